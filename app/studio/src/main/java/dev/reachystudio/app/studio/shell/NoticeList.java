package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the person was told lately, in a popup above the bell. */
final class NoticeList {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
  private static final double WIDTH_PX = 380;

  private final Notices notices;
  private final Popup popup = new Popup();

  NoticeList(Notices notices) {
    this.notices = notices;
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
  }

  /** Opens the list above a node, or closes it. */
  void toggle(Node owner) {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    VBox panel = panel();
    popup.getContent().setAll(panel);
    Bounds at = owner.localToScreen(owner.getBoundsInLocal());
    popup.show(owner, 0, 0);
    popup.setX(at.getMaxX() - WIDTH_PX);
    popup.setY(at.getMinY() - 8 - panel.getHeight());
  }

  private VBox panel() {
    Label title = new Label("Notifications");
    title.getStyleClass().add("panel-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button clear = new Button("Clear");
    clear.getStyleClass().addAll("plain", "small");
    clear.setOnAction(
        event -> {
          notices.clear();
          popup.hide();
        });
    clear.setDisable(notices.all().isEmpty());
    VBox rows = new VBox();
    notices.all().forEach(notice -> rows.getChildren().add(row(notice)));
    if (notices.all().isEmpty()) {
      Label empty = new Label("Nothing has happened that needs you.");
      empty.getStyleClass().addAll("secondary", "notice-empty");
      rows.getChildren().add(empty);
    }
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(360);
    VBox panel = new VBox(new HBox(title, space, clear), scroll);
    panel.getStyleClass().add("notice-list");
    panel.setPrefWidth(WIDTH_PX);
    panel.setMaxWidth(WIDTH_PX);
    return panel;
  }

  static HBox row(Notice notice) {
    FontIcon icon =
        new FontIcon(
            switch (notice.severity()) {
              case INFO -> "mdi2i-information-outline";
              case SUCCESS -> "mdi2c-check-circle-outline";
              case WARNING -> "mdi2a-alert-outline";
              case DANGER -> "mdi2a-alert-circle-outline";
            });
    icon.getStyleClass().add(notice.severity().name().toLowerCase(java.util.Locale.ROOT));
    Label title = new Label(notice.title());
    title.getStyleClass().add("emphasis");
    title.setWrapText(true);
    VBox words = new VBox(title);
    if (!notice.text().isEmpty()) {
      Label text = new Label(notice.text());
      text.getStyleClass().add("secondary");
      text.setWrapText(true);
      words.getChildren().add(text);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Label at = new Label(TIME.format(notice.at()));
    at.getStyleClass().addAll("number-small", "subtle");
    at.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(icon, words);
    Notice.Action action = notice.action();
    if (action != null) {
      Button button = new Button(action.name());
      button.getStyleClass().addAll("small", "notice-action");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(press -> action.work().run());
      row.getChildren().add(button);
    }
    row.getChildren().add(at);
    row.getStyleClass().add("notice-row");
    return row;
  }
}
