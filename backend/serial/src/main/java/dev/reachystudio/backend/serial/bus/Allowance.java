package dev.reachystudio.backend.serial.bus;

/**
 * What is granted beyond the time on the wire. Starts at the configured allowance, grows when
 * answers turn out to come later than that, and shrinks again slowly. One thread.
 */
final class Allowance {
  /** What was seen fades over so many questions: some seconds at the rate of ticks. */
  private static final int FORGETFULNESS = 256;

  /** Granted beyond what was seen, as a share of it. */
  private static final double RESERVE = 1.25;

  private BusTiming timing;
  private double slowestNs;

  Allowance(BusTiming timing) {
    this.timing = timing;
  }

  BusTiming timing() {
    return timing;
  }

  void timing(BusTiming newTiming) {
    timing = newTiming;
    slowestNs = 0;
  }

  /** What is granted now, nanoseconds. */
  long ns() {
    long wantedNs = (long) (slowestNs * RESERVE);
    return Math.clamp(wantedNs, timing.usbAllowanceNs(), timing.maxAllowanceNs());
  }

  /** Answers took so much longer than their time on the wire, nanoseconds. */
  void took(long beyondNs) {
    slowestNs = Math.max((double) beyondNs, slowestNs - slowestNs / FORGETFULNESS);
  }
}
