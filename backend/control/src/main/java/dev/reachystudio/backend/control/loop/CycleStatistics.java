package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.state.LoopStatistics;

/**
 * Sums up the loop's cycles; once a second makes the figures that are published. Control thread.
 */
final class CycleStatistics {

  private static final long SECOND_NS = 1_000_000_000;

  private final Histogram secondDuration = new Histogram();
  private final Histogram secondLate = new Histogram();
  private final Histogram allDuration = new Histogram();
  private final Histogram allLate = new Histogram();
  private LoopStatistics latest = LoopStatistics.NONE;
  private long secondStartNs;
  private long secondCycles;
  private boolean started;
  private long cycles;
  private long missedReads;

  /** Counts the begin of a cycle. */
  void cycleBegins() {
    cycles++;
  }

  /** Counts a read without new values. */
  void readMissed() {
    missedReads++;
  }

  /** Counts how late a cycle began and how long it took, when a clock drives the loop. */
  void cycleEnded(long beganNs, long lateNs, long durationNs, Metronome metronome) {
    if (started) {
      secondCycles++;
    } else {
      // The first cycle begins the first second; every other one ends a period.
      started = true;
      secondStartNs = beganNs;
    }
    secondDuration.record(durationNs);
    secondLate.record(lateNs);
    allDuration.record(durationNs);
    allLate.record(lateNs);
    long elapsedNs = beganNs - secondStartNs;
    if (elapsedNs >= SECOND_NS) {
      latest = sumUp(elapsedNs, metronome);
      secondStartNs = beganNs;
      secondCycles = 0;
      secondDuration.clear();
      secondLate.clear();
    }
  }

  LoopStatistics latest() {
    return latest;
  }

  long cycles() {
    return cycles;
  }

  Histogram duration() {
    return allDuration;
  }

  Histogram late() {
    return allLate;
  }

  private LoopStatistics sumUp(long elapsedNs, Metronome metronome) {
    return new LoopStatistics(
        secondCycles * (double) SECOND_NS / elapsedNs,
        secondDuration.percentileNs(0.5),
        secondDuration.maxNs(),
        secondLate.percentileNs(0.5),
        secondLate.maxNs(),
        cycles,
        metronome.overruns(),
        metronome.skippedPeriods(),
        missedReads);
  }
}
