package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.Quantity;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;

/** One running move in the corner of the 3D view: what, how, time left, progress, Cancel. */
final class RunningMoveCard extends HBox {

  private final Label title = new Label();
  private final Label manner = new Label();
  private final Label left = new Label();
  private final Arc progress = new Arc(10, 10, 8, 8, 90, 0);
  private final Label word = new Label();
  private final Button cancel = new Button("Cancel", new FontIcon("mdi2s-stop"));

  RunningMoveCard(Consumer<UUID> onCancel) {
    getStyleClass().addAll("view-overlay", "running-move");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Double.MAX_VALUE, USE_PREF_SIZE);
    title.getStyleClass().add("emphasis");
    manner.getStyleClass().add("caption");
    left.getStyleClass().addAll("caption", "number-small");
    word.getStyleClass().add("caption");
    HBox detail = new HBox(manner, left, word);
    detail.setAlignment(Pos.BASELINE_LEFT);
    VBox words = new VBox(title, detail);
    words.setMinWidth(150);
    HBox.setHgrow(words, Priority.ALWAYS);
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setId("cancel-move");
    getChildren().addAll(ring(), words, cancel);
    cancel.setOnAction(
        press -> {
          if (getUserData() instanceof UUID moveId) {
            onCancel.accept(moveId);
          }
        });
  }

  private Pane ring() {
    Circle groove = new Circle(10, 10, 8);
    groove.getStyleClass().add("ring-groove");
    progress.setType(ArcType.OPEN);
    progress.getStyleClass().add("ring-progress");
    Pane ring = new Pane(groove, progress);
    ring.setMinSize(20, 20);
    ring.setMaxSize(20, 20);
    return ring;
  }

  /** Shows a move. */
  void show(RunningMovesViewModel.Item item) {
    setUserData(item.moveId());
    title.setText(item.title());
    manner.setText(item.manner().isEmpty() ? "" : item.manner() + " · ");
    left.setText(Quantity.DURATION.number(item.leftS()));
    word.setText(item.waiting() ? "\u2005s" : "\u2005s left");
    cancel.setText(item.waiting() ? "Remove" : "Cancel");
    progress.setLength(-360 * item.progress());
    setAccessibleText(item.title() + ", " + item.detail());
  }
}
