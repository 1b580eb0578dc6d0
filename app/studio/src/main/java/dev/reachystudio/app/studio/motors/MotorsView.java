package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.studio.desktop.SidePanel;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.motors.MotorsViewModel.Presence;
import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.protocol.state.MotorBusState;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table, one motor at the right, the bus below; or why there is nothing to see. */
final class MotorsView extends BorderPane {

  private final MotorTable table;
  private final MotorInspector inspector;
  private final Label summary = new Label("", new FontIcon());
  private final BorderPane page = new BorderPane();
  private final NoMotors noMotors;
  private final TroubleMenu troubles;

  MotorsView(
      MotorsViewModel model,
      MotorWorkViewModel work,
      List<MotorNumbers> numbers,
      StudioContext context) {
    getStyleClass().addAll("page", "motors");
    table = new MotorTable(model, numbers);
    inspector = new MotorInspector(model, work);
    noMotors = new NoMotors(context);
    troubles = new TroubleMenu(context.simulatedBus(), () -> model.selectedProperty().get());
    ScrollPane scroll = new ScrollPane(new VBox(table));
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox above = new VBox(header(), scroll);
    above.getStyleClass().add("motors-page");
    page.setCenter(above);
    page.setBottom(new BusPanel(model, context.theme()));
    SidePanel.fit(this, inspector);
    model.presenceProperty().subscribe(this::show);
    model.linesProperty().subscribe(this::sumUp);
  }

  private HBox header() {
    Label title = new Label("Motors");
    title.getStyleClass().add("page-title");
    title.setMinWidth(USE_PREF_SIZE);
    summary.getStyleClass().add("verdict");
    summary.setId("motors-summary");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(14, title, summary, space, troubles);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("motors-header");
    return header;
  }

  /** Moves the bars; at every pulse. */
  void pulse(MotorBusState bus) {
    table.pulse(bus);
  }

  private void show(Presence presence) {
    boolean motors = presence == Presence.MOTORS;
    noMotors.show(presence);
    troubles.refresh();
    setCenter(motors ? page : noMotors);
    setRight(motors ? inspector : null);
  }

  private void sumUp(List<MotorLine> lines) {
    long answering = lines.stream().filter(line -> line.reading().answering()).count();
    long faulty = lines.stream().filter(line -> line.fault() != null).count();
    boolean well = answering == lines.size() && faulty == 0;
    summary.setText(
        answering
            + " of "
            + lines.size()
            + " answer"
            + (faulty == 0
                ? ""
                : faulty == 1 ? ", one has a fault" : ", " + faulty + " have faults"));
    FontIcon icon =
        new FontIcon(well ? "mdi2c-check-circle-outline" : "mdi2a-alert-circle-outline");
    icon.getStyleClass().add(well ? "success" : "danger");
    summary.setGraphic(icon);
  }
}
