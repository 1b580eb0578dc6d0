package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;

/**
 * How far two poses are apart.
 *
 * @param translationM between their origins
 * @param rotationRad angle of the turn between them, [0, π]
 */
public record PoseDistance(double translationM, double rotationRad) {

  /** The distance between two poses, whose rotations are taken as orthonormal. */
  public static PoseDistance between(Pose a, Pose b) {
    double x = b.xM() - a.xM();
    double y = b.yM() - a.yM();
    double z = b.zM() - a.zM();
    Quaternion turn = Quaternion.of(a).inverse().times(Quaternion.of(b));
    return new PoseDistance(Math.sqrt(x * x + y * y + z * z), RotationVector.of(turn).angleRad());
  }

  /**
   * Both in one number: millimetres plus degrees. The reference measures with it whether the robot
   * is at a named pose and how long the way there takes.
   */
  public double magic() {
    return translationM * 1000 + Math.toDegrees(rotationRad);
  }
}
