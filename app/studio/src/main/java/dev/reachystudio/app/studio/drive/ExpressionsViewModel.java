package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.RunningMove;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Recorded moves: the built-in ones and opened files; one plays at a time. On the JavaFX thread.
 */
public final class ExpressionsViewModel {

  /** Travel to the first sample; the robot may be anywhere. */
  private static final long INITIAL_GOTO_NS = 400_000_000;

  /** Reads files where waiting harms nobody; its future completes on the JavaFX thread. */
  interface Reading {
    CompletableFuture<List<Expression>> read(Supplier<List<Expression>> files);
  }

  private final Commands commands;
  private final ExpressionFiles files;
  private final Reading reading;
  private final ObservableList<Expression> expressions = FXCollections.observableArrayList();

  /** Kept: a wrapper nobody holds is collected, and its listeners with it. */
  private final ObservableList<Expression> shown =
      FXCollections.unmodifiableObservableList(expressions);

  private final ReadOnlyObjectWrapper<@Nullable Expression> playing =
      new ReadOnlyObjectWrapper<>(this, "playing");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
  private final ReadOnlyObjectWrapper<@Nullable OutcomeMessage> message =
      new ReadOnlyObjectWrapper<>(this, "message");
  private @Nullable UUID playingId;

  ExpressionsViewModel(Commands commands, ExpressionFiles files, Reading reading) {
    this.commands = commands;
    this.files = files;
    this.reading = reading;
    var _ = reading.read(files::builtIn).thenAccept(expressions::setAll);
  }

  /** Takes the robot's newest state. */
  public void pulse(@Nullable RobotState state, long nowNs) {
    if (state == null || playingId == null) {
      return;
    }
    for (RunningMove move : state.moves()) {
      if (move.moveId().equals(playingId)) {
        progress.set(move.progress(nowNs));
      }
    }
  }

  /** All moves, opened files after the built-in ones. */
  public ObservableList<Expression> expressions() {
    return shown;
  }

  /** The move that plays, or null. */
  public ReadOnlyObjectProperty<@Nullable Expression> playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Whether a move is the one that plays: this very one, another with equal samples is not. */
  @SuppressWarnings("ReferenceEquality")
  public boolean plays(Expression expression) {
    return playing.get() == expression;
  }

  /** Progress of the move that plays, from 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What became of the last move, if it did not simply play; else null. */
  public ReadOnlyObjectProperty<@Nullable OutcomeMessage> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Adds the moves of a file, or of a folder; opened again, they are read anew. */
  public void open(Path fileOrFolder) {
    var _ =
        reading
            .read(() -> files.open(fileOrFolder))
            .thenAccept(
                opened -> {
                  List<String> sources = opened.stream().map(Expression::source).toList();
                  expressions.removeIf(old -> sources.contains(old.source()));
                  expressions.addAll(opened);
                });
  }

  /** Plays a move, instead of the one that plays now if that is ours. */
  public void play(Expression expression) {
    RecordedMotion motion = expression.motion();
    if (motion == null) {
      return;
    }
    message.set(null);
    UUID moveId = UUID.randomUUID();
    boolean replace = playingId != null;
    Submission submission =
        commands.submit(
            new Command.PlayMove(
                moveId,
                motion,
                PlayOptions.defaults()
                    .withInitialGotoDurationNs(INITIAL_GOTO_NS)
                    .withReplace(replace)));
    playingId = moveId;
    playing.set(expression);
    progress.set(0);
    var _ = submission.outcome().thenAccept(outcome -> decided(moveId, expression, outcome));
    var _ = submission.end().thenAccept(end -> ended(moveId, expression, end));
  }

  /** Ends the move that plays. */
  public void stop() {
    if (playingId != null) {
      commands.submit(new Command.StopMove(playingId));
    }
  }

  private void decided(UUID moveId, Expression expression, Outcome outcome) {
    switch (outcome) {
      case Outcome.Executed executed -> {}
      case Outcome.Superseded superseded -> over(moveId);
      case Outcome.Clamped clamped ->
          message.set(OutcomeWords.clamped(expression.name(), clamped.clamps()));
      case Outcome.Refused refused -> {
        over(moveId);
        message.set(OutcomeWords.refused(expression.name(), refused));
      }
    }
  }

  private void ended(UUID moveId, Expression expression, MoveEnd end) {
    over(moveId);
    if (message.get() != null && message.get().kind() == OutcomeMessage.Kind.REFUSED) {
      return;
    }
    OutcomeMessage failed = OutcomeWords.ended(expression.name(), end);
    if (failed != null) {
      message.set(failed);
    } else if (!end.clamps().isEmpty()) {
      message.set(OutcomeWords.clamped(expression.name(), end.clamps()));
    }
  }

  private void over(UUID moveId) {
    if (moveId.equals(playingId)) {
      playingId = null;
      playing.set(null);
      progress.set(0);
    }
  }
}
