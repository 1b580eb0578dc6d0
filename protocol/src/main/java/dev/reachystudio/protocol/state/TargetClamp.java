package dev.reachystudio.protocol.state;

/**
 * What the limits did to this cycle's target.
 *
 * @param cause the limit that acted hardest
 * @param motorIndex wire-order index of the motor at its limit (0 = body yaw, 1…6 = legs, 7, 8 =
 *     antennas), −1 if none
 * @param limitRad the limit that was met, radians (or radians per second for speed); NaN if none
 */
public record TargetClamp(Cause cause, int motorIndex, double limitRad) {

  /** Nothing was changed. */
  public static final TargetClamp NONE = new TargetClamp(Cause.NONE, -1, Double.NaN);

  /** Why a target was changed. */
  public enum Cause {
    NONE,
    /** The pose has no inverse kinematics. */
    OUT_OF_REACH,
    /** A joint would pass its limit. */
    JOINT_LIMIT,
    /** A joint would move faster than allowed. */
    SPEED
  }
}
