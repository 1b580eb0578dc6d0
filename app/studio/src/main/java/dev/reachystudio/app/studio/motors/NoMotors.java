package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.motors.MotorsViewModel.Presence;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** Stands in for the table while there is no motor bus, and says how to get one. */
final class NoMotors extends VBox {

  private final StudioContext context;
  private final Label sentence = new Label();
  private final Button simulate = new Button("Simulate a motor bus");

  NoMotors(StudioContext context) {
    this.context = context;
    getStyleClass().add("empty-state");
    setId("no-motors");
    Label needs =
        new Label(
            "A real robot needs its USB cable, one that carries data, and its power supply switched"
                + " on. Its nine motors are then listed here.");
    needs.setWrapText(true);
    needs.setMaxWidth(460);
    needs.setTextAlignment(TextAlignment.CENTER);
    simulate.setId("simulate-bus");
    simulate.setOnAction(press -> simulate());
    Button connect = new Button("Connect a robot…");
    connect.setId("motors-connect");
    connect.setOnAction(press -> context.navigation().open("Connect"));
    HBox buttons = new HBox(10, simulate, connect);
    buttons.getStyleClass().add("empty-buttons");
    getChildren().addAll(new FontIcon("mdi2e-engine-off-outline"), sentence, needs, buttons);
  }

  /** Says why. */
  void show(Presence presence) {
    simulate.setDisable(false);
    sentence.setText(
        presence == Presence.NO_BUS
            ? "The simulated robot has no motor bus."
            : "No robot runs, so no motor answers.");
  }

  private void simulate() {
    simulate.setDisable(true);
    RobotChoice bus = new RobotChoice(BackendKind.ROBOT, RobotChoice.SIMULATED_BUS);
    var _ =
        context
            .background()
            .run("studio-connect", () -> context.daemon().connect(bus))
            .whenComplete((job, failure) -> simulate.setDisable(false))
            .exceptionally(
                failure -> {
                  context
                      .notices()
                      .post(
                          Notice.Severity.DANGER,
                          "The motor bus cannot be simulated.",
                          String.valueOf(failure.getMessage()));
                  return null;
                });
  }
}
