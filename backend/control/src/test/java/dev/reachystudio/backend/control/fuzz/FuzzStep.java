package dev.reachystudio.backend.control.fuzz;

import dev.reachystudio.protocol.command.Command;

/**
 * One step of a program: something happens, then time passes.
 *
 * @param action what happens
 * @param cycles cycles that follow; 0 for more to happen in the same one
 * @param hiccupNs how much longer than a period the first of them takes
 */
record FuzzStep(Action action, int cycles, long hiccupNs) {

  /** What can happen. */
  sealed interface Action {}

  /** Somebody submits a command. */
  record Submit(Command command) implements Action {}

  /** Somebody streams a target. */
  record Stream(Command.SetTarget target) implements Action {}

  /**
   * The robot misbehaves from now on, or once.
   *
   * @param fault how
   * @param motor which motor, where it is one
   * @param valueRad an angle, where there is one
   */
  record Misbehave(Fault fault, int motor, double valueRad) implements Action {}

  /** Ways to misbehave. */
  enum Fault {
    SILENT,
    READ_THROWS,
    WRITE_THROWS,
    MODE_THROWS,
    SINGLE_TORQUE_UNSUPPORTED,
    /** A motor reports an angle that it is not at. */
    LIES,
    /** The motors lose their torque without having been told. */
    MODE_DROPS,
    /** One motor loses its torque without having been told. */
    MOTOR_DROPS,
    /** One motor no longer answers; it still hears. */
    MOTOR_MUTE,
    /** The device needs a while for a change of mode, and says so. */
    SLOW_MODE,
    /** The cable is pulled: nothing is heard or told, the motors hold. */
    UNPLUGGED,
    /** Cable and supply are pulled. */
    POWER_LOST,
    /** The device reports a fault. */
    HOT,
    /** Somebody turns a motor; it moves if it has no torque. */
    PUSHED,
    /** Everything is well again. */
    HEALED
  }
}
