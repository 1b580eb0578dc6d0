package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.desktop.IdlePolicyChoice;
import dev.reachystudio.app.studio.desktop.RobotMemory;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Which robot, and what it is called. */
final class RobotPage {

  private RobotPage() {}

  static SettingsPage make(SettingsViewModel model, StudioContext context) {
    return new SettingsPage(
        "Robot",
        "mdi2r-robot-outline",
        List.of(
            new SettingRow(
                    "Name",
                    "Shown here and told to every client. Enter keeps it, Escape reverts.",
                    name(model))
                .with(new ResultLine(model.robotResultProperty())),
            new SettingRow(
                "When nobody holds it",
                "What the robot does after its app or session has ended. It is announced before anything moves, and can be called off.",
                new IdlePolicyChoice(context, "idle")),
            new SettingRow(
                "Speed limits",
                "No joint turns faster, whoever asks. Other limits are given at the start, with --speed-limit.",
                new SpeedLimitsTable(
                    JointLimits.of(RobotNumbers.load())
                        .withSpeeds(context.daemon().settings().speedLimits()))),
            new SettingRow(
                "Robot",
                "Which robot the studio drives: one over USB, or a simulation.",
                robot(context)),
            new SettingRow(
                "Next time",
                "Opens the robot that was chosen last, unless the command line names one.",
                nextTime(context)),
            port(context),
            new SettingRow(
                "Bus watchdog",
                "When this program falls silent for so long, the motors of a real robot stop by"
                    + " themselves. Set at the start, with --bus-watchdog.",
                number(watchdog(context.daemon().settings().busWatchdog()))),
            new SettingRow(
                "Packets of clients",
                "Whether clients may write to the motor bus themselves, past every limit. Allowed"
                    + " at the start, with --raw-bus-writes.",
                word(context.daemon().settings().rawBusWrites() ? "let through" : "refused"))));
  }

  private static HBox robot(StudioContext context) {
    Label driven = new Label();
    driven.setId("setting-robot");
    driven.getStyleClass().add("muted");
    context
        .daemonFeed()
        .snapshotProperty()
        .subscribe(daemon -> driven.setText(driven(daemon.robot())));
    Button choose = new Button("Choose…");
    choose.setId("setting-choose-robot");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(press -> context.navigation().open("Connect"));
    HBox row = new HBox(12, driven, choose);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private static String driven(RobotChoice robot) {
    return switch (robot.kind()) {
      case ROBOT -> robot.real() ? "Reachy Mini over USB" : "Simulated motor bus";
      case MUJOCO -> "Simulation, MuJoCo";
      case MOCKUP -> "Simulation, mockup";
    };
  }

  private static CheckBox nextTime(StudioContext context) {
    RobotMemory memory = new RobotMemory(context.preferences());
    CheckBox same = new CheckBox("Connect to the same robot");
    same.setId("setting-same-robot");
    same.setMinWidth(Region.USE_PREF_SIZE);
    same.setSelected(memory.remembers());
    same.setOnAction(
        press -> memory.remember(same.isSelected(), context.daemonFeed().snapshot().robot()));
    return same;
  }

  private static SettingRow port(StudioContext context) {
    Label port = number("");
    port.setId("setting-port");
    context
        .daemonFeed()
        .snapshotProperty()
        .subscribe(
            daemon -> {
              String path = daemon.status().serialPort();
              port.setText(path == null ? "–" : path);
            });
    return new SettingRow(
        "Port",
        "Where the robot's motors are. Of several robots the one that was chosen last is taken,"
            + " by the serial number of its USB device, whatever its port is called.",
        port);
  }

  private static String watchdog(@Nullable Duration watchdog) {
    return watchdog == null ? "off" : watchdog.toMillis() + " ms";
  }

  private static Label number(String text) {
    Label label = word(text);
    label.getStyleClass().add("number");
    return label;
  }

  private static Label word(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static TextField name(SettingsViewModel model) {
    TextField field = new TextField(model.daemon().status().robotName());
    field.setId("setting-name");
    field.setPrefWidth(220);
    field.setMinWidth(220);
    field.setOnAction(event -> model.rename(field.getText()));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !event.isShiftDown()) {
            field.setText(model.daemon().status().robotName());
          }
        });
    return field;
  }
}
