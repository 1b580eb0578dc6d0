package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A command between who sent it, the control thread and the dispatcher. The sender fills the final
 * fields; the control thread writes what it decided into plain fields and then sets a volatile
 * flag; the dispatcher reads the flag, makes the values people see, and completes the futures.
 */
final class PendingCommand {

  final Command command;
  final Origin origin;
  final @Nullable PlannedMove plan;
  final List<Clamp> preparedClamps;
  final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  final CompletableFuture<MoveEnd> end = new CompletableFuture<>();

  /** Set when the loop is never to see the command. */
  @Nullable Outcome earlyOutcome;

  // Written by the control thread before decided.
  @Nullable RefusalReason reason;
  String text = "";
  @Nullable UUID runningMoveId;
  long decidedOrder;

  // Written by the control thread before started.
  long startedOrder;

  // Written by the control thread before ended.
  MoveEnd.Kind endKind = MoveEnd.Kind.COMPLETED;
  String endText = "";
  @Nullable UUID endBy;
  long endedOrder;

  private boolean decidedNow;
  private boolean startedNow;
  private boolean endedNow;
  private volatile boolean decided;
  private volatile boolean started;
  private volatile boolean ended;

  /** Used by the dispatcher only: whether the decision has been told. */
  boolean told;

  /** Used by the dispatcher only: whether the start has been told. */
  boolean startTold;

  PendingCommand(
      Command command, Origin origin, @Nullable PlannedMove plan, List<Clamp> preparedClamps) {
    this.command = command;
    this.origin = origin;
    this.plan = plan;
    this.preparedClamps = preparedClamps;
  }

  /** A command that was refused before it reached the loop. */
  static PendingCommand refused(Command command, Origin origin, Outcome.Refused refusal) {
    PendingCommand pending = new PendingCommand(command, origin, null, List.of());
    pending.decideEarly(refusal);
    return pending;
  }

  /** Decides without the loop. */
  void decideEarly(Outcome early) {
    earlyOutcome = early;
    decided = true;
    ended = true;
  }

  /** The move it starts. */
  PlannedMove plannedMove() {
    PlannedMove move = plan;
    if (move == null) {
      throw new IllegalStateException("only moves run");
    }
    return move;
  }

  Submission submission() {
    return new Submission(outcome, end);
  }

  /** Control thread: executed. */
  void executed(long order) {
    decidedOrder = order;
    decidedNow = true;
  }

  /** Control thread: refused. */
  void refused(long order, RefusalReason why, String whyText, @Nullable UUID moveInTheWay) {
    reason = why;
    text = whyText;
    runningMoveId = moveInTheWay;
    decidedOrder = order;
    decidedNow = true;
    endedNow = true;
  }

  /** Control thread: the move runs. */
  void started(long order) {
    startedOrder = order;
    startedNow = true;
  }

  /** Control thread: the move is over. */
  void ended(long order, MoveEnd.Kind kind, String why, @Nullable UUID by) {
    endKind = kind;
    endText = why;
    endBy = by;
    endedOrder = order;
    endedNow = true;
  }

  /** Control thread: whether it was decided, told or not. */
  boolean isDecidedNow() {
    return decidedNow;
  }

  /** Control thread, after the snapshot that shows the effect was published: others may know. */
  void release() {
    if (decidedNow && !decided) {
      decided = true;
    }
    if (startedNow && !started) {
      started = true;
    }
    if (endedNow) {
      ended = true;
    }
  }

  /** Any thread. */
  boolean isDecided() {
    return decided;
  }

  /** Any thread. */
  boolean isStarted() {
    return started;
  }

  /** Any thread. */
  boolean isEnded() {
    return ended;
  }
}
