package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;

/**
 * A rotation as axis times angle, the angle in [0, π] when it comes from a rotation.
 *
 * @param xRad along x
 * @param yRad along y
 * @param zRad along z
 */
public record RotationVector(double xRad, double yRad, double zRad) {

  /**
   * The rotation vector of a pose's rotation (the logarithm). Accurate near no turn and near half a
   * turn, where the matrix alone would lose half its digits; at exactly half a turn either of the
   * two opposite axes may come out.
   *
   * @param pose its rotation is taken as orthonormal
   */
  public static RotationVector of(Pose pose) {
    return of(Quaternion.of(pose));
  }

  static RotationVector of(Quaternion q) {
    double sine = Math.sqrt(q.x() * q.x() + q.y() * q.y() + q.z() * q.z());
    if (sine == 0) {
      return new RotationVector(0, 0, 0);
    }
    // The shorter way round: the quaternion and its negative mean the same rotation.
    double angleRad = 2 * Math.atan2(sine, Math.abs(q.w()));
    double scale = q.w() < 0 ? -angleRad / sine : angleRad / sine;
    return new RotationVector(scale * q.x(), scale * q.y(), scale * q.z());
  }

  /** The angle, radians. */
  public double angleRad() {
    return Math.sqrt(xRad * xRad + yRad * yRad + zRad * zRad);
  }

  /**
   * The rotation as a pose at a position (the exponential).
   *
   * @param xM metres
   * @param yM metres
   * @param zM metres
   */
  public Pose toPose(double xM, double yM, double zM) {
    double angleRad = angleRad();
    double half = angleRad / 2;
    double scale = angleRad == 0 ? 0.5 : Math.sin(half) / angleRad;
    return new Quaternion(Math.cos(half), scale * xRad, scale * yRad, scale * zRad).at(xM, yM, zM);
  }
}
