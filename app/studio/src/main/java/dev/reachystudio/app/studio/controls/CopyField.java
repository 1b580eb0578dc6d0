package dev.reachystudio.app.studio.controls;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** A command to be typed elsewhere, in the number font, with a button that copies it. */
public final class CopyField extends HBox {

  /**
   * @param text what is copied
   */
  public CopyField(String text) {
    super(8);
    getStyleClass().add("copy-field");
    TextField field = new TextField(text);
    field.setEditable(false);
    field.setAccessibleText("Command");
    setHgrow(field, Priority.ALWAYS);
    Button copy = new Button("Copy", new FontIcon("mdi2c-content-copy"));
    copy.setId("copy-command");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(
        press -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
          copy.setText("Copied");
        });
    getChildren().addAll(field, copy);
  }
}
