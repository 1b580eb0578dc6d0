package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The newest notice, above the bell that keeps it. It goes by itself. */
final class PassingNotice extends StackPane {

  /** Long enough to read two sentences. */
  private static final Duration SHOWN = Duration.seconds(8);

  private final Notices notices;
  private final PauseTransition leave = new PauseTransition(SHOWN);

  PassingNotice(Notices notices) {
    this.notices = notices;
    getStyleClass().add("passing-notice");
    setId("passing-notice");
    setAccessibleRole(AccessibleRole.TEXT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    leave.setOnFinished(event -> notices.dismiss());
    notices.passingProperty().addListener(observable -> show(notices.passingProperty().get()));
    managedProperty().bind(visibleProperty());
    show(null);
  }

  private void show(@Nullable Notice notice) {
    setVisible(notice != null);
    leave.stop();
    if (notice == null) {
      getChildren().clear();
      return;
    }
    HBox row = NoticeList.row(notice);
    HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
    Button close = new Button("", new FontIcon("mdi2c-close"));
    close.getStyleClass().addAll("plain", "small", "icon-only");
    close.setAccessibleText("Dismiss");
    close.setOnAction(event -> notices.dismiss());
    row.getChildren().set(row.getChildren().size() - 1, close);
    getChildren().setAll(row);
    setAccessibleText(notice.title() + " " + notice.text());
    leave.playFromStart();
  }
}
