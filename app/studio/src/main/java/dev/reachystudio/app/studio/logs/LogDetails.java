package dev.reachystudio.app.studio.logs;

import dev.reachystudio.app.daemon.logs.LogRecord;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One record, with its causes unfolded. */
final class LogDetails extends ScrollPane {

  private final VBox content = new VBox();

  LogDetails() {
    getStyleClass().add("log-details");
    content.getStyleClass().add("log-details-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    show(null);
  }

  void show(@Nullable LogRecord record) {
    if (record == null) {
      Label hint = new Label("Choose a record to see it whole.");
      hint.getStyleClass().add("muted");
      hint.setWrapText(true);
      content.getChildren().setAll(hint);
      return;
    }
    LevelMark mark = LevelMark.of(record.level());
    FontIcon icon = new FontIcon(mark.icon);
    icon.getStyleClass().add(mark.style);
    Label level = new Label(mark.word, icon);
    level.getStyleClass().addAll("tag", mark.style);
    Label time = new Label(LogsViewModel.TIME.format(record.at()) + "  " + record.source());
    time.getStyleClass().addAll("number", "muted");
    time.setWrapText(true);
    Label text = new Label(record.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    content.getChildren().setAll(level, time, text);
    Throwable cause = record.cause();
    if (cause != null) {
      addCauses(cause);
    }
  }

  private void addCauses(Throwable outermost) {
    List<Causes.Cause> chain = Causes.chain(outermost);
    for (int i = 0; i < chain.size(); i++) {
      Label kind = new Label((i == 0 ? "" : "caused by ") + chain.get(i).kind());
      kind.getStyleClass().add("emphasis");
      VBox cause = new VBox(kind);
      cause.getStyleClass().add("log-cause");
      if (!chain.get(i).message().isEmpty()) {
        Label message = new Label(chain.get(i).message());
        message.getStyleClass().add("secondary");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        cause.getChildren().add(message);
      }
      content.getChildren().add(cause);
    }
    TextArea stack = new TextArea(Causes.text(outermost));
    stack.getStyleClass().add("log-stack");
    stack.setEditable(false);
    stack.setPrefRowCount(14);
    stack.setAccessibleText("Stack of the exception");
    content.getChildren().add(stack);
  }
}
