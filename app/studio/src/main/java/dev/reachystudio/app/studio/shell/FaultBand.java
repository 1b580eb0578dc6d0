package dev.reachystudio.app.studio.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A band under the toolbar while something is wrong with the robot: what, the motor, since when,
 * and what helps.
 */
final class FaultBand extends HBox {

  private final Label what = new Label();
  private final Label cause = new Label();
  private final Label since = new Label();
  private final Label more = new Label();
  private final Tooltip whole = new Tooltip();
  private final Button reconnect;
  private final Button choose;
  private @Nullable RobotTrouble shown;

  /**
   * @param onReconnect opens the robot anew
   * @param onChoose chooses another robot
   * @param onDetails shows the motors, or the log if there are none
   */
  FaultBand(Runnable onReconnect, Runnable onChoose, Runnable onDetails) {
    getStyleClass().add("fault-band");
    setId("fault-band");
    setAccessibleRole(AccessibleRole.TEXT);
    setAlignment(Pos.CENTER_LEFT);
    what.getStyleClass().add("emphasis");
    what.setId("fault-title");
    what.setMinWidth(USE_PREF_SIZE);
    cause.setId("fault-cause");
    cause.setMinWidth(0);
    cause.setTooltip(whole);
    whole.setWrapText(true);
    whole.setMaxWidth(560);
    since.getStyleClass().addAll("number", "subtle");
    since.setId("fault-since");
    since.setMinWidth(USE_PREF_SIZE);
    more.getStyleClass().addAll("tag", "danger");
    more.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    reconnect = button("Reconnect", "fault-reconnect", onReconnect);
    choose = button("Choose robot…", "fault-choose", onChoose);
    getChildren()
        .addAll(
            new FontIcon("mdi2a-alert-circle-outline"),
            what,
            cause,
            since,
            more,
            space,
            reconnect,
            choose,
            button("Details", "fault-details", onDetails));
    setVisible(false);
    setManaged(false);
  }

  /** Shows the worst trouble; null for none. */
  void show(@Nullable RobotTrouble trouble) {
    if (trouble == null ? shown == null : trouble.equals(shown)) {
      return;
    }
    shown = trouble;
    setVisible(trouble != null);
    setManaged(trouble != null);
    if (trouble == null) {
      return;
    }
    what.setText(trouble.title());
    cause.setText(trouble.cause());
    whole.setText(trouble.cause());
    since.setText(trouble.since());
    more.setText("+" + trouble.more());
    present(more, trouble.more() > 0);
    present(reconnect, trouble.reconnect());
    present(choose, trouble.fault() == null);
    setAccessibleText(trouble.title() + ". " + trouble.cause());
  }

  private static void present(Region node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private static Button button(String name, String id, Runnable action) {
    Button button = new Button(name);
    button.getStyleClass().add("small");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
