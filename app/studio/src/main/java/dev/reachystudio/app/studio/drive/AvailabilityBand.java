package dev.reachystudio.app.studio.drive;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says why the controls below are off, and offers what helps. */
final class AvailabilityBand extends HBox {

  private final FontIcon icon = new FontIcon("mdi2l-lock-outline");
  private final Label reason = new Label();
  private final Button help = new Button();

  AvailabilityBand(PoseViewModel model) {
    getStyleClass().add("availability-band");
    setAlignment(Pos.CENTER_LEFT);
    reason.setWrapText(true);
    reason.setMaxWidth(Double.MAX_VALUE);
    reason.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(reason, Priority.ALWAYS);
    help.getStyleClass().add("small");
    help.setId("availability-help");
    help.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(icon, reason, help);
    model.availabilityProperty().subscribe(now -> show(model, now));
  }

  private void show(PoseViewModel model, Availability now) {
    setVisible(!now.ready());
    setManaged(!now.ready());
    reason.setText(now.reason());
    icon.setIconLiteral(
        switch (now.kind()) {
          case READY, EXCLUSIVE_MOVE -> "mdi2l-lock-outline";
          case NO_ROBOT, DISCONNECTED -> "mdi2l-lan-disconnect";
          case STOPPED -> "mdi2a-alert-octagon-outline";
          case MOTORS_OFF -> "mdi2p-power";
        });
    help.setVisible(now.motorsHelp() || now.kind() == Availability.Kind.EXCLUSIVE_MOVE);
    help.setManaged(help.isVisible());
    help.setText(now.motorsHelp() ? "Motors on" : "Cancel move");
    help.setOnAction(
        press -> {
          if (now.motorsHelp()) {
            model.switchMotorsOn();
          } else {
            model.cancelMoves();
          }
        });
  }
}
