package dev.reachystudio.protocol.command;

/** Why a command was refused. */
public enum RefusalReason {
  /** The emergency stop is engaged. */
  EMERGENCY_STOP("emergency_stop"),
  /** An exclusive move runs. */
  MOVE_RUNNING("move_running"),
  /** The target has no solution and the command said strict. */
  UNREACHABLE("unreachable"),
  /** The motors are off or not in position control. */
  MOTORS_OFF("motors_off"),
  /** A motor that is needed does not answer. */
  MOTOR_SILENT("motor_silent"),
  /** A motor that is needed lost its torque by itself; only a command brings it back. */
  TORQUE_LOST("torque_lost"),
  /** No move has this id. */
  UNKNOWN_MOVE("unknown_move"),
  /** The command queue is full. */
  QUEUE_FULL("queue_full"),
  /** The robot or this backend cannot do it. */
  UNSUPPORTED("unsupported"),
  /** A value is wrong. */
  INVALID("invalid"),
  /** The control loop does not run, or the robot has a fault. */
  NOT_RUNNING("not_running");

  private final String wireName;

  RefusalReason(String wireName) {
    this.wireName = wireName;
  }

  /** Name on every wire. */
  public String wireName() {
    return wireName;
  }
}
