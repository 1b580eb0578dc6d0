package dev.reachystudio.app.studio.simulation;

import dev.reachystudio.app.studio.controls.Reasoned;
import dev.reachystudio.app.studio.simulation.SimulationBarViewModel.Bar;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The time of a simulated robot in one line: pause, a single step, speed, reset, simulated time and
 * how true it is. Takes no room while the robot is a real one.
 */
public final class SimulationBar extends HBox {

  private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");
  private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

  private final SimulationBarViewModel model;
  private final FontIcon pauseIcon = new FontIcon("mdi2p-pause");
  private final Button pause = new Button("", pauseIcon);
  private final Tooltip pauseTip = new Tooltip();
  private final Reasoned step;
  private final MenuButton speed = new MenuButton();
  private final List<RadioMenuItem> speeds = new ArrayList<>();
  private final Button reset = new Button("", new FontIcon("mdi2r-restart"));
  private final Label time = new Label();
  private final Label factor = new Label();
  private final Tooltip factorTip = new Tooltip();

  public SimulationBar(SimulationBarViewModel model) {
    this.model = model;
    getStyleClass().addAll("view-overlay", "simulation-bar");
    setId("simulation-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText("Time of the simulation");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    dress(pause, "simulation-pause", "Pause or go on");
    pause.setTooltip(pauseTip);
    pause.setOnAction(press -> model.togglePause());
    Button once = new Button("", new FontIcon("mdi2s-step-forward"));
    dress(once, "simulation-step", "One control period");
    once.setOnAction(press -> model.step());
    step = new Reasoned(once, "Goes on by one control period (Ctrl+Shift+.)");
    dress(reset, "simulation-reset", "Reset the simulation");
    reset.setTooltip(
        new Tooltip("Puts robot and things back where they started; the motors go off"));
    reset.setOnAction(press -> model.reset());
    reset.managedProperty().bind(reset.visibleProperty());
    getChildren().addAll(pause, step, reset, line(), speed(), line(), readings());
    model.barProperty().subscribe(this::show);
  }

  private static void dress(Button button, String id, String name) {
    button.getStyleClass().setAll("view-mode");
    button.setId(id);
    button.setAccessibleText(name);
  }

  private MenuButton speed() {
    speed.getStyleClass().addAll("plain", "small", "simulation-speed");
    speed.setId("simulation-speed");
    speed.setTooltip(new Tooltip("Simulated seconds a second; max is as fast as the computer can"));
    for (double choice : SimulationBarViewModel.SPEEDS) {
      RadioMenuItem item = new RadioMenuItem(SimulationBarViewModel.words(choice));
      item.setId("speed-" + item.getText().replaceAll("[^0-9a-z]+", "-"));
      item.setOnAction(press -> model.speed(choice));
      speeds.add(item);
    }
    speed.getItems().setAll(speeds);
    return speed;
  }

  private HBox readings() {
    time.getStyleClass().addAll("number-small", "simulation-time");
    time.setId("simulation-time");
    time.setTooltip(new Tooltip("Simulated time since the start or the last reset"));
    factor.getStyleClass().addAll("number-small", "simulation-factor");
    factor.setId("simulation-factor");
    factor.setTooltip(factorTip);
    HBox readings = new HBox(time, factor);
    readings.getStyleClass().add("simulation-readings");
    readings.setAlignment(Pos.CENTER_LEFT);
    return readings;
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("view-modes-line");
    return line;
  }

  private void show(Bar bar) {
    setVisible(bar.present());
    setManaged(bar.present());
    boolean paused = bar.pace().paused();
    pseudoClassStateChanged(PAUSED, paused);
    pauseIcon.setIconLiteral(paused ? "mdi2p-play" : "mdi2p-pause");
    pauseTip.setText(paused ? "Lets time go on (Ctrl+.)" : "Lets time stand still (Ctrl+.)");
    pause.setAccessibleText(paused ? "Go on" : "Pause");
    step.because(bar.noStep());
    String words = SimulationBarViewModel.words(bar.pace().speed());
    speed.setText(words);
    speed.setAccessibleText("Speed " + words);
    speeds.forEach(item -> item.setSelected(item.getText().equals(words)));
    reset.setVisible(bar.physics());
    time.setText(bar.time());
    factor.setText(paused ? "paused" : bar.factor() + "×");
    factor.pseudoClassStateChanged(BEHIND, bar.behind());
    factorTip.setText(
        bar.behind()
            ? "The computer is slower than the speed that was asked for."
            : "Simulated time by the wall's over the last second; 1.00 is true time");
  }
}
