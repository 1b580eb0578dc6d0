package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.BodyTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves that wait for the one that plays, in the order they came. Control thread. */
final class WaitingMoves {

  private static final int CAPACITY = 64;

  private final DecisionLog decisions;
  private final List<PendingCommand> waiting = new ArrayList<>(CAPACITY);

  WaitingMoves(DecisionLog decisions) {
    this.decisions = decisions;
  }

  boolean isFull() {
    return waiting.size() >= CAPACITY;
  }

  /** The one whose turn is next, or null. */
  @Nullable PendingCommand first() {
    return waiting.isEmpty() ? null : waiting.getFirst();
  }

  void add(PendingCommand pending) {
    waiting.add(pending);
  }

  void removeFirst() {
    waiting.removeFirst();
  }

  boolean contains(UUID moveId) {
    return indexOf(moveId) >= 0;
  }

  /** Takes one out of the line; false if none has this id. */
  boolean stop(UUID moveId) {
    int index = indexOf(moveId);
    if (index < 0) {
      return false;
    }
    decisions.ended(waiting.remove(index), MoveEnd.Kind.CANCELLED, "stopped", null);
    return true;
  }

  /** Ends all of them. */
  void endAll(MoveEnd.Kind kind, String why, @Nullable UUID by) {
    for (int i = 0; i < waiting.size(); i++) {
      decisions.ended(waiting.get(i), kind, why, by);
    }
    waiting.clear();
  }

  /**
   * Adds them to the list that is published, with the times they are expected to start.
   *
   * @param playing the move that plays, or null
   * @param moves the list
   */
  void publish(@Nullable PlannedMove playing, List<RunningMove> moves) {
    PlannedMove before = playing;
    long fadeBeforeNs = playing == null ? 0 : playing.fadeNs;
    long endNs = playing == null ? 0 : playing.endNs();
    for (PendingCommand pending : waiting) {
      PlannedMove plan = pending.plannedMove();
      long overlapNs = before == null ? 0 : overlapNs(before, fadeBeforeNs, plan);
      long startNs = endNs - overlapNs;
      moves.add(
          new RunningMove(
              plan.moveId,
              plan.kind,
              plan.name,
              startNs,
              plan.move.durationNs(),
              BodyTargets.NONE,
              true));
      before = plan;
      fadeBeforeNs = overlapNs;
      endNs = startNs + plan.move.durationNs();
    }
  }

  /**
   * How long two moves run together: as asked, but never three at once.
   *
   * @param before the move that plays
   * @param fadeBeforeNs how long it shares its own begin with the one before it
   * @param next the move that follows
   */
  static long overlapNs(PlannedMove before, long fadeBeforeNs, PlannedMove next) {
    long aloneNs = before.move.durationNs() - fadeBeforeNs;
    return Math.max(0, Math.min(next.crossFadeNs, Math.min(aloneNs, next.move.durationNs())));
  }

  private int indexOf(UUID moveId) {
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i).plannedMove().moveId.equals(moveId)) {
        return i;
      }
    }
    return -1;
  }
}
