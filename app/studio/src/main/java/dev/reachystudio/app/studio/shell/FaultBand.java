package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.daemon.DaemonStatus.FaultReport;
import dev.reachystudio.protocol.value.Motor;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A band under the toolbar while the robot has a fault: the cause, the motor, and what helps. */
final class FaultBand extends HBox {

  private final Label what = new Label();
  private final Label cause = new Label();

  /**
   * @param onReconnect opens the robot anew
   * @param onDetails shows the log
   */
  FaultBand(Runnable onReconnect, Runnable onDetails) {
    getStyleClass().add("fault-band");
    setId("fault-band");
    setAlignment(Pos.CENTER_LEFT);
    what.getStyleClass().add("emphasis");
    what.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            new FontIcon("mdi2a-alert-circle-outline"),
            what,
            cause,
            space,
            button("Reconnect", onReconnect),
            button("Details", onDetails));
    show(null, "");
  }

  /** Shows the worst fault, or nothing. */
  void show(DaemonSnapshot daemon) {
    String error = daemon.status().error();
    if (!daemon.status().faults().isEmpty()) {
      FaultReport worst = daemon.status().faults().getFirst();
      Motor motor = worst.fault().motor();
      show(
          motor == null ? "The robot has a fault" : motor.wireName() + ", id " + motor.busId(),
          worst.fault().text());
    } else if (daemon.status().state() == DaemonState.ERROR) {
      show("The robot is not connected", error == null ? "" : error);
    } else {
      show(null, "");
    }
  }

  private void show(@Nullable String title, String text) {
    setVisible(title != null);
    setManaged(title != null);
    what.setText(title == null ? "" : title);
    cause.setText(text);
  }

  private static Button button(String name, Runnable action) {
    Button button = new Button(name);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
