package dev.reachystudio.assets.numbers;

/**
 * Named poses. The init head pose is the neutral head: no rotation, no translation.
 *
 * @param initRightAntennaRad antenna of the init pose
 * @param initLeftAntennaRad antenna of the init pose
 * @param sleepHead head of the sleep pose, {@code worldFromHead}; a rounded constant that is a
 *     rotation only to 5e-4
 * @param sleepRightAntennaRad antenna of the sleep pose
 * @param sleepLeftAntennaRad antenna of the sleep pose
 * @param sleepJoints where the simulators start, clipped to the limits; not the joints of the sleep
 *     pose
 */
public record PoseNumbers(
    double initRightAntennaRad,
    double initLeftAntennaRad,
    Transform sleepHead,
    double sleepRightAntennaRad,
    double sleepLeftAntennaRad,
    JointNumbers sleepJoints) {

  static PoseNumbers read(NumbersFile file) {
    double[] init = file.numbers("pose.init.antennas_rad", 2);
    double[] sleep = file.numbers("pose.sleep.antennas_rad", 2);
    double[] joints = file.numbers("pose.sleep.joints_rad", 7);
    return new PoseNumbers(
        init[0],
        init[1],
        Transform.read(file, "pose.sleep.head_rotation", "pose.sleep.head_translation_m"),
        sleep[0],
        sleep[1],
        new JointNumbers(
            joints[0], joints[1], joints[2], joints[3], joints[4], joints[5], joints[6]));
  }

  /**
   * Angles of the joints that move the head.
   *
   * @param bodyYawRad body
   * @param leg1Rad leg 1
   * @param leg2Rad leg 2
   * @param leg3Rad leg 3
   * @param leg4Rad leg 4
   * @param leg5Rad leg 5
   * @param leg6Rad leg 6
   */
  public record JointNumbers(
      double bodyYawRad,
      double leg1Rad,
      double leg2Rad,
      double leg3Rad,
      double leg4Rad,
      double leg5Rad,
      double leg6Rad) {}
}
