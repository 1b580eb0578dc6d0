package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.Quantity;
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
import org.kordamp.ikonli.javafx.FontIcon;

/** One move: play or stop, name, length, what it shows, progress; or why it cannot be played. */
final class ExpressionCard extends StackPane {

  private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

  /** Narrower cards say too little. */
  static final double LEAST_PX = 232;

  private final Region bar = new Region();
  private double progress;

  ExpressionCard(ExpressionsViewModel model, PoseViewModel pose, Expression expression) {
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
                ? playButton(model, pose, expression)
                : new FontIcon("mdi2a-alert-circle-outline"),
            words);
    row.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("progress");
    bar.setManaged(false);
    getChildren().addAll(row, bar);
    pseudoClassStateChanged(PseudoClass.getPseudoClass("broken"), !playable);
    model.playingProperty().subscribe(now -> playing(model.plays(expression)));
    model
        .progressProperty()
        .subscribe(
            value -> {
              progress = model.plays(expression) ? value.doubleValue() : 0;
              requestLayout();
            });
  }

  private static String about(Expression expression) {
    return expression.description().isEmpty() ? expression.source() : expression.description();
  }

  private void playing(boolean yes) {
    pseudoClassStateChanged(PLAYING, yes);
    progress = 0;
    requestLayout();
  }

  private static Button playButton(
      ExpressionsViewModel model, PoseViewModel pose, Expression expression) {
    Button button = new Button("", new FontIcon("mdi2p-play"));
    button.getStyleClass().addAll("icon-only", "round");
    button.setId("play-" + expression.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    model
        .playingProperty()
        .subscribe(
            now -> {
              boolean ours = model.plays(expression);
              button.setGraphic(new FontIcon(ours ? "mdi2s-stop" : "mdi2p-play"));
              button.setAccessibleText((ours ? "Stop " : "Play ") + expression.name());
            });
    button.setOnAction(
        press -> {
          if (model.plays(expression)) {
            model.stop();
          } else {
            model.play(expression);
          }
        });
    // A move of ours may be stopped or replaced; anything else in the way is told by the inspector.
    button
        .disableProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () ->
                    !pose.availabilityProperty().get().ready()
                        && model.playingProperty().get() == null,
                pose.availabilityProperty(),
                model.playingProperty()));
    return button;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    bar.resizeRelocate(1, getHeight() - 3, Math.max(0, (getWidth() - 2) * progress), 2);
  }
}
