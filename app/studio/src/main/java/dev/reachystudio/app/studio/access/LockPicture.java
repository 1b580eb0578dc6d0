package dev.reachystudio.app.studio.access;

import dev.reachystudio.lock.LockState;
import dev.reachystudio.lock.LockStatus;
import java.time.Duration;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The three states of the lock as boxes; the present one is marked. */
final class LockPicture extends HBox {

  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

  private final Box localApp =
      new Box(
          "Local app",
          "mdi2w-window-maximize",
          "An app that the studio runs. This version runs none.");
  private final Box free =
      new Box(
          "Free",
          "mdi2l-lock-open-variant-outline",
          "No app and no session. Every client on the list may drive.");
  private final Box remote =
      new Box(
          "Remote session",
          "mdi2a-access-point-network",
          "A person elsewhere. This version opens none.");

  LockPicture() {
    getStyleClass().add("lock-picture");
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            localApp,
            arrows("app stops", "app starts"),
            free,
            arrows("session opens", "session ends"),
            remote);
  }

  /** Shows the lock, and how long it has been so. */
  void show(@Nullable LockStatus lock, Instant now) {
    LockState state = lock == null ? LockState.FREE : lock.state();
    for (LockState each : LockState.values()) {
      Box box =
          switch (each) {
            case LOCAL_APP -> localApp;
            case FREE -> free;
            case REMOTE_SESSION -> remote;
          };
      box.show(each == state ? lock : null, now);
    }
  }

  private static Node arrows(String there, String back) {
    VBox arrows = new VBox(word(there), line(true), line(false), word(back));
    arrows.getStyleClass().add("lock-arrows");
    arrows.setAlignment(Pos.CENTER);
    HBox.setHgrow(arrows, Priority.ALWAYS);
    return arrows;
  }

  private static Label word(String text) {
    Label word = new Label(text);
    word.getStyleClass().add("lock-cause");
    return word;
  }

  private static HBox line(boolean forward) {
    Region shaft = new Region();
    shaft.getStyleClass().add("lock-shaft");
    HBox.setHgrow(shaft, Priority.ALWAYS);
    Region head = new Region();
    head.getStyleClass().addAll("lock-head", forward ? "forward" : "backward");
    HBox line = forward ? new HBox(shaft, head) : new HBox(head, shaft);
    line.setAlignment(Pos.CENTER);
    return line;
  }

  /** One state. */
  private static final class Box extends VBox {
    private final Label now = new Label("now", new FontIcon("mdi2c-check-circle"));
    private final Label since = new Label();
    private final Label text = new Label();
    private final String name;
    private final String meaning;

    Box(String name, String icon, String meaning) {
      this.name = name;
      this.meaning = meaning;
      getStyleClass().add("lock-box");
      setAccessibleRole(AccessibleRole.TEXT);
      now.getStyleClass().addAll("tag", "accent");
      now.setMinWidth(USE_PREF_SIZE);
      Label title = new Label(name, new FontIcon(icon));
      title.getStyleClass().add("lock-title");
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      HBox head = new HBox(title, space, now);
      head.setAlignment(Pos.CENTER_LEFT);
      text.getStyleClass().add("lock-meaning");
      text.setWrapText(true);
      text.setText(meaning);
      Region grow = new Region();
      setVgrow(grow, Priority.ALWAYS);
      since.getStyleClass().add("number");
      getChildren().addAll(head, text, grow, since);
    }

    void show(@Nullable LockStatus lock, Instant at) {
      boolean present = lock != null;
      pseudoClassStateChanged(PRESENT, present);
      now.setVisible(present);
      now.setManaged(present);
      String holder = lock == null ? null : lock.holderName();
      text.setText(holder == null ? meaning : holder);
      since.setText(lock == null ? "" : ControlViewModel.span(Duration.between(lock.since(), at)));
      setAccessibleText(name + (present ? ", now. " : ". ") + text.getText());
    }
  }
}
