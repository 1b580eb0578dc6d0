package dev.reachystudio.app.studio.shell;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Which robot, where, and what it does; its menu changes to another one, starts, stops and restarts
 * it.
 */
final class RobotChip extends Button {

  /**
   * @param model what it says and does
   * @param onConnect called when another robot is wanted
   */
  RobotChip(ToolbarViewModel model, Runnable onConnect) {
    getStyleClass().setAll("robot-chip");
    setId("robot-chip");
    Label name = new Label();
    name.getStyleClass().add("emphasis");
    name.textProperty().bind(model.robotNameProperty());
    HBox first = new HBox(name, new FontIcon("mdi2c-chevron-down"));
    first.getStyleClass().add("robot-chip-name");
    first.setAlignment(Pos.CENTER_LEFT);
    Region dot = new Region();
    dot.getStyleClass().add("state-dot");
    model.toneProperty().addListener(observable -> model.toneProperty().get().dress(dot));
    model.toneProperty().get().dress(dot);
    Label state = new Label();
    state.setId("robot-state");
    state.getStyleClass().add("robot-chip-state");
    state.textProperty().bind(model.stateLineProperty());
    HBox second = new HBox(dot, state);
    second.getStyleClass().add("robot-chip-line");
    second.setAlignment(Pos.CENTER_LEFT);
    VBox words = new VBox(first, second);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox content = new HBox(new RobotPortrait(), words);
    content.getStyleClass().add("robot-chip-content");
    content.setAlignment(Pos.CENTER_LEFT);
    setGraphic(content);
    accessibleTextProperty()
        .bind(model.robotNameProperty().concat(", ").concat(model.stateLineProperty()));
    ContextMenu menu = menu(model, onConnect);
    setOnAction(event -> menu.show(this, Side.BOTTOM, 0, 4));
  }

  private static ContextMenu menu(ToolbarViewModel model, Runnable onConnect) {
    MenuItem connect = item("Connect to a robot…", "mdi2p-power-plug-outline", onConnect);
    connect.setId("menu-connect");
    MenuItem start = item("Start the robot", "mdi2p-power", () -> model.startRobot(true));
    MenuItem restart = item("Restart the robot", "mdi2r-restart", model::restartRobot);
    MenuItem stop = item("Sleep and close the robot", "mdi2p-power-sleep", model::stopRobot);
    start.disableProperty().bind(model.motorModeProperty().isNotNull());
    stop.disableProperty().bind(model.motorModeProperty().isNull());
    restart.disableProperty().bind(model.motorModeProperty().isNull());
    return new ContextMenu(
        connect, new SeparatorMenuItem(), start, restart, new SeparatorMenuItem(), stop);
  }

  private static MenuItem item(String text, String icon, Runnable action) {
    MenuItem item = new MenuItem(text, new FontIcon(icon));
    item.setOnAction(event -> action.run());
    return item;
  }
}
