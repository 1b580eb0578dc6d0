package dev.reachystudio.backend.control.loop;

/** The times of a cycle: one clock reading, passed down. Control thread. */
final class LoopTime {

  /**
   * A robot may not make up for more than this after a hiccup, in periods: a motor sees a goal that
   * went ahead of its speed limit by one period, and not the whole hiccup as one jump.
   */
  private static final int LONGEST_STEP_PERIODS = 2;

  private final long periodNs;
  private long nowNs;
  private long previousNs;
  private boolean started;

  LoopTime(long periodNs) {
    this.periodNs = periodNs;
  }

  void begin(long newNowNs) {
    previousNs = started ? nowNs : newNowNs - periodNs;
    nowNs = newNowNs;
    started = true;
  }

  long nowNs() {
    return nowNs;
  }

  long previousNs() {
    return previousNs;
  }

  /** Whether time went on since the last cycle; a simulation can be paused. */
  boolean passes() {
    return nowNs > previousNs;
  }

  /** Time to move in since the last cycle, seconds. */
  double elapsedS() {
    return Math.clamp(nowNs - previousNs, 0, LONGEST_STEP_PERIODS * periodNs) / 1e9;
  }
}
