package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.Quantity;
import dev.reachystudio.protocol.state.TargetClamp;

/** Why a pose cannot be reached, in words. */
final class ObstacleWords {

  private ObstacleWords() {}

  /**
   * A joint at its limit.
   *
   * @param motor index in wire order: 0 = body yaw, 1…6 = legs, 7, 8 = antennas
   * @param limitRad the limit
   */
  static String limit(int motor, double limitRad) {
    return joint(motor)
        + " would pass its limit of "
        + Quantity.ANGLE.text(limitRad)
        + " at this pose.";
  }

  /** No arm angle brings a rod to the head. */
  static String outOfReach() {
    return "The legs cannot reach that far.";
  }

  /** The body would leave the head behind. */
  static String bodyFollows() {
    return "While it follows the head, the body stays within 65.0° of it.";
  }

  /** What the limits of the loop did, if they changed where a target ends; else empty. */
  static String of(TargetClamp clamp) {
    return switch (clamp.cause()) {
      case NONE, SPEED -> "";
      case OUT_OF_REACH -> outOfReach();
      case JOINT_LIMIT ->
          clamp.motorIndex() < 0 || !Double.isFinite(clamp.limitRad())
              ? "A joint would pass its limit."
              : limit(clamp.motorIndex(), clamp.limitRad());
    };
  }

  /** Name of a motor at the beginning of a sentence. */
  static String joint(int motor) {
    return switch (motor) {
      case 0 -> "The body";
      case 7 -> "The right antenna";
      case 8 -> "The left antenna";
      default -> "Leg " + motor;
    };
  }
}
