package dev.reachystudio.backend.serial.registers;

/** The motors' units in ours. Currents are milliampere and temperatures degrees on both sides. */
public final class Units {
  /** One count of velocity: 0.229 revolutions per minute. */
  public static final double RAD_PER_S_PER_COUNT = 0.229 * 2 * Math.PI / 60;

  /** One count of the bus watchdog, nanoseconds. */
  public static final long WATCHDOG_COUNT_NS = 20_000_000;

  /** What the bus watchdog reads after it has stopped the motor. */
  public static final int WATCHDOG_TRIPPED = 255;

  private static final int GREATEST_WATCHDOG = 127;

  private Units() {}

  /** Velocity, radians per second. */
  public static double velocityRadPerS(int counts) {
    return counts * RAD_PER_S_PER_COUNT;
  }

  /** Voltage, volt. */
  public static double voltageV(int counts) {
    return counts / 10.0;
  }

  /**
   * The bus watchdog's count for a time, the next longer one it can do.
   *
   * @param timeNs more than 0; at most 2.54 s are possible, longer times become that
   * @return 1…127
   */
  public static int watchdogCounts(long timeNs) {
    long counts = (timeNs + WATCHDOG_COUNT_NS - 1) / WATCHDOG_COUNT_NS;
    return (int) Math.clamp(counts, 1, GREATEST_WATCHDOG);
  }
}
