package dev.reachystudio.backend.control.io;

import dev.reachystudio.protocol.value.Motor;

/**
 * What the motors are told in one cycle, in wire order: body yaw, legs 1…6, right antenna, left
 * antenna. Mutable and reused; owned by the control thread.
 *
 * <p>Which number a motor obeys is a matter of the mode. {@code ENABLED}: all obey the angles.
 * {@code GRAVITY_COMPENSATION}: the six legs obey the torques, body and antennas hold their angles
 * as in the reference, which sends currents to the legs only ({@code
 * TorqueNumbers.currentMaPerNm()} converts); the legs' angles are then the measured ones.
 */
public final class IoTargets {

  /** Angles, radians; finite and inside the limits. */
  public final double[] positionRad = new double[Motor.COUNT];

  /**
   * Torques, newton metres, positive along the angle; finite, inside the limits. Meant in gravity
   * compensation only.
   */
  public final double[] torqueNm = new double[Motor.COUNT];
}
