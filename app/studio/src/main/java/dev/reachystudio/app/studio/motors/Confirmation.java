package dev.reachystudio.app.studio.motors;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A question below the button that raised it; takes no room before. */
final class Confirmation extends VBox {

  /**
   * @param question what will happen
   * @param yes words of the button that does it
   * @param id id of that button
   * @param work what it does
   */
  Confirmation(String question, String yes, String id, Runnable work) {
    super(8);
    getStyleClass().add("confirmation");
    Label text = new Label(question);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    Button doIt = new Button(yes);
    doIt.getStyleClass().add("small");
    doIt.setId(id);
    doIt.setOnAction(
        press -> {
          drop();
          work.run();
        });
    Button cancel = new Button("Cancel");
    cancel.getStyleClass().addAll("small", "plain");
    cancel.setOnAction(press -> drop());
    getChildren().addAll(text, new HBox(8, doIt, cancel));
    drop();
  }

  /** Asks. */
  void ask() {
    show(true);
  }

  /** Takes the question back. */
  void drop() {
    show(false);
  }

  private void show(boolean asked) {
    setVisible(asked);
    setManaged(asked);
  }
}
