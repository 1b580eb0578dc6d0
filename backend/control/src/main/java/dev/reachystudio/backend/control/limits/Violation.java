package dev.reachystudio.backend.control.limits;

import dev.reachystudio.protocol.value.Motor;
import java.util.Locale;

/**
 * Something in a recorded motion that the robot cannot do as it is written, over a stretch of time.
 *
 * @param kind what is wrong
 * @param motor the motor concerned, index in wire order, or −1
 * @param fromS where it begins, seconds on the file's own time axis
 * @param toS where it ends; equal to {@code fromS} for a single moment
 * @param worstAtS where it is worst
 * @param worst the value there: radians for angles, radians per second for speeds, seconds for
 *     times, metres for the clearance of a collision, deviation of a pose from a rotation; NaN
 *     where there is none
 * @param limit what is allowed, in the same unit; NaN where there is none
 * @param what the rest of the sentence: why, or between what; may be empty
 */
public record Violation(
    Kind kind,
    int motor,
    double fromS,
    double toS,
    double worstAtS,
    double worst,
    double limit,
    String what) {

  /** What can be wrong with a motion. */
  public enum Kind {
    /** Times that do not start at 0, do not ascend, or jump. */
    TIMES,
    /** A head pose that is no rotation. */
    POSE,
    /** A head pose without inverse kinematics. */
    REACH,
    /** A joint beyond its limit. */
    JOINT_LIMIT,
    /** A joint that would have to be faster than it may. */
    JOINT_SPEED,
    /** Head and body further apart than the neck turns. */
    YAW_COUPLING,
    /** Parts of the robot that would touch. */
    COLLISION;

    /** Name on every wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One sentence for people, without the time. */
  public String text() {
    return switch (kind) {
      case TIMES, POSE -> what;
      case REACH -> "the head is out of reach";
      case JOINT_LIMIT ->
          say("%s is asked for %.1f° and ends at %.1f°", name(), degrees(worst), degrees(limit));
      case JOINT_SPEED -> say("%s has to turn at %.1f rad/s and may at %.1f", name(), worst, limit);
      case YAW_COUPLING ->
          say("the head is %.1f° from the body and may be %.1f°", degrees(worst), degrees(limit));
      case COLLISION -> what;
    };
  }

  /** The motor's name, or an empty text. */
  public String name() {
    return motor < 0 ? "" : Motor.at(motor).wireName();
  }

  private static double degrees(double angleRad) {
    return Math.toDegrees(angleRad);
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
