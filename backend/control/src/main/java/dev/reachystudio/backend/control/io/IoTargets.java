package dev.reachystudio.backend.control.io;

import dev.reachystudio.protocol.value.Motor;

/**
 * Target angles for one cycle, radians, in wire order: body yaw, legs 1…6, right antenna, left
 * antenna. Mutable and reused; owned by the control thread.
 */
public final class IoTargets {

  /** Angles, radians; finite and inside the limits. */
  public final double[] positionRad = new double[Motor.COUNT];
}
