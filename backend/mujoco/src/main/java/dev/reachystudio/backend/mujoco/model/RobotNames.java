package dev.reachystudio.backend.mujoco.model;

import java.util.List;

/**
 * Names by which physics knows the robot in a model: those of the official description, which ours
 * has as well.
 */
public final class RobotNames {

  /** The nine joints and the motors on them, in the order of the wire. */
  public static final List<String> MOTOR_JOINTS =
      List.of(
          "yaw_body",
          "stewart_1",
          "stewart_2",
          "stewart_3",
          "stewart_4",
          "stewart_5",
          "stewart_6",
          "right_antenna",
          "left_antenna");

  /** The body of the head; the official description calls it after a motor. */
  public static final String HEAD_BODY = "xl_330";

  /** The site with the frame of head poses. */
  public static final String HEAD_SITE = "head";

  private RobotNames() {}

  /**
   * The ball joint at the end of an arm.
   *
   * @param number 1…7; 7 is between rod 6 and the head
   */
  public static String ballJoint(int number) {
    return "passive_" + number;
  }
}
