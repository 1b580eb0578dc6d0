package dev.reachystudio.backend.control.loop;

/**
 * Absolute deadlines, one period apart. A cycle that runs past the next deadline costs whole
 * periods, so the phase stays: n cycles and the skipped periods take exactly n periods.
 */
final class Metronome {

  private final long periodNs;
  private long deadlineNs;
  private long overruns;
  private long skippedPeriods;

  Metronome(long periodNs, long firstDeadlineNs) {
    this.periodNs = periodNs;
    this.deadlineNs = firstDeadlineNs;
  }

  /** When the next cycle is due. */
  long deadlineNs() {
    return deadlineNs;
  }

  /** Goes on to the next deadline that is still ahead. */
  void cycleEnded(long nowNs) {
    deadlineNs += periodNs;
    long behindNs = nowNs - deadlineNs;
    if (behindNs > 0) {
      long skipped = (behindNs + periodNs - 1) / periodNs;
      deadlineNs += skipped * periodNs;
      overruns++;
      skippedPeriods += skipped;
    }
  }

  long overruns() {
    return overruns;
  }

  long skippedPeriods() {
    return skippedPeriods;
  }
}
