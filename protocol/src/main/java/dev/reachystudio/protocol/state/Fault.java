package dev.reachystudio.protocol.state;

import dev.reachystudio.protocol.value.Motor;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the robot.
 *
 * @param kind what, in the words of the wire
 * @param motor the motor concerned, or null for the whole robot
 * @param sinceNs loop time of its begin, nanoseconds
 * @param text one sentence for people
 */
public record Fault(Kind kind, @Nullable Motor motor, long sinceNs, String text) {

  /** Kinds of fault. */
  public enum Kind {
    SILENT,
    OVERLOAD,
    OVERHEATING,
    SHOCK,
    VOLTAGE,
    BROWN_OUT,
    TORQUE_LOST,
    BUS_SILENT,
    UNPLUGGED,
    /** A motor was turned too fast while gravity was compensated; the robot holds. */
    OVERSPEED,
    /** The joints fit no pose of the head, and gravity compensation ended; the robot holds. */
    POSE_UNKNOWN,
    /** The physics of a simulation started over, or is lost. */
    SIMULATION,
    /** An error of the control loop itself; the robot holds. */
    INTERNAL;

    /** Name on every wire. */
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
