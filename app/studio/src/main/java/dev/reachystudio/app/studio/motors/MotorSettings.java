package dev.reachystudio.app.studio.motors;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The settings one motor keeps, compared with what the robot needs; and what repairs it. */
final class MotorSettings extends VBox {

  private final MotorWorkViewModel work;
  private final GridPane table = new GridPane();
  private final Label hint = new Label("Compares what the motor keeps with what the robot needs.");
  private final Button setUp = button("Set up…", "mdi2w-wrench-outline", "motor-setup");
  private final VBox confirmation;

  MotorSettings(MotorWorkViewModel work) {
    super(10);
    this.work = work;
    hint.getStyleClass().add("secondary");
    hint.setWrapText(true);
    table.getStyleClass().add("register-table");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    table.getColumnConstraints().addAll(name, number, number, new ColumnConstraints(18));
    confirmation = confirmation();
    Button check = button("Check", "mdi2c-clipboard-check-outline", "motor-check");
    check.setOnAction(press -> work.check());
    setUp.setOnAction(press -> confirm(true));
    FlowPane settings = new FlowPane(8, 8, check, setUp);
    FlowPane repair = new FlowPane(8, 8, reboot(), light());
    getChildren()
        .addAll(
            MotorInspector.section("Settings", hint, table, settings, confirmation),
            MotorInspector.section("Repair", repair));
    disableProperty().bind(work.busyProperty());
    work.checksProperty().subscribe(this::show);
    confirm(false);
  }

  private static Button button(String name, String icon, String id) {
    Button button = new Button(name, new FontIcon(icon));
    button.getStyleClass().add("small");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Button reboot() {
    Button reboot = button("Reboot", "mdi2r-restart", "motor-reboot");
    reboot.setTooltip(
        new Tooltip("Clears its errors. It has no torque afterwards: hold the head."));
    reboot.setOnAction(press -> work.reboot());
    return reboot;
  }

  private Button light() {
    Button light = button("Light on", "mdi2l-led-on", "motor-light");
    light.setTooltip(new Tooltip("Shows which motor this is."));
    light.setOnAction(press -> work.light(!work.litProperty().get()));
    work.litProperty().subscribe(lit -> light.setText(lit ? "Light off" : "Light on"));
    return light;
  }

  private VBox confirmation() {
    Label question =
        new Label(
            "Writes the settings that differ into the motor for good. Its torque goes off: hold the"
                + " head before.");
    question.setWrapText(true);
    question.setMinHeight(USE_PREF_SIZE);
    Button yes = button("Set up now", "mdi2c-check", "motor-setup-confirm");
    yes.setOnAction(
        press -> {
          confirm(false);
          work.setUp();
        });
    Button no = new Button("Cancel");
    no.getStyleClass().add("small");
    no.setOnAction(press -> confirm(false));
    HBox buttons = new HBox(8, yes, no);
    VBox box = new VBox(8, question, buttons);
    box.getStyleClass().addAll("confirmation");
    return box;
  }

  private void confirm(boolean asked) {
    confirmation.setVisible(asked);
    confirmation.setManaged(asked);
  }

  private void show(List<RegisterCheck> checks) {
    confirm(false);
    boolean known = !checks.isEmpty();
    hint.setVisible(!known);
    hint.setManaged(!known);
    table.setVisible(known);
    table.setManaged(known);
    table.getChildren().clear();
    setUp.setDisable(checks.stream().noneMatch(RegisterCheck::differs));
    if (!known) {
      return;
    }
    table.addRow(0, caption(""), caption("needed"), caption("found"));
    for (int i = 0; i < checks.size(); i++) {
      RegisterCheck check = checks.get(i);
      Label name = new Label(check.name());
      name.getStyleClass().add("secondary");
      table.addRow(i + 1, name, value(check.wanted()), value(check.found()), mark(check));
    }
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("caption");
    return label;
  }

  private static Label value(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("number");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Node mark(RegisterCheck check) {
    FontIcon icon =
        new FontIcon(check.differs() ? "mdi2n-not-equal-variant" : "mdi2c-check");
    icon.getStyleClass().add(check.differs() ? "danger" : "success");
    return icon;
  }
}
