package dev.reachystudio.app.studio.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names at the left, numbers at the right, units behind them. */
public final class FigureTable extends GridPane {

  private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");

  private final List<Label> names = new ArrayList<>();
  private final List<Label> values = new ArrayList<>();
  private final List<Label> units = new ArrayList<>();

  public FigureTable() {
    getStyleClass().add("figures");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints value = new ColumnConstraints();
    value.setHalignment(HPos.RIGHT);
    ColumnConstraints unit = new ColumnConstraints(22);
    getColumnConstraints().addAll(name, value, unit);
  }

  /** Shows figures; as long as their names stay, only their texts change. */
  public void show(List<Figure> figures) {
    while (names.size() < figures.size()) {
      addLine();
    }
    for (int i = 0; i < names.size(); i++) {
      boolean used = i < figures.size();
      for (Label label : List.of(names.get(i), values.get(i), units.get(i))) {
        label.setVisible(used);
        label.setManaged(used);
      }
      if (used) {
        Figure figure = figures.get(i);
        names.get(i).setText(figure.name());
        values.get(i).setText(figure.value());
        values.get(i).pseudoClassStateChanged(CAUTION, figure.caution());
        units.get(i).setText(figure.unit());
      }
    }
  }

  private void addLine() {
    Label name = new Label();
    name.getStyleClass().add("secondary");
    Label value = new Label();
    value.getStyleClass().addAll("number", "figure-value");
    value.setMinWidth(USE_PREF_SIZE);
    Label unit = new Label();
    unit.getStyleClass().addAll("number-small", "subtle");
    List.of(name, value, unit).forEach(label -> GridPane.setValignment(label, VPos.BASELINE));
    addRow(names.size(), name, value, unit);
    names.add(name);
    values.add(value);
    units.add(unit);
  }
}
