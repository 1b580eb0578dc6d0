package dev.reachystudio.protocol.state;

import dev.reachystudio.protocol.command.RefusalReason;
import java.util.Map;

/**
 * Figures of the control loop, refreshed once a second.
 *
 * @param updateRateHz cycles per second over the last second
 * @param longestIntervalNs longest time from one cycle's start to the next in the last second,
 *     nanoseconds
 * @param lastSecond the last second
 * @param sinceStart everything since the loop was started
 * @param refused commands refused since the start, by reason; reasons that never occurred are left
 *     out
 */
public record LoopStatistics(
    double updateRateHz,
    long longestIntervalNs,
    Span lastSecond,
    Span sinceStart,
    Map<RefusalReason, Long> refused) {

  /** Before the first second has passed. */
  public static final LoopStatistics NONE =
      new LoopStatistics(0, 0, Span.NONE, Span.NONE, Map.of());

  public LoopStatistics {
    refused = Map.copyOf(refused);
  }

  /**
   * Figures over a stretch of time. Percentiles come from buckets and are rounded up by at most 12
   * %; largest values are exact.
   *
   * @param cycles cycles
   * @param overruns cycles that ran past the next deadline
   * @param skippedPeriods whole periods skipped to keep phase
   * @param missedReads reads without new values
   * @param commandsRefused commands and streamed targets that were refused, whoever decided it
   * @param cycleP50Ns median time a cycle takes, without parking, nanoseconds
   * @param cycleP99Ns time that 99 of 100 cycles do not exceed, nanoseconds
   * @param cycleMaxNs longest cycle, nanoseconds
   * @param lateP50Ns median lateness of a cycle's start behind its deadline, nanoseconds
   * @param lateP99Ns lateness that 99 of 100 starts do not exceed, nanoseconds
   * @param lateP999Ns lateness that 999 of 1000 starts do not exceed, nanoseconds
   * @param lateMaxNs largest lateness, nanoseconds
   */
  public record Span(
      long cycles,
      long overruns,
      long skippedPeriods,
      long missedReads,
      long commandsRefused,
      long cycleP50Ns,
      long cycleP99Ns,
      long cycleMaxNs,
      long lateP50Ns,
      long lateP99Ns,
      long lateP999Ns,
      long lateMaxNs) {

    /** Nothing has happened. */
    public static final Span NONE = new Span(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
