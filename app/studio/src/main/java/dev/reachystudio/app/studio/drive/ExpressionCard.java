package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.Quantity;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/** One move: play or stop, name, length, what it shows, progress; or why it cannot be played. */
final class ExpressionCard extends StackPane {

  private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

  /** Narrower cards say too little. */
  static final double LEAST_PX = 232;

  private final Region bar = new Region();
  private double progress;
  private Subscription following = Subscription.EMPTY;

  ExpressionCard(ExpressionPlayer player, PoseViewModel pose, Expression expression) {
    getStyleClass().add("expression-card");
    setPrefSize(LEAST_PX, 58);
    setMaxHeight(58);
    boolean playable = expression.motion() != null;
    Label name = new Label(expression.name());
    name.getStyleClass().add("emphasis");
    name.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label length = new Label(playable ? Quantity.DURATION.text(expression.durationS()) : "");
    length.getStyleClass().addAll("number-small", "subtle");
    length.setMinWidth(USE_PREF_SIZE);
    HBox title = new HBox(6, name, gap, length);
    title.setAlignment(Pos.BASELINE_LEFT);
    Label about = new Label(playable ? about(expression) : expression.problem());
    about.getStyleClass().addAll(playable ? "caption" : "problem");
    about.setMinWidth(0);
    Tooltip.install(
        this,
        new Tooltip(
            playable
                ? about(expression) + "\n" + expression.source()
                : expression.source() + " cannot be played: " + expression.problem()));
    VBox words = new VBox(2, title, about);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row =
        new HBox(
            10,
            playable
                ? playButton(player, pose, expression)
                : new FontIcon("mdi2a-alert-circle-outline"),
            words);
    if (playable) {
      row.getChildren().add(queueButton(player, expression));
    }
    row.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("progress");
    bar.setManaged(false);
    getChildren().addAll(row, bar);
    pseudoClassStateChanged(PseudoClass.getPseudoClass("broken"), !playable);
    following = follow(player, expression);
  }

  private Subscription follow(ExpressionPlayer player, Expression expression) {
    ListChangeListener<Expression> queue =
        change -> pseudoClassStateChanged(WAITING, player.waits(expression));
    player.waiting().addListener(queue);
    pseudoClassStateChanged(WAITING, player.waits(expression));
    return Subscription.combine(
        () -> player.waiting().removeListener(queue),
        player.playingProperty().subscribe(now -> playing(player.plays(expression))),
        player
            .progressProperty()
            .subscribe(
                value -> {
                  progress = player.plays(expression) ? value.doubleValue() : 0;
                  requestLayout();
                }),
        following);
  }

  /** Lets go of the player: the card is not shown again. */
  void dispose() {
    following.unsubscribe();
  }

  private static String about(Expression expression) {
    return expression.description().isEmpty() ? expression.source() : expression.description();
  }

  private void playing(boolean yes) {
    pseudoClassStateChanged(PLAYING, yes);
    progress = 0;
    requestLayout();
  }

  private Button playButton(ExpressionPlayer player, PoseViewModel pose, Expression expression) {
    Button button = new Button("", new FontIcon("mdi2p-play"));
    button.getStyleClass().addAll("icon-only", "round");
    button.setId("play-" + id(expression));
    Runnable show =
        () -> {
          boolean ours = player.plays(expression);
          button.setGraphic(new FontIcon(ours ? "mdi2s-stop" : "mdi2p-play"));
          button.setAccessibleText((ours ? "Stop " : "Play ") + expression.name());
          // A move of ours may be stopped or replaced; anything else in the way is told by the
          // inspector.
          button.setDisable(
              !pose.availabilityProperty().get().ready() && player.playingProperty().get() == null);
        };
    button.setOnAction(
        press -> {
          if (player.plays(expression)) {
            player.stop();
          } else {
            player.play(expression);
          }
        });
    following =
        Subscription.combine(
            following,
            player.playingProperty().subscribe(now -> show.run()),
            pose.availabilityProperty().subscribe(now -> show.run()));
    return button;
  }

  /** There only while something plays: else Play does the same. */
  private Button queueButton(ExpressionPlayer player, Expression expression) {
    Button button = new Button();
    button.getStyleClass().addAll("plain", "small", "icon-only");
    button.setId("queue-" + id(expression));
    Tooltip tip = new Tooltip();
    button.setTooltip(tip);
    Runnable show =
        () -> {
          boolean waits = player.waits(expression);
          boolean offered = player.playingProperty().get() != null || waits;
          button.setGraphic(new FontIcon(waits ? "mdi2p-playlist-remove" : "mdi2p-playlist-plus"));
          tip.setText(
              waits
                  ? "Waits for its turn. Press to take it out of the row."
                  : "Play after the others");
          button.setAccessibleText((waits ? "Do not play " : "Play next: ") + expression.name());
          button.setVisible(offered);
          button.setManaged(offered);
        };
    button.setOnAction(
        press -> {
          if (player.waits(expression)) {
            player.remove(expression);
          } else {
            player.enqueue(expression);
          }
        });
    ListChangeListener<Expression> queue = change -> show.run();
    player.waiting().addListener(queue);
    following =
        Subscription.combine(
            following,
            () -> player.waiting().removeListener(queue),
            player.playingProperty().subscribe(now -> show.run()));
    return button;
  }

  private static String id(Expression expression) {
    return expression.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    bar.resizeRelocate(1, getHeight() - 3, Math.max(0, (getWidth() - 2) * progress), 2);
  }
}
