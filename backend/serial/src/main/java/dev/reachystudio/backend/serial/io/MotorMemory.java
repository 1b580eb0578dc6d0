package dev.reachystudio.backend.serial.io;

import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.protocol.state.HardwareError;
import dev.reachystudio.protocol.value.Motor;

/**
 * What is known of one motor: its last good values with their ages, its settings as they were read,
 * and what it was told. Bus thread.
 */
final class MotorMemory {

  /** Not read yet. */
  static final int UNKNOWN = -1;

  /** Operating mode of position control. */
  static final int BY_POSITION = 3;

  /** Operating mode in which a motor obeys a current. */
  static final int BY_CURRENT = 0;

  final Motor motor;
  final MotorNumbers numbers;

  // What it said.
  double positionRad = Double.NaN;
  double velocityRadPerS = Double.NaN;
  double currentMa = Double.NaN;
  double temperatureC = Double.NaN;
  double voltageV = Double.NaN;
  long sampledNs;
  long samples;
  int firmware = UNKNOWN;
  int torque = UNKNOWN;
  int operatingMode = UNKNOWN;
  int hardwareErrors;
  int watchdog = UNKNOWN;
  int proportionalGain = UNKNOWN;
  boolean gainsRight;
  boolean restarted;
  int lowerTicks;
  int upperTicks;

  // How it answers.
  boolean present;
  boolean silent;
  int misses;
  long lastAnswerNs;

  // What it was told.
  boolean torqueWanted;
  boolean torqueReached;
  boolean byCurrentWanted;
  boolean switching;
  long rebootedNs;
  boolean rebooting;

  MotorMemory(Motor motor, MotorNumbers numbers) {
    this.motor = motor;
    this.numbers = numbers;
    lowerTicks = numbers.lowerTicks();
    upperTicks = numbers.upperTicks();
  }

  int index() {
    return motor.index();
  }

  int id() {
    return numbers.busId();
  }

  /** It answered something. */
  void answered(long nowNs) {
    present = true;
    silent = false;
    misses = 0;
    lastAnswerNs = nowNs;
  }

  /** Whether it answers at present. */
  boolean answers() {
    return present && !silent;
  }

  /** Whether it was read to have torque. */
  boolean hasTorque() {
    return torque == 1;
  }

  /** Whether it has switched itself off and needs a reboot before it takes torque. */
  boolean shutDown() {
    return (hardwareErrors & HardwareError.SHUTDOWN_MASK) != 0 && torque != 1;
  }

  /** Whether torque that it had is gone, without anybody having asked for it. */
  boolean hasLostTorque() {
    return torqueWanted && torqueReached && torque == 0;
  }

  /** Everything in its volatile memory may be different: it was silent, or restarted. */
  void forgetVolatile() {
    torque = UNKNOWN;
    operatingMode = UNKNOWN;
    watchdog = UNKNOWN;
    proportionalGain = UNKNOWN;
    gainsRight = false;
  }

  /** What it does is what is wanted of it: torque is as found. */
  void adopt() {
    torqueWanted = hasTorque();
    torqueReached = torqueWanted;
    byCurrentWanted = torqueWanted && operatingMode == BY_CURRENT;
    switching = false;
    restarted = false;
  }

  /** Its gains were read. */
  void gains(int proportional, int integral, int differential) {
    proportionalGain = proportional;
    gainsRight = proportional == numbers.proportionalGain() && integral == 0 && differential == 0;
  }

  /** Operating mode it is to be in. */
  int wantedMode() {
    return byCurrentWanted ? BY_CURRENT : BY_POSITION;
  }

  /** Whether the motor was read to be as it was last told to be. */
  boolean asWanted() {
    return torque == (torqueWanted ? 1 : 0) && operatingMode == wantedMode();
  }
}
