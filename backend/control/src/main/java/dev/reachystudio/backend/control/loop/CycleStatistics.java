package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.LoopStatistics.Span;
import java.util.Map;

/**
 * Sums up the loop's cycles; once a second makes the figures that are published. Control thread,
 * but for {@link #refusals} and {@link #timings}.
 */
final class CycleStatistics {

  private static final long SECOND_NS = 1_000_000_000;
  private static final double[] SHARES = {0.5, 0.99, 0.999};

  private final Refusals refusals = new Refusals();
  private final Histogram secondDuration = new Histogram();
  private final Histogram secondLate = new Histogram();
  private final Histogram allDuration = new Histogram();
  private final Histogram allLate = new Histogram();
  private final long[] durationNs = new long[SHARES.length];
  private final long[] lateNs = new long[SHARES.length];
  private LoopStatistics latest = LoopStatistics.NONE;
  private Map<RefusalReason, Long> refused = Map.of();
  private long secondStartNs;
  private long secondCycles;
  private long lastStartNs;
  private long longestIntervalNs;
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
  void cycleEnded(long beganNs, long lateByNs, long tookNs, Metronome metronome) {
    if (started) {
      secondCycles++;
      longestIntervalNs = Math.max(longestIntervalNs, beganNs - lastStartNs);
    } else {
      // The first cycle begins the first second; every other one ends a period.
      started = true;
      secondStartNs = beganNs;
    }
    lastStartNs = beganNs;
    secondDuration.record(tookNs);
    secondLate.record(lateByNs);
    allDuration.record(tookNs);
    allLate.record(lateByNs);
    long elapsedNs = beganNs - secondStartNs;
    if (elapsedNs >= SECOND_NS) {
      latest = sumUp(elapsedNs, metronome);
      secondStartNs = beganNs;
      secondCycles = 0;
      longestIntervalNs = 0;
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

  /** Where refusals are counted; any thread. */
  Refusals refusals() {
    return refusals;
  }

  /** Everything since the start; any thread. */
  LoopTimings timings() {
    return new LoopTimings(allLate.snapshot(), allDuration.snapshot());
  }

  private LoopStatistics sumUp(long elapsedNs, Metronome metronome) {
    Span before = latest.sinceStart();
    long refusedNow = refusals.total();
    if (refusedNow != before.commandsRefused()) {
      refused = refusals.byReason();
    }
    Span all =
        span(
            cycles,
            metronome.overruns(),
            metronome.skippedPeriods(),
            missedReads,
            refusedNow,
            allDuration,
            allLate);
    Span second =
        span(
            secondCycles,
            all.overruns() - before.overruns(),
            all.skippedPeriods() - before.skippedPeriods(),
            all.missedReads() - before.missedReads(),
            all.commandsRefused() - before.commandsRefused(),
            secondDuration,
            secondLate);
    return new LoopStatistics(
        secondCycles * (double) SECOND_NS / elapsedNs, longestIntervalNs, second, all, refused);
  }

  private Span span(
      long spanCycles,
      long overruns,
      long skippedPeriods,
      long missed,
      long commandsRefused,
      Histogram duration,
      Histogram late) {
    duration.percentilesNs(SHARES, durationNs);
    late.percentilesNs(SHARES, lateNs);
    return new Span(
        spanCycles,
        overruns,
        skippedPeriods,
        missed,
        commandsRefused,
        durationNs[0],
        durationNs[1],
        duration.maxNs(),
        lateNs[0],
        lateNs[1],
        lateNs[2],
        late.maxNs());
  }
}
