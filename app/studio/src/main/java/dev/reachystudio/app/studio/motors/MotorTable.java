package dev.reachystudio.app.studio.motors;

import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The nine motors in wire order, one in each row. Up and Down choose the one in the inspector. */
final class MotorTable extends VBox {

  private final MotorsViewModel model;
  private final List<MotorRow> rows = new ArrayList<>();

  /**
   * @param model what is shown
   * @param numbers the nine motors in wire order
   */
  MotorTable(MotorsViewModel model, List<MotorNumbers> numbers) {
    this.model = model;
    getStyleClass().add("motor-table");
    setId("motor-table");
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleText("Motors");
    setFocusTraversable(true);
    getChildren().add(header());
    for (Motor motor : Motor.values()) {
      MotorRow row = new MotorRow(motor, numbers.get(motor.index()));
      row.setOnMousePressed(
          press -> {
            requestFocus();
            model.selectedProperty().set(motor);
          });
      rows.add(row);
      getChildren().add(row);
    }
    setOnKeyPressed(this::key);
    model.selectedProperty().subscribe(this::select);
    model.linesProperty().subscribe(this::show);
  }

  private static HBox header() {
    HBox header = new HBox();
    header.getStyleClass().add("motor-header");
    for (MotorColumn column : MotorColumn.values()) {
      Label title = new Label(column.title);
      title.getStyleClass().add("secondary");
      HBox words = new HBox(4, title);
      words.setAlignment(column.number() ? Pos.BASELINE_RIGHT : Pos.BASELINE_LEFT);
      if (!column.unit.isEmpty()) {
        Label unit = new Label(column.unit);
        unit.getStyleClass().add("caption");
        words.getChildren().add(unit);
      }
      VBox cell = new VBox(words);
      cell.getStyleClass().add("motor-cell");
      MotorRow.dress(cell, column);
      header.getChildren().add(cell);
    }
    return header;
  }

  /** Moves the bars; at every pulse. */
  void pulse(MotorBusState bus) {
    for (int i = 0; i < rows.size() && i < bus.motors().size(); i++) {
      rows.get(i).pulse(bus.motors().get(i));
    }
  }

  private void select(Motor motor) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).select(i == motor.index());
    }
  }

  private void show(List<MotorLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      rows.get(i).show(lines.get(i));
    }
  }

  private void key(KeyEvent press) {
    int rowsDown =
        switch (press.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          case HOME -> -Motor.COUNT;
          case END -> Motor.COUNT;
          default -> 0;
        };
    if (rowsDown != 0) {
      model.step(rowsDown);
      press.consume();
    }
  }
}
