package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Arrays;

/**
 * What all motors are to be from now on: with torque or without, obeying angles or currents.
 * Describes everything, so that a newer one replaces an older one that was not carried out yet.
 * Immutable after construction.
 */
final class TorqueRequest {

  private final boolean[] torqueOn;
  private final boolean legsByCurrent;
  private final double[] torqueNm;
  private final long epoch;

  private TorqueRequest(boolean[] torqueOn, boolean legsByCurrent, IoTargets pinned, long epoch) {
    this.torqueOn = torqueOn;
    this.legsByCurrent = legsByCurrent;
    this.torqueNm = pinned.torqueNm.clone();
    this.epoch = epoch;
  }

  /** All motors in one mode. */
  static TorqueRequest mode(MotorMode mode, IoTargets pinned, long epoch) {
    boolean[] on = new boolean[Motor.COUNT];
    Arrays.fill(on, mode != MotorMode.DISABLED);
    return new TorqueRequest(on, mode == MotorMode.GRAVITY_COMPENSATION, pinned, epoch);
  }

  /** Some motors with torque, all obeying angles. */
  static TorqueRequest single(boolean[] onByMotor, IoTargets pinned, long epoch) {
    return new TorqueRequest(onByMotor.clone(), false, pinned, epoch);
  }

  /** Whether a motor is to have torque. */
  boolean torqueOn(int motor) {
    return torqueOn[motor];
  }

  /** Whether a motor is to obey currents instead of angles: the legs in gravity compensation. */
  boolean byCurrent(int motor) {
    return legsByCurrent && isLeg(motor);
  }

  /** Whether any motor is to have torque. */
  boolean anyTorque() {
    for (boolean on : torqueOn) {
      if (on) {
        return true;
      }
    }
    return false;
  }

  /** Torque a leg is to give at once in gravity compensation, newton metres. */
  double torqueNm(int motor) {
    return torqueNm[motor];
  }

  /** Number of this switching; goals with a lower one are of before. */
  long epoch() {
    return epoch;
  }

  static boolean isLeg(int motor) {
    return motor >= Motor.STEWART_1.index() && motor <= Motor.STEWART_6.index();
  }
}
