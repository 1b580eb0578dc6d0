package dev.reachystudio.protocol.state;

/**
 * Figures of the control loop over its last second, refreshed once a second.
 *
 * @param updateRateHz cycles per second
 * @param cycleP50Ns median time a cycle takes, without parking, nanoseconds
 * @param cycleMaxNs longest cycle, nanoseconds
 * @param lateP50Ns median lateness of a cycle's start, nanoseconds
 * @param lateMaxNs largest lateness, nanoseconds
 * @param cycles cycles since the start
 * @param overruns cycles since the start that ran past the next deadline
 * @param skippedPeriods whole periods skipped since the start to keep phase
 * @param missedReads reads since the start without new values
 */
public record LoopStatistics(
    double updateRateHz,
    long cycleP50Ns,
    long cycleMaxNs,
    long lateP50Ns,
    long lateMaxNs,
    long cycles,
    long overruns,
    long skippedPeriods,
    long missedReads) {

  /** Before the first second has passed. */
  public static final LoopStatistics NONE = new LoopStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
