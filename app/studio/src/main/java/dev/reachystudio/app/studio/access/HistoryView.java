package dev.reachystudio.app.studio.access;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happened, newest on top, on a line. */
final class HistoryView extends VBox {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  /** More than this is for the log. */
  private static final int SHOWN = 60;

  private final ObservableList<HistoryEntry> entries;
  private final VBox rows = new VBox();

  HistoryView(ObservableList<HistoryEntry> entries) {
    this.entries = entries;
    getStyleClass().addAll("side-panel", "history");
    Label title = new Label("History");
    title.getStyleClass().add("panel-title");
    rows.getStyleClass().add("history-rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll);
    entries.addListener((ListChangeListener<HistoryEntry>) change -> show());
    show();
  }

  private void show() {
    rows.getChildren().clear();
    int count = Math.min(SHOWN, entries.size());
    for (int i = 0; i < count; i++) {
      rows.getChildren().add(row(entries.get(i), i == count - 1));
    }
  }

  private static Node row(HistoryEntry entry, boolean last) {
    FontIcon icon = new FontIcon(entry.kind().icon);
    icon.getStyleClass().add(entry.kind().style);
    StackPane mark = new StackPane(icon);
    mark.getStyleClass().addAll("history-mark", entry.kind().style);
    Region line = new Region();
    line.getStyleClass().add("history-line");
    line.setVisible(!last);
    VBox.setVgrow(line, Priority.ALWAYS);
    VBox rail = new VBox(mark, line);
    rail.setAlignment(Pos.TOP_CENTER);
    Label title = new Label(entry.title());
    title.getStyleClass().add("emphasis");
    title.setWrapText(true);
    Label detail = new Label(entry.detail());
    detail.getStyleClass().add("secondary");
    detail.setWrapText(true);
    VBox words = new VBox(title);
    words.getStyleClass().add("history-words");
    if (!entry.detail().isEmpty()) {
      words.getChildren().add(detail);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Label time = new Label(TIME.format(entry.at()));
    time.getStyleClass().addAll("number-small", "subtle");
    time.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(rail, words, time);
    row.getStyleClass().add("history-row");
    return row;
  }
}
