package dev.reachystudio.backend.serial.simulated;

/** The voltage all motors are given. Not for several threads at once. */
final class Supply {

  private final double normalV;
  private double fromV;
  private double toV;
  private long beginNs;
  private long durationNs;

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
  }

  /** Goes evenly from one voltage to another and stays there. */
  void ramp(double newFromV, double newToV, long newBeginNs, long newDurationNs) {
    fromV = newFromV;
    toV = newToV;
    beginNs = newBeginNs;
    durationNs = newDurationNs;
  }

  double voltsAt(long nowNs) {
    long elapsedNs = nowNs - beginNs;
    if (elapsedNs >= durationNs) {
      return toV;
    }
    return fromV + (toV - fromV) * Math.max(0, elapsedNs) / durationNs;
  }
}
