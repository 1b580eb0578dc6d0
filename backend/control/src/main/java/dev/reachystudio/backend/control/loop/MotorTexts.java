package dev.reachystudio.backend.control.loop;

/** Sentences about the motors; constants, because the control thread hands them out. */
final class MotorTexts {

  private static final String DISABLED = "the motors are off; wake the robot up or enable them";
  private static final String GRAVITY =
      "the motors only compensate gravity; enable them for position control";
  private static final String PARTLY = "a motor of this part has no torque; enable it first";

  private MotorTexts() {}

  /** Why the body does not obey targets. */
  static String whyNot(RobotBody body) {
    return switch (body.mode()) {
      case DISABLED -> DISABLED;
      case GRAVITY_COMPENSATION -> GRAVITY;
      case ENABLED -> PARTLY;
    };
  }
}
