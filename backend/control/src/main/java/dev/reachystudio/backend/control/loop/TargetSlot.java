package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.value.BodyTargets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The newest streamed target: many threads lay theirs over it, part by part, and the control thread
 * takes the whole once a cycle.
 */
final class TargetSlot {

  private final AtomicReference<@Nullable BodyTargets> slot = new AtomicReference<>();
  private final LongAdder superseded = new LongAdder();

  /** Lays a target over what waits; the newest value of each part wins. Any thread. */
  void offer(BodyTargets newer) {
    while (true) {
      BodyTargets waiting = slot.get();
      BodyTargets merged = waiting == null ? newer : waiting.overlaidBy(newer);
      if (slot.compareAndSet(waiting, merged)) {
        if (waiting != null) {
          superseded.add(overwrittenParts(waiting, newer));
        }
        return;
      }
    }
  }

  /** Takes what waits, or null. */
  @Nullable BodyTargets take() {
    return slot.getAcquire() == null ? null : slot.getAndSet(null);
  }

  /** Parts that were overwritten before a cycle took them. */
  long superseded() {
    return superseded.sum();
  }

  private static int overwrittenParts(BodyTargets older, BodyTargets newer) {
    boolean olderHead = older.head() != null || older.headJoints() != null;
    boolean newerHead = newer.head() != null || newer.headJoints() != null;
    int parts = olderHead && newerHead ? 1 : 0;
    parts += older.bodyYawRad() != null && newer.bodyYawRad() != null ? 1 : 0;
    parts += older.antennas() != null && newer.antennas() != null ? 1 : 0;
    return parts;
  }
}
