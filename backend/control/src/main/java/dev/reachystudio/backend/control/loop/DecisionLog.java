package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.RefusalReason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Numbers what the control thread decides and ends, and holds it back until the snapshot that shows
 * it is out: whoever hears of an outcome sees its effect. Control thread.
 */
final class DecisionLog {

  private final List<PendingCommand> waiting = new ArrayList<>(64);
  private long order;
  private volatile long released;

  void executed(PendingCommand pending) {
    pending.executed(++order);
    waiting.add(pending);
  }

  void refused(
      PendingCommand pending, RefusalReason reason, String text, @Nullable UUID moveInTheWay) {
    pending.refused(++order, reason, text, moveInTheWay);
    waiting.add(pending);
  }

  /** A bug while deciding: nobody may wait for ever. */
  void refusedUnlessDecided(PendingCommand pending, String text) {
    if (!pending.isDecidedNow()) {
      refused(pending, RefusalReason.NOT_RUNNING, text, null);
    }
  }

  void started(PendingCommand pending) {
    pending.started(++order);
    waiting.add(pending);
  }

  void ended(PendingCommand pending, MoveEnd.Kind kind, String why, @Nullable UUID by) {
    pending.ended(++order, kind, why, by);
    waiting.add(pending);
  }

  /** Lets the dispatcher see everything so far. */
  void release() {
    for (int i = 0; i < waiting.size(); i++) {
      waiting.get(i).release();
    }
    waiting.clear();
    released = order;
  }

  /**
   * Everything up to this number can be seen by all: who tells decisions reads it first, and leaves
   * later ones for the next time, else a command could overtake the one before it. Any thread.
   */
  long released() {
    return released;
  }
}
