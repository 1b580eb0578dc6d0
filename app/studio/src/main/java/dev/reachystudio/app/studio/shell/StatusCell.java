package dev.reachystudio.app.studio.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One cell of the status bar: an icon or a word, a value in ink, a unit. */
final class StatusCell extends HBox {

  private final Label value = new Label();

  /**
   * @param id for tests and styles
   * @param icon Ikonli literal, or null
   * @param word what is told, or empty
   * @param number whether the value is a number
   * @param unit unit behind the value, or empty
   */
  StatusCell(String id, @Nullable String icon, String word, boolean number, String unit) {
    getStyleClass().add("status-cell");
    setId("status-" + id);
    setAlignment(Pos.CENTER_LEFT);
    if (icon != null) {
      getChildren().add(new FontIcon(icon));
    }
    if (!word.isEmpty()) {
      Label label = new Label(word);
      label.getStyleClass().add("status-word");
      getChildren().add(label);
    }
    value.getStyleClass().add(number ? "status-number" : "status-value");
    getChildren().add(value);
    if (!unit.isEmpty()) {
      Label label = new Label(unit);
      label.getStyleClass().add("status-word");
      getChildren().add(label);
    }
  }

  /** Shows a value. */
  void show(String text) {
    value.setText(text);
  }
}
