package dev.reachystudio.app.studio.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Tells beside a control what became of the command it sent: icon, bold word, what was asked and
 * set, and why. Takes no room while there is nothing to tell.
 */
public final class OutcomeStrip extends HBox {

  /** Numbers with decimals, and their unit, go in the number font; the 3 of "Leg 3" does not. */
  private static final Pattern NUMBER = Pattern.compile("[−-]?\\d+[.,]\\d+°?");

  private final ObjectProperty<@Nullable OutcomeMessage> message =
      new SimpleObjectProperty<>(this, "message");
  private final FontIcon icon = new FontIcon();
  private final TextFlow text = new TextFlow();

  public OutcomeStrip() {
    getStyleClass().add("outcome-strip");
    setAccessibleRole(AccessibleRole.TEXT);
    setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    getChildren().addAll(icon, text);
    message.subscribe(this::show);
  }

  /** What is told; null is nothing. */
  public ObjectProperty<@Nullable OutcomeMessage> messageProperty() {
    return message;
  }

  private void show(@Nullable OutcomeMessage told) {
    setVisible(told != null);
    setManaged(told != null);
    if (told == null) {
      return;
    }
    OutcomeMessage.Kind kind = told.kind();
    getStyleClass().setAll("outcome-strip", kind.styleClass());
    icon.setIconLiteral(kind.iconLiteral());
    List<Text> runs = new ArrayList<>();
    runs.add(run(kind.word() + " ", "word"));
    runs.addAll(runs(told.text(), "said"));
    if (!told.cause().isEmpty()) {
      runs.addAll(runs("\n" + told.cause(), "cause"));
    }
    text.getChildren().setAll(runs);
    setAccessibleText(kind.word() + " " + told.text() + " " + told.cause());
  }

  /** A sentence as runs of words and numbers. */
  static List<Text> runs(String sentence, String styleClass) {
    List<Text> runs = new ArrayList<>();
    Matcher number = NUMBER.matcher(sentence);
    int from = 0;
    while (number.find()) {
      if (number.start() > from) {
        // A space at the end of a run is drawn narrower than one inside it; the extra quarter em
        // helps.
        runs.add(run(sentence.substring(from, number.start()) + "\u2005", styleClass));
      }
      Text digits = run(number.group(), styleClass);
      digits.getStyleClass().add("number");
      runs.add(digits);
      from = number.end();
    }
    if (from < sentence.length()) {
      runs.add(run(sentence.substring(from), styleClass));
    }
    return runs;
  }

  private static Text run(String words, String styleClass) {
    Text text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
  }
}
