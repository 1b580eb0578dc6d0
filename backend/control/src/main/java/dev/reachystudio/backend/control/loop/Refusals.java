package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what was refused, by reason. Any thread counts, any thread reads; nobody waits. */
final class Refusals {

  /** Complete from the start and never changed; only its counters are. */
  private final Map<RefusalReason, AtomicLong> counts = new EnumMap<>(RefusalReason.class);

  Refusals() {
    for (RefusalReason reason : RefusalReason.values()) {
      counts.put(reason, new AtomicLong());
    }
  }

  /** Counts an outcome if it is a refusal; hands it back. */
  Outcome note(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      note(refused.reason());
    }
    return outcome;
  }

  void note(RefusalReason reason) {
    AtomicLong count = counts.get(reason);
    if (count != null) {
      count.incrementAndGet();
    }
  }

  long total() {
    long sum = 0;
    for (AtomicLong count : counts.values()) {
      sum += count.get();
    }
    return sum;
  }

  /** Counts above 0, by reason. */
  Map<RefusalReason, Long> byReason() {
    Map<RefusalReason, Long> map = new EnumMap<>(RefusalReason.class);
    for (Map.Entry<RefusalReason, AtomicLong> entry : counts.entrySet()) {
      long count = entry.getValue().get();
      if (count > 0) {
        map.put(entry.getKey(), count);
      }
    }
    return map;
  }
}
