package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.protocol.value.Motor;

/** What one control cycle wants of the motors, on its way to the bus. Mutable and reused. */
final class Goals {

  /** Angles, radians, wire order. */
  final double[] positionRad = new double[Motor.COUNT];

  /** Torques, newton metres, wire order; meant in gravity compensation only. */
  final double[] torqueNm = new double[Motor.COUNT];

  /**
   * Number of the last switching of modes before this was written: goals of before are not for
   * after.
   */
  long epoch;

  void set(IoTargets targets, long newEpoch) {
    System.arraycopy(targets.positionRad, 0, positionRad, 0, Motor.COUNT);
    System.arraycopy(targets.torqueNm, 0, torqueNm, 0, Motor.COUNT);
    epoch = newEpoch;
  }
}
