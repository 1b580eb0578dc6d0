package dev.reachystudio.backend.serial.simulated;

/** The voltage all motors are given. Not for several threads at once. */
final class Supply {

  private final double normalV;
  private double fromV;
  private double toV;
  private long beginNs;
  private long durationNs;
  private double dipV;
  private long dipBeginNs;
  private long dipNs;

  /**
   * @param normalV the power board's: above the motors' 7.0 V, as on the robot
   */
  Supply(double normalV) {
    this.normalV = normalV;
    fromV = normalV;
    toV = normalV;
  }

  /** Back to normal. */
  void normal() {
    ramp(normalV, normalV, beginNs, 0);
    dipNs = 0;
  }

  /** Falls to a voltage for a time. */
  void dip(double volts, long newBeginNs, long newDurationNs) {
    dipV = volts;
    dipBeginNs = newBeginNs;
    dipNs = newDurationNs;
  }

  boolean isNormal(long nowNs) {
    return voltsAt(nowNs) == normalV && toV == normalV;
  }

  /** Goes evenly from one voltage to another and stays there. */
  void ramp(double newFromV, double newToV, long newBeginNs, long newDurationNs) {
    fromV = newFromV;
    toV = newToV;
    beginNs = newBeginNs;
    durationNs = newDurationNs;
  }

  double voltsAt(long nowNs) {
    if (dipNs > 0 && nowNs - dipBeginNs < dipNs) {
      return dipV;
    }
    long elapsedNs = nowNs - beginNs;
    if (elapsedNs >= durationNs) {
      return toV;
    }
    // Motors may be a moment behind whoever changed it.
    return elapsedNs <= 0 ? fromV : fromV + (toV - fromV) * elapsedNs / durationNs;
  }
}
