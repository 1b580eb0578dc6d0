package dev.reachystudio.backend.serial.io;

import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;

/**
 * Whose turn it is for what is read seldom: at most one small read a tick, so that no tick is much
 * longer than another. Each motor's torque, errors, gains and watchdog come round two and a half
 * times a second, its temperature, voltage and mode once. Bus thread.
 */
final class SlowRounds {

  /** What is read in one go. */
  enum Part {
    /** Registers 64…98: torque, hardware errors, gains, watchdog. */
    STATUS(400_000_000L),
    /** Registers 144…146: voltage and temperature. */
    CLIMATE(1_000_000_000L),
    /** Register 11: operating mode. */
    MODE(1_000_000_000L);

    private final long periodNs;

    Part(long periodNs) {
      this.periodNs = periodNs;
    }
  }

  /** A read that got no answer is tried again after this. */
  private static final long AGAIN_NS = 20_000_000L;

  /** So long a read waits for a tick with time left. */
  private static final long WAITS_NS = 100_000_000L;

  private static final Part[] PARTS = Part.values();

  private final long[] dueNs = new long[PARTS.length * Motor.COUNT];
  private int chosen;

  SlowRounds() {
    Arrays.fill(dueNs, Long.MIN_VALUE);
  }

  /** All at once, in their order: something may have changed. */
  void restart() {
    Arrays.fill(dueNs, Long.MIN_VALUE);
  }

  /** One motor's turn comes at once. */
  void hurry(int motor, Part part) {
    dueNs[part.ordinal() * Motor.COUNT + motor] = Long.MIN_VALUE;
  }

  /**
   * Chooses what has been due longest.
   *
   * @param reachable motors that answer
   * @return whether anything is due; then {@link #motor} and {@link #part} say what
   */
  boolean choose(boolean[] reachable, long nowNs) {
    int earliest = -1;
    for (int i = 0; i < dueNs.length; i++) {
      boolean due = reachable[i % Motor.COUNT] && (dueNs[i] == Long.MIN_VALUE || dueNs[i] <= nowNs);
      if (due && (earliest < 0 || dueNs[i] < dueNs[earliest])) {
        earliest = i;
      }
    }
    chosen = earliest;
    return earliest >= 0;
  }

  /** Whether the chosen read has waited so long that it is made even where time is short. */
  boolean overdue(long nowNs) {
    return dueNs[chosen] == Long.MIN_VALUE || nowNs - dueNs[chosen] > WAITS_NS;
  }

  int motor() {
    return chosen % Motor.COUNT;
  }

  Part part() {
    return PARTS[chosen / Motor.COUNT];
  }

  /** The chosen read was tried. */
  void tried(boolean answered, long nowNs) {
    dueNs[chosen] = nowNs + (answered ? part().periodNs : AGAIN_NS);
  }
}
