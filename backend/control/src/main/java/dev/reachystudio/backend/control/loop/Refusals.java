package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts what was refused, by reason. Any thread counts, any thread reads; nobody waits. */
final class Refusals {

  private static final RefusalReason[] REASONS = RefusalReason.values();

  private final AtomicLongArray counts = new AtomicLongArray(REASONS.length);

  /** Counts an outcome if it is a refusal; hands it back. */
  Outcome note(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      note(refused.reason());
    }
    return outcome;
  }

  void note(RefusalReason reason) {
    counts.incrementAndGet(reason.ordinal());
  }

  long total() {
    long sum = 0;
    for (int i = 0; i < REASONS.length; i++) {
      sum += counts.get(i);
    }
    return sum;
  }

  /** Counts above 0, by reason. */
  Map<RefusalReason, Long> byReason() {
    Map<RefusalReason, Long> map = new EnumMap<>(RefusalReason.class);
    for (RefusalReason reason : REASONS) {
      long count = counts.get(reason.ordinal());
      if (count > 0) {
        map.put(reason, count);
      }
    }
    return map;
  }
}
