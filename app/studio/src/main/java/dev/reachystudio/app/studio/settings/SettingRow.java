package dev.reachystudio.app.studio.settings;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One thing that can be set: its name, what it means, its control at the right, and what became of
 * it below.
 */
final class SettingRow extends VBox {

  private final String words;

  /**
   * @param name a few words
   * @param help one or two sentences, may be empty
   * @param control what sets it
   */
  SettingRow(String name, String help, Node control) {
    this.words = (name + " " + help).toLowerCase(Locale.ROOT);
    getStyleClass().add("setting-row");
    Label title = new Label(name);
    title.getStyleClass().add("emphasis");
    title.setLabelFor(control);
    VBox text = new VBox(2, title);
    if (!help.isEmpty()) {
      Label meaning = new Label(help);
      meaning.getStyleClass().add("secondary");
      meaning.setWrapText(true);
      meaning.setMinHeight(Region.USE_PREF_SIZE);
      text.getChildren().add(meaning);
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(24, text, control);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    setFillWidth(true);
  }

  /** Adds something below, as wide as the row. */
  SettingRow with(Node below) {
    getChildren().add(below);
    return this;
  }

  /** Whether the row speaks of these words. */
  boolean mentions(String search) {
    return words.contains(search);
  }
}
