package dev.reachystudio.protocol.simulation;

import dev.reachystudio.protocol.value.Motor;

/** How hard each motor works, newton metres, positive along the wire's angle. Immutable. */
public final class MotorTorques {

  private final double[] torqueNm = new double[Motor.COUNT];

  /** Takes a copy of nine numbers in wire order. */
  public MotorTorques(double[] torqueNm) {
    System.arraycopy(torqueNm, 0, this.torqueNm, 0, Motor.COUNT);
  }

  /** Torque of a motor, newton metres. */
  public double torqueNm(Motor motor) {
    return torqueNm[motor.index()];
  }
}
