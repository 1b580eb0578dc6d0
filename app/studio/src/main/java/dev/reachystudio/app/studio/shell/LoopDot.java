package dev.reachystudio.app.studio.shell;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** How the loop is, by shape as well as by colour: ● fine, ▲ worth a look, ■ bad, ○ off. */
final class LoopDot extends StackPane {

  private final Region mark = new Region();

  LoopDot() {
    getStyleClass().add("loop-dot");
    mark.getStyleClass().add("loop-mark");
    getChildren().add(mark);
    show(StateTone.OFFLINE);
  }

  void show(StateTone tone) {
    tone.dress(mark);
    setAccessibleText(
        switch (tone) {
          case SUCCESS, INTENT -> "Loop on time";
          case WARNING -> "Loop within 10 percent";
          case DANGER -> "Loop late or faulty";
          case OFFLINE -> "Loop off";
        });
  }
}
