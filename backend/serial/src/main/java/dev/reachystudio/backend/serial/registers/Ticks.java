package dev.reachystudio.backend.serial.registers;

/**
 * Positions in the motors' unit: 4096 ticks per turn, 2048 is 0 rad. Homing offsets live in the
 * motors, there is none here; nothing is clamped or wrapped.
 */
public final class Ticks {
  /** Ticks of a whole turn. */
  public static final int PER_TURN = 4096;

  /** The ticks of 0 rad. */
  public static final int CENTRE = PER_TURN / 2;

  private Ticks() {}

  /** Angle of a position, radians. */
  public static double toRad(int ticks) {
    return 2 * Math.PI * ticks / PER_TURN - Math.PI;
  }

  /**
   * The position nearest to an angle. Rounds half up: truncation would lose a tick on the way from
   * a read position to a written one for 558 of the 4096 positions, so that holding a position
   * would creep.
   *
   * @param rad radians, finite
   */
  public static int fromRad(double rad) {
    return (int) Math.floor(PER_TURN * (Math.PI + rad) / (2 * Math.PI) + 0.5);
  }
}
