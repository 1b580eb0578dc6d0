package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.controls.Segments;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The toolbar: which robot, wake up and sleep, motors, who is in control, STOP. */
final class ToolbarView extends HBox {

  /** Narrower than this, Wake up and Sleep lose their words. */
  private static final double WORDS_PX = 1360;

  /** Narrower than this, "In control" keeps only the name. */
  private static final double IN_CONTROL_PX = 1100;

  /** Names of clients can be long; the whole one is in the tooltip. */
  private static final double LONGEST_NAME_PX = 150;

  /**
   * @param model what it says and does
   * @param stop STOP
   * @param windowWidth width of the window's content, pixels
   * @param onConnect called when another robot is wanted
   * @param onInControl called when "in control" is pressed
   */
  ToolbarView(
      ToolbarViewModel model,
      StopViewModel stop,
      ObservableDoubleValue windowWidth,
      Runnable onConnect,
      Runnable onInControl) {
    getStyleClass().add("toolbar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText("Robot");
    setAlignment(Pos.CENTER_LEFT);
    Region line = new Region();
    line.getStyleClass().add("toolbar-line");
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            new RobotChip(model, onConnect),
            line,
            gap(12),
            action("wake-up", "Wake up", "mdi2w-weather-sunny", windowWidth, model::wakeUp),
            action("sleep", "Sleep", "mdi2w-weather-night", windowWidth, model::sleep),
            gap(12),
            motors(model),
            space,
            gap(12),
            inControl(model, windowWidth, onInControl),
            gap(12),
            new StopButton(stop));
  }

  private static Region gap(double widthPx) {
    Region gap = new Region();
    gap.setMinWidth(widthPx);
    return gap;
  }

  private static Button action(
      String id, String name, String icon, ObservableDoubleValue windowWidth, Runnable onPress) {
    Button button = new Button(name, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll("plain", "toolbar-action");
    button.setAccessibleText(name);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> onPress.run());
    BooleanBinding narrow = new LessThan(windowWidth, WORDS_PX);
    Tooltip tooltip = new Tooltip(name);
    Runnable show =
        () -> {
          button.setContentDisplay(
              narrow.get() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
          button.setTooltip(narrow.get() ? tooltip : null);
        };
    narrow.addListener(observable -> show.run());
    show.run();
    button.getProperties().put("narrow", narrow); // bindings are weak; the button keeps its own
    return button;
  }

  private static Segments<MotorMode> motors(ToolbarViewModel model) {
    Segments<MotorMode> motors =
        new Segments<>(
            "Motors",
            List.of(MotorMode.ENABLED, MotorMode.GRAVITY_COMPENSATION, MotorMode.DISABLED),
            RobotSummary::motors,
            model::motors);
    motors.setId("motors");
    for (MotorMode mode : MotorMode.values()) {
      motors.cell(mode).setId("motors-" + mode.wireName());
      motors.cell(mode).setTooltip(new Tooltip(RobotSummary.meaning(mode)));
      motors.cell(mode).disableProperty().bind(model.motorModeProperty().isNull());
    }
    model
        .motorModeProperty()
        .addListener(observable -> motors.show(model.motorModeProperty().get()));
    model
        .pendingModeProperty()
        .addListener(observable -> motors.pending(model.pendingModeProperty().get()));
    motors.show(model.motorModeProperty().get());
    return motors;
  }

  private static Button inControl(
      ToolbarViewModel model, ObservableDoubleValue windowWidth, Runnable onPress) {
    Label words = new Label("In control");
    words.getStyleClass().add("muted");
    Label name = new Label();
    name.setId("in-control-name");
    name.getStyleClass().add("emphasis");
    name.textProperty().bind(model.inControlProperty());
    name.setMaxWidth(LONGEST_NAME_PX);
    BooleanBinding narrow = new LessThan(windowWidth, IN_CONTROL_PX);
    words.visibleProperty().bind(narrow.not());
    words.managedProperty().bind(words.visibleProperty());
    HBox content = new HBox(new FontIcon("mdi2s-shield-key-outline"), words, name);
    content.getStyleClass().add("in-control-content");
    content.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(content);
    button.getStyleClass().add("in-control");
    button.setId("in-control");
    button.accessibleTextProperty().bind(model.inControlProperty().concat(" is in control"));
    button.setMinWidth(0);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(model.inControlProperty().concat(" moved the robot last"));
    button.setTooltip(tooltip);
    button.setOnAction(event -> onPress.run());
    return button;
  }

  /** A width below a limit. */
  private static final class LessThan extends BooleanBinding {
    private final ObservableDoubleValue width;
    private final double limitPx;

    LessThan(ObservableDoubleValue width, double limitPx) {
      this.width = width;
      this.limitPx = limitPx;
      bind(width);
    }

    @Override
    protected boolean computeValue() {
      return width.get() < limitPx;
    }
  }
}
