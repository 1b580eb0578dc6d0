package dev.reachystudio.app.studio.motors;

import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.SettingCheck;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The settings one motor keeps, compared with what the robot needs; and what repairs it. */
final class MotorSettings extends VBox {

  private final MotorWorkViewModel work;
  private final GridPane table = new GridPane();
  private final Label hint =
      new Label("Check compares what the motor keeps with what the robot needs.");
  private final Button setUp = button("Set up…", "mdi2w-wrench-outline", "motor-setup");
  private final Confirmation setUpAsked;
  private final Confirmation rebootAsked;
  private boolean torqueOn;

  MotorSettings(MotorWorkViewModel work) {
    super(14);
    this.work = work;
    hint.getStyleClass().add("secondary");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    table.getStyleClass().add("register-table");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    table.getColumnConstraints().addAll(name, number, number, new ColumnConstraints(16));
    setUpAsked =
        new Confirmation(
            "The settings that differ are written into the motor for good. A record of what was"
                + " changed is kept.",
            "Set up now",
            "motor-setup-confirm",
            work::setUp);
    rebootAsked =
        new Confirmation(
            "The motor has torque and lets go what it holds. Hold the head before.",
            "Reboot now",
            "motor-reboot-confirm",
            () -> work.reboot(true));
    Button check = button("Check", "mdi2c-clipboard-check-outline", "motor-check");
    check.setOnAction(press -> work.check());
    setUp.setOnAction(press -> setUpAsked.ask());
    HBox settings = new HBox(8, check, setUp);
    getChildren()
        .addAll(
            MotorInspector.section("Settings", hint, table, settings, setUpAsked),
            MotorInspector.line(),
            MotorInspector.section("Repair", new HBox(8, reboot()), rebootAsked));
    disableProperty().bind(work.busyProperty());
    work.reportProperty().subscribe(this::show);
  }

  /** Takes whether the motor has torque: it has to let go before it is set up or restarted. */
  void torque(boolean on) {
    torqueOn = on;
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
        new Tooltip("Clears overload, overheating and shock. The motor has no torque afterwards."));
    reboot.setOnAction(
        press -> {
          if (torqueOn) {
            rebootAsked.ask();
          } else {
            work.reboot(false);
          }
        });
    return reboot;
  }

  private void show(@Nullable MotorCheckReport report) {
    setUpAsked.drop();
    rebootAsked.drop();
    List<SettingCheck> settings = report == null ? List.of() : report.settings();
    boolean known = !settings.isEmpty();
    hint.setVisible(!known);
    hint.setManaged(!known);
    table.setVisible(known);
    table.setManaged(known);
    table.getChildren().clear();
    setUp.setDisable(report == null || report.differences().isEmpty());
    if (known) {
      table.addRow(0, caption(""), caption("needed"), caption("found"));
    }
    for (int i = 0; i < settings.size(); i++) {
      SettingCheck check = settings.get(i);
      Label name = new Label(check.setting().replace('_', ' '));
      name.getStyleClass().add("secondary");
      name.setTooltip(new Tooltip("Address " + check.address()));
      table.addRow(
          i + 1,
          name,
          value(Integer.toString(check.expected())),
          value(check.found() == null ? "–" : check.found().toString()),
          mark(check.status()));
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

  private static Node mark(SettingCheck.Status status) {
    FontIcon icon = new FontIcon();
    switch (status) {
      case EQUAL -> dress(icon, "mdi2c-check", "success");
      case DIFFERENT -> dress(icon, "mdi2n-not-equal-variant", "danger");
      case IN_USE -> dress(icon, "mdi2p-play-circle-outline", "accent");
      case UNSURE -> dress(icon, "mdi2h-help-circle-outline", "warning");
    }
    Label mark = new Label("", icon);
    mark.setTooltip(
        new Tooltip(
            switch (status) {
              case EQUAL -> "As it should be";
              case DIFFERENT -> "Different";
              case IN_USE -> "Other than needed because the robot uses it so at present";
              case UNSURE -> "Not read three times alike";
            }));
    return mark;
  }

  private static void dress(FontIcon icon, String literal, String styleClass) {
    icon.setIconLiteral(literal);
    icon.getStyleClass().add(styleClass);
  }
}
