package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;

/** What the control thread asks of the physics, on its way there. Mutable and reused. */
final class Order {

  /** What is asked. */
  enum Kind {
    /** Only that time goes on. */
    GO_ON,
    /** New targets. */
    WRITE,
    /** Another mode of all motors. */
    MODE,
    /** Torque of single motors. */
    TORQUE
  }

  /** What is asked beside time. */
  Kind kind = Kind.GO_ON;

  /** Loop time of the cycle that asks, nanoseconds. */
  long nowNs;

  /** Loop time up to which physics is to go, nanoseconds. */
  long untilNs;

  /** Resets the control thread knew of: targets of before a reset are not for after it. */
  int resetsSeen;

  /** The mode, for {@link Kind#MODE}. */
  MotorMode mode = MotorMode.ENABLED;

  /** Wanted torque, for {@link Kind#TORQUE}, wire order. */
  final boolean[] on = new boolean[Motor.COUNT];

  /** Angles, radians, wire order. */
  final double[] positionRad = new double[Motor.COUNT];

  /** Torques, newton metres, wire order. */
  final double[] torqueNm = new double[Motor.COUNT];

  void targets(IoTargets targets) {
    System.arraycopy(targets.positionRad, 0, positionRad, 0, Motor.COUNT);
    System.arraycopy(targets.torqueNm, 0, torqueNm, 0, Motor.COUNT);
  }
}
