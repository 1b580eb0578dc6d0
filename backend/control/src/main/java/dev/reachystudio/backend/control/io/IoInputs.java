package dev.reachystudio.backend.control.io;

import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;

/**
 * What one cycle read from the robot. Mutable and reused; owned by the control thread. Arrays are
 * in wire order: body yaw, legs 1…6, right antenna, left antenna; angles carry the wire's sign.
 */
public final class IoInputs {

  /** Angles, radians. Never NaN after a first successful read. */
  public final double[] positionRad = new double[Motor.COUNT];

  /** Speeds, radians per second; NaN where not measured. */
  public final double[] velocityRadPerS = new double[Motor.COUNT];

  /** Torques, newton metres; NaN where not measured. */
  public final double[] torqueNm = new double[Motor.COUNT];

  /** Loop clock at which each position was sampled, nanoseconds. */
  public final long[] sampledNs = new long[Motor.COUNT];

  /** Whether the robot answers. */
  public boolean connected;

  /** Whether this read brought at least one new value. */
  public boolean fresh;

  /** Mode the motors are really in. */
  public MotorMode mode = MotorMode.DISABLED;
}
