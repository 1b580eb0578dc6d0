package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.RunningMove;
import org.jspecify.annotations.Nullable;

/**
 * Whether the robot takes targets now, and if not, why and what helps.
 *
 * @param kind what stands in the way
 * @param reason one or two sentences for people; empty when ready
 */
public record Availability(Kind kind, String reason) {

  /** What stands in the way. */
  public enum Kind {
    READY,
    NO_ROBOT,
    DISCONNECTED,
    STOPPED,
    MOTORS_OFF,
    EXCLUSIVE_MOVE
  }

  private static final Availability READY = new Availability(Kind.READY, "");

  /** Whether targets are taken. */
  public boolean ready() {
    return kind == Kind.READY;
  }

  /** What a state says; null is no robot. */
  public static Availability of(@Nullable RobotState state) {
    if (state == null) {
      return new Availability(Kind.NO_ROBOT, "No robot runs.");
    }
    if (!state.connected()) {
      return new Availability(Kind.DISCONNECTED, "The robot does not answer.");
    }
    if (state.emergencyStop().engaged()) {
      return new Availability(Kind.STOPPED, "The robot is stopped. Release STOP to move it.");
    }
    for (RunningMove move : state.moves()) {
      if (move.kind().exclusive()) {
        return new Availability(
            Kind.EXCLUSIVE_MOVE, MoveWords.title(move) + ". It has the robot to itself.");
      }
    }
    return switch (state.motorMode()) {
      case ENABLED -> READY;
      case DISABLED -> new Availability(Kind.MOTORS_OFF, "The motors are off.");
      case GRAVITY_COMPENSATION ->
          new Availability(Kind.MOTORS_OFF, "The motors only carry the head's weight.");
    };
  }

  /** Whether switching the motors on helps. */
  public boolean motorsHelp() {
    return kind == Kind.MOTORS_OFF;
  }
}
