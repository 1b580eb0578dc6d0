package dev.reachystudio.protocol.simulation;

/**
 * How a simulation's time runs.
 *
 * @param speed simulated seconds a second of the wall, {@link #SLOWEST}…{@link #FASTEST}, or {@link
 *     #MAX}
 * @param paused whether time stands still
 */
public record SimulationPace(double speed, boolean paused) {

  /** As fast as the computer can. */
  public static final double MAX = Double.POSITIVE_INFINITY;

  /** The slowest time that can be chosen. */
  public static final double SLOWEST = 0.1;

  /** The fastest time that can be chosen, but for {@link #MAX}. */
  public static final double FASTEST = 10;

  /** True time. */
  public static final SimulationPace REAL_TIME = new SimulationPace(1, false);

  public SimulationPace {
    boolean allowed = speed == MAX || (speed >= SLOWEST && speed <= FASTEST);
    if (!allowed) {
      throw new IllegalArgumentException(
          "speed must be " + SLOWEST + "…" + FASTEST + " or max, not " + speed);
    }
  }
}
