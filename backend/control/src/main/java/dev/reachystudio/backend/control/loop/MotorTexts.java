package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.value.MotorMode;

/** Sentences about the motors; constants, because the control thread hands them out. */
final class MotorTexts {

  /** Gravity compensation needs torques. */
  static final String NOTHING_HOLDS =
      "no torques hold the head where it is: its joints fit no pose, or a singular one; move it first";

  private static final String DISABLED = "the motors are off; wake the robot up or enable them";
  private static final String GRAVITY =
      "the motors only compensate gravity; enable them for position control";
  private static final String PARTLY = "a motor of this part has no torque; enable it first";

  private MotorTexts() {}

  /** Why a mode does not obey streams. */
  static String whyNot(MotorMode mode) {
    return mode == MotorMode.GRAVITY_COMPENSATION ? GRAVITY : DISABLED;
  }

  /** Why the body does not obey targets. */
  static String whyNot(RobotBody body) {
    return switch (body.mode()) {
      case DISABLED -> DISABLED;
      case GRAVITY_COMPENSATION -> GRAVITY;
      case ENABLED -> PARTLY;
    };
  }
}
