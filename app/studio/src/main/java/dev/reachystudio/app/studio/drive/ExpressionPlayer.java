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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Plays recorded moves, one after the other, each going over into the next. JavaFX thread. */
public final class ExpressionPlayer {

  /** Travel to the first sample; the robot may be anywhere. */
  private static final long INITIAL_GOTO_NS = 400_000_000;

  /** Long enough that nobody sees a jump between two moves. */
  private static final long CROSS_FADE_NS = 500_000_000;

  private final Commands commands;
  private final BiConsumer<UUID, Path> expectSound;
  private final Map<UUID, Expression> ours = new LinkedHashMap<>();
  private final ObservableList<Expression> waiting = FXCollections.observableArrayList();

  /** Kept: a wrapper nobody holds is collected, and its listeners with it. */
  private final ObservableList<Expression> waitingShown =
      FXCollections.unmodifiableObservableList(waiting);

  private final ReadOnlyObjectWrapper<@Nullable Expression> playing =
      new ReadOnlyObjectWrapper<>(this, "playing");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
  private final ReadOnlyObjectWrapper<@Nullable OutcomeMessage> message =
      new ReadOnlyObjectWrapper<>(this, "message");
  private @Nullable UUID playingId;

  /**
   * @param commands where commands go
   * @param expectSound told which sound a move has, before it is asked for
   */
  ExpressionPlayer(Commands commands, BiConsumer<UUID, Path> expectSound) {
    this.commands = commands;
    this.expectSound = expectSound;
  }

  /** Takes the robot's newest state. */
  public void pulse(@Nullable RobotState state, long nowNs) {
    if (state == null || ours.isEmpty()) {
      return;
    }
    RunningMove newest = null;
    for (RunningMove move : state.moves()) {
      // While two go over into each other, the later one is the one that plays.
      if (ours.containsKey(move.moveId()) && !move.waiting()) {
        newest = move;
      }
    }
    if (newest != null) {
      if (!newest.moveId().equals(playingId)) {
        begins(newest.moveId());
      }
      progress.set(newest.progress(nowNs));
    }
  }

  /** The move that plays, or null. */
  public ReadOnlyObjectProperty<@Nullable Expression> playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** The moves that wait for their turn, in order. */
  public ObservableList<Expression> waiting() {
    return waitingShown;
  }

  /** Whether a move is the one that plays: this very one, another with equal samples is not. */
  @SuppressWarnings("ReferenceEquality")
  public boolean plays(Expression expression) {
    return playing.get() == expression;
  }

  /** Whether a move waits for its turn. */
  @SuppressWarnings("ReferenceEquality")
  public boolean waits(Expression expression) {
    return waiting.stream().anyMatch(each -> each == expression);
  }

  /** Progress of the move that plays, from 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What became of the last move, if it did not simply play; else null. */
  public ReadOnlyObjectProperty<@Nullable OutcomeMessage> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Plays a move, instead of the one that plays now if that is ours. */
  public void play(Expression expression) {
    PlayOptions options =
        PlayOptions.defaults()
            .withInitialGotoDurationNs(INITIAL_GOTO_NS)
            .withReplace(!ours.isEmpty());
    UUID moveId = submit(expression, options);
    if (moveId != null && ours.containsKey(moveId)) {
      begins(moveId);
    }
  }

  /** Plays a move after those that play and wait, going over from the one before. */
  public void enqueue(Expression expression) {
    if (ours.isEmpty()) {
      play(expression);
      return;
    }
    UUID moveId = submit(expression, PlayOptions.defaults().withQueued(true, CROSS_FADE_NS));
    if (moveId != null && ours.containsKey(moveId)) {
      waiting.add(expression);
    }
  }

  private @Nullable UUID submit(Expression expression, PlayOptions options) {
    RecordedMotion motion = expression.motion();
    if (motion == null) {
      return null;
    }
    message.set(null);
    UUID moveId = UUID.randomUUID();
    ours.put(moveId, expression);
    if (expression.sound() != null) {
      expectSound.accept(moveId, expression.sound());
    }
    Submission submission = commands.submit(new Command.PlayMove(moveId, motion, options));
    var _ = submission.outcome().thenAccept(outcome -> decided(moveId, expression, outcome));
    var _ = submission.end().thenAccept(end -> ended(moveId, expression, end));
    return moveId;
  }

  /** Ends the move that plays. */
  public void stop() {
    if (playingId != null) {
      commands.submit(new Command.StopMove(playingId));
    }
  }

  /** Takes a move out of the row. */
  @SuppressWarnings("ReferenceEquality")
  public void remove(Expression expression) {
    ours.forEach(
        (moveId, each) -> {
          if (each == expression && !moveId.equals(playingId)) {
            commands.submit(new Command.StopMove(moveId));
          }
        });
  }

  private void begins(UUID moveId) {
    playingId = moveId;
    progress.set(0);
    Expression expression = ours.get(moveId);
    playing.set(expression);
    waiting.remove(expression);
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
    Expression expression = ours.remove(moveId);
    if (moveId.equals(playingId)) {
      playingId = null;
      playing.set(null);
      progress.set(0);
    } else if (expression != null) {
      waiting.remove(expression);
    }
  }
}
