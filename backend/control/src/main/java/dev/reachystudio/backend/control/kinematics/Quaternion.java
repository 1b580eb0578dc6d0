package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;

/**
 * A rotation as a unit quaternion.
 *
 * @param w cosine of half the angle
 * @param x axis times the sine of half the angle
 * @param y axis times the sine of half the angle
 * @param z axis times the sine of half the angle
 */
record Quaternion(double w, double x, double y, double z) {

  static final Quaternion IDENTITY = new Quaternion(1, 0, 0, 0);

  /**
   * The rotation of a pose. Starts from the largest of the four components, so it is accurate
   * everywhere, also at half a turn.
   */
  static Quaternion of(Pose p) {
    double trace = p.r00() + p.r11() + p.r22();
    if (trace >= p.r00() && trace >= p.r11() && trace >= p.r22()) {
      return normalized(1 + trace, p.r21() - p.r12(), p.r02() - p.r20(), p.r10() - p.r01());
    }
    if (p.r00() >= p.r11() && p.r00() >= p.r22()) {
      return normalized(
          p.r21() - p.r12(), 1 - trace + 2 * p.r00(), p.r10() + p.r01(), p.r20() + p.r02());
    }
    if (p.r11() >= p.r22()) {
      return normalized(
          p.r02() - p.r20(), p.r10() + p.r01(), 1 - trace + 2 * p.r11(), p.r21() + p.r12());
    }
    return normalized(
        p.r10() - p.r01(), p.r20() + p.r02(), p.r21() + p.r12(), 1 - trace + 2 * p.r22());
  }

  static Quaternion aboutZ(double angleRad) {
    return new Quaternion(Math.cos(angleRad / 2), 0, 0, Math.sin(angleRad / 2));
  }

  static Quaternion normalized(double w, double x, double y, double z) {
    double scale = 1 / Math.sqrt(w * w + x * x + y * y + z * z);
    return new Quaternion(w * scale, x * scale, y * scale, z * scale);
  }

  Quaternion inverse() {
    return new Quaternion(w, -x, -y, -z);
  }

  /** This rotation after the other. */
  Quaternion times(Quaternion o) {
    return new Quaternion(
        w * o.w - x * o.x - y * o.y - z * o.z,
        w * o.x + x * o.w + y * o.z - z * o.y,
        w * o.y + y * o.w + z * o.x - x * o.z,
        w * o.z + z * o.w + x * o.y - y * o.x);
  }

  /** This rotation as a pose at a position. */
  Pose at(double xM, double yM, double zM) {
    return new Pose(
        1 - 2 * (y * y + z * z),
        2 * (x * y - w * z),
        2 * (x * z + w * y),
        xM,
        2 * (x * y + w * z),
        1 - 2 * (x * x + z * z),
        2 * (y * z - w * x),
        yM,
        2 * (x * z - w * y),
        2 * (y * z + w * x),
        1 - 2 * (x * x + y * y),
        zM);
  }
}
