package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;

/** Sentences about the motors; made beforehand, because the control thread hands them out. */
final class MotorTexts {

  /** Gravity compensation needs torques. */
  static final String NOTHING_HOLDS =
      "no torques hold the head where it is: its joints fit no pose, or a singular one; move it first";

  /** Some motors were switched off. */
  static final String PARTLY = "a motor of this part has no torque; enable it first";

  private static final String DISABLED = "the motors are off; wake the robot up or enable them";
  private static final String GRAVITY =
      "the motors only compensate gravity; enable them for position control";

  private MotorTexts() {}

  /** Why a mode does not obey targets. */
  static String whyNot(MotorMode mode) {
    return mode == MotorMode.GRAVITY_COMPENSATION ? GRAVITY : DISABLED;
  }

  static String silent(Motor motor) {
    return "the motor %s (id %d) does not answer".formatted(motor.wireName(), motor.busId());
  }

  static String torqueLost(Motor motor) {
    return "the motor %s (id %d) lost its torque; enable the motors to get it back"
        .formatted(motor.wireName(), motor.busId());
  }
}
