package dev.reachystudio.app.studio.drive;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** In the corner of the 3D view while something is recorded: that it is, for how long, Stop. */
final class RecordingCard extends HBox {

  private final RecordingViewModel model;
  private final Label clock = new Label();

  RecordingCard(RecordingViewModel model) {
    this.model = model;
    getStyleClass().addAll("view-overlay", "running-move", "recording-card");
    setId("recording-card");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Double.MAX_VALUE, USE_PREF_SIZE);
    FontIcon dot = new FontIcon("mdi2r-record");
    dot.getStyleClass().add("danger");
    // As wide as the ring of a running move, so that the words stand below each other.
    StackPane mark = new StackPane(dot);
    mark.setMinWidth(20);
    Label title = new Label("Recording");
    title.getStyleClass().add("emphasis");
    clock.getStyleClass().addAll("number-small", "danger-text");
    VBox words = new VBox(title, clock);
    words.setMinWidth(150);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button stop = new Button("Stop", new FontIcon("mdi2s-stop"));
    stop.getStyleClass().add("small");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(press -> model.stop());
    stop.disableProperty().bind(model.busyProperty());
    getChildren().addAll(mark, words, stop);
    model.statusProperty().subscribe(now -> show());
  }

  private void show() {
    setVisible(model.running());
    setManaged(model.running());
    clock.setText(RecordingViewModel.clock(model.statusProperty().get().durationS()));
  }
}
