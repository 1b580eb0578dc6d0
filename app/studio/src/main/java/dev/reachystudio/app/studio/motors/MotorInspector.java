package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.studio.controls.Figure;
import dev.reachystudio.app.studio.controls.FigureTable;
import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.controls.OutcomeStrip;
import dev.reachystudio.app.studio.controls.Segments;
import dev.reachystudio.app.studio.motors.MotorLine.Level;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.MotorReading;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One motor: how it is, its torque, its settings. */
final class MotorInspector extends ScrollPane {

  private final Label name = new Label();
  private final Label what = new Label();
  private final Label tag = new Label();
  private final Label faultText = new Label();
  private final Label faultSince = new Label();
  private final HBox fault;
  private final FigureTable readings = new FigureTable();
  private final Segments<Boolean> torque;
  private final MotorSettings settings;

  MotorInspector(MotorsViewModel model, MotorWorkViewModel work) {
    getStyleClass().addAll("side-panel", "motor-inspector");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    name.getStyleClass().add("section-title");
    name.setId("inspected-motor");
    what.getStyleClass().addAll("secondary");
    tag.getStyleClass().add("tag");
    tag.setMinWidth(USE_PREF_SIZE);
    torque = new Segments<>("Torque", List.of(true, false), on -> on ? "On" : "Off", work::torque);
    torque.getStyleClass().add("small");
    torque.cell(true).setId("torque-on");
    torque.cell(false).setId("torque-off");
    fault = fault();
    settings = new MotorSettings(work);
    OutcomeStrip outcome = new OutcomeStrip();
    outcome.setId("motor-outcome");
    outcome.messageProperty().bind(work.messageProperty());
    VBox content =
        new VBox(
            head(),
            fault,
            torqueRow(),
            outcome,
            line(),
            section("Readings", readings),
            line(),
            settings);
    content.getStyleClass().add("inspector-content");
    setContent(content);
    model.selectedProperty().subscribe(work::motor);
    model.selectedProperty().subscribe(() -> show(model.selectedLine()));
    model.linesProperty().subscribe(() -> show(model.selectedLine()));
  }

  private HBox head() {
    VBox words = new VBox(1, name, what);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(10, words, tag);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private HBox fault() {
    faultText.setWrapText(true);
    faultText.setMinHeight(USE_PREF_SIZE);
    faultSince.getStyleClass().add("secondary");
    VBox words = new VBox(2, faultText, faultSince);
    HBox strip = new HBox(new FontIcon("mdi2a-alert-circle-outline"), words);
    strip.getStyleClass().addAll("outcome-strip", "danger");
    strip.setId("motor-fault");
    return strip;
  }

  private HBox torqueRow() {
    Label title = new Label("Torque");
    title.getStyleClass().add("emphasis");
    Label help = new Label("On holds it where it is.");
    help.getStyleClass().add("secondary");
    VBox words = new VBox(1, title, help);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(10, words, torque);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  static VBox section(String title, Node... content) {
    Label label = new Label(title);
    label.getStyleClass().add("panel-title");
    VBox section = new VBox(10, label);
    section.getChildren().addAll(content);
    return section;
  }

  static Region line() {
    Region line = new Region();
    line.getStyleClass().add("hairline");
    return line;
  }

  private void show(@Nullable MotorLine line) {
    if (line == null) {
      return;
    }
    name.setText(line.motor().wireName());
    what.setText("id " + line.motor().busId() + " · " + line.numbers().model());
    Level level = line.level();
    tag.setText(line.word());
    tag.getStyleClass()
        .setAll(
            "label",
            "tag",
            switch (level) {
              case FINE -> "success";
              case CAUTION -> "warning";
              case DANGER -> "danger";
            });
    Fault present = line.fault();
    fault.setVisible(present != null);
    fault.setManaged(present != null);
    if (present != null) {
      faultText.setText(present.text());
      faultSince.setText("since " + MotorWords.duration(line.faultS()));
    }
    torque.show(line.reading().torqueOn());
    settings.torque(line.reading().torqueOn());
    torque.setDisable(!line.reading().answering());
    readings.show(figures(line));
  }

  private static List<Figure> figures(MotorLine line) {
    MotorReading reading = line.reading();
    boolean held = reading.torqueOn();
    return List.of(
        new Figure("Angle", NumberText.of(Math.toDegrees(reading.positionRad()), 1), "°"),
        new Figure(
            "Goal", NumberText.of(held ? Math.toDegrees(line.targetRad()) : Double.NaN, 1), "°"),
        new Figure("Speed", NumberText.of(Math.toDegrees(reading.velocityRadPerS()), 0), "°/s"),
        new Figure(
            "Current", NumberText.of(reading.currentMa(), 0), "mA", line.current() != Level.FINE),
        new Figure("Torque", NumberText.of(reading.torqueNm(), 3), "Nm"),
        new Figure(
            "Temperature",
            NumberText.of(reading.temperatureC(), 0),
            "°C",
            line.temperature() != Level.FINE),
        new Figure(
            "Supply", NumberText.of(reading.voltageV(), 1), "V", line.voltage() != Level.FINE),
        new Figure("Mode", MotorWords.mode(reading.operatingMode()), ""),
        new Figure("Error bits", MotorWords.errors(reading.hardwareErrors()), ""),
        new Figure("Last answer", MotorWords.age(line.ageS()), ""));
  }
}
