package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.daemon.recording.RecordedValues;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Record and stop in one button with its clock; beside it, what a recording is made of. */
final class RecordButton extends HBox {

  private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");

  private final RecordingViewModel model;
  private final Button button = new Button("Record", new FontIcon("mdi2r-record"));
  private boolean shownRunning;

  RecordButton(RecordingViewModel model) {
    this.model = model;
    getStyleClass().add("record");
    button.getStyleClass().addAll("small", "record-button");
    button.setId("record");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        press -> {
          if (model.running()) {
            model.stop();
          } else {
            model.start();
          }
        });
    button.disableProperty().bind(model.busyProperty());
    getChildren().addAll(button, choice());
    dress(false);
    model.statusProperty().subscribe(now -> show());
  }

  private void show() {
    boolean running = model.running();
    if (running != shownRunning) {
      dress(running);
      shownRunning = running;
    }
    button.setText(
        running ? RecordingViewModel.clock(model.statusProperty().get().durationS()) : "Record");
  }

  private void dress(boolean running) {
    button.pseudoClassStateChanged(RECORDING, running);
    button.setGraphic(new FontIcon(running ? "mdi2s-stop" : "mdi2r-record"));
    button.setAccessibleText(running ? "Stop recording" : "Record what the robot does");
    button.setTooltip(
        new Tooltip(
            running
                ? "Stops, and saves the recording as a move"
                : "Records every control cycle until you press again"));
  }

  private MenuButton choice() {
    MenuButton choice = new MenuButton("", new FontIcon("mdi2c-chevron-down"));
    choice.getStyleClass().addAll("plain", "small", "icon-only");
    choice.setAccessibleText("What a recording is made of");
    choice.setId("record-values");
    ToggleGroup group = new ToggleGroup();
    choice
        .getItems()
        .addAll(
            item("Where the robot was (measured)", RecordedValues.MEASURED, group),
            item("Where it was sent (targets)", RecordedValues.TARGET, group));
    return choice;
  }

  private RadioMenuItem item(String words, RecordedValues values, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(words);
    item.setToggleGroup(group);
    item.setSelected(model.valuesProperty().get() == values);
    item.setOnAction(press -> model.valuesProperty().set(values));
    return item;
  }
}
