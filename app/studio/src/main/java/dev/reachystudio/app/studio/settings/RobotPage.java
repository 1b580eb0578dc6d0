package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.studio.desktop.IdlePolicyChoice;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

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
                name(model)),
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
                    "Backend",
                    "Which robot the studio drives. Changing it brings the present one to sleep first.",
                    new Region())
                .with(backends(model))
                .with(new ResultLine(model.robotResultProperty()))));
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

  private static VBox backends(SettingsViewModel model) {
    ToggleGroup group = new ToggleGroup();
    List<RadioButton> buttons = new ArrayList<>();
    VBox rows = new VBox();
    rows.getStyleClass().add("backend-rows");
    for (BackendKind kind : List.of(BackendKind.MOCKUP, BackendKind.MUJOCO, BackendKind.ROBOT)) {
      RadioButton button = new RadioButton(label(kind));
      button.setToggleGroup(group);
      button.setUserData(kind);
      button.setId("backend-" + kind.optionName());
      button.setSelected(kind == model.daemon().backend());
      button.setMinWidth(200);
      button.setOnAction(event -> model.backend(kind));
      String reason = SettingsViewModel.unavailable(kind);
      Label text = new Label(reason.isEmpty() ? meaning(kind) : reason);
      text.getStyleClass().add("secondary");
      text.setWrapText(true);
      button.setDisable(!reason.isEmpty());
      button.setAccessibleHelp(text.getText());
      buttons.add(button);
      HBox row = new HBox(12, button, text);
      row.setAlignment(Pos.CENTER_LEFT);
      rows.getChildren().add(row);
    }
    rows.disableProperty().bind(model.busyProperty());
    model
        .daemonProperty()
        .addListener(
            observable ->
                buttons.forEach(
                    button ->
                        button.setSelected(button.getUserData() == model.daemon().backend())));
    return rows;
  }

  private static String label(BackendKind kind) {
    return switch (kind) {
      case MOCKUP -> "Simulation, mockup";
      case MUJOCO -> "Simulation, MuJoCo";
      case ROBOT -> "Robot over USB";
    };
  }

  private static String meaning(BackendKind kind) {
    return kind == BackendKind.MOCKUP ? "Kinematics without physics. Nothing to plug in." : "";
  }
}
