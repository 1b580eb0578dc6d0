package dev.reachystudio.app.studio.diagnostics;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a little more than a second, and the one at which someone pressed Reset: any
 * stretch of time is the difference of two. On the JavaFX thread.
 */
final class LoopHistory {

  private static final long SECOND_NS = 1_000_000_000;

  private final Deque<LoopReading> readings = new ArrayDeque<>();
  private @Nullable LoopReading reset;

  /** Takes a reading; null, or one of another loop, forgets all that came before. */
  void add(@Nullable LoopReading reading) {
    LoopReading newest = readings.peekLast();
    if (reading == null || (newest != null && restarted(newest, reading))) {
      readings.clear();
      reset = null;
    }
    if (reading != null) {
      readings.addLast(reading);
      while (readings.size() > 2 && secondBefore(reading) >= 0) {
        readings.removeFirst();
      }
    }
  }

  private static boolean restarted(LoopReading before, LoopReading now) {
    return now.timings().lateness().total() < before.timings().lateness().total();
  }

  /** How much the second reading is older than a second; it could be the first one then. */
  private long secondBefore(LoopReading newest) {
    return newest.atNs() - SECOND_NS - readings.stream().skip(1).findFirst().orElseThrow().atNs();
  }

  /** Counts from zero, from now on. */
  void reset() {
    reset = readings.peekLast();
  }

  /** Whether counting started anew since the loop did. */
  boolean wasReset() {
    return reset != null;
  }

  /** The newest reading, or null. */
  @Nullable LoopReading newest() {
    return readings.peekLast();
  }

  /** What counts are taken from: the reading a second ago, that at the reset, or null for zero. */
  @Nullable LoopReading base(TimingScope scope) {
    return switch (scope) {
      case LAST_SECOND -> readings.size() > 1 ? readings.peekFirst() : null;
      case SINCE_START -> reset;
    };
  }
}
