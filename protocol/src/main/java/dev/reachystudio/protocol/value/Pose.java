package dev.reachystudio.protocol.value;

/**
 * A rigid transform, stored as the upper three rows of a homogeneous 4×4 matrix.
 *
 * <p>A <em>head pose</em> is {@code worldFromHead} in the world axes (x forward, y left, z up) with
 * z measured from 0.177 m above the foot, so that the neutral head is {@link #IDENTITY}. Rotation
 * entries are dimensionless, translations are metres. A pose makes no promise that its rotation is
 * orthonormal: whoever reads one from outside checks it.
 *
 * @param r00 rotation, row 0, column 0
 * @param r01 rotation, row 0, column 1
 * @param r02 rotation, row 0, column 2
 * @param xM translation along x, metres
 * @param r10 rotation, row 1, column 0
 * @param r11 rotation, row 1, column 1
 * @param r12 rotation, row 1, column 2
 * @param yM translation along y, metres
 * @param r20 rotation, row 2, column 0
 * @param r21 rotation, row 2, column 1
 * @param r22 rotation, row 2, column 2
 * @param zM translation along z, metres
 */
public record Pose(
    double r00,
    double r01,
    double r02,
    double xM,
    double r10,
    double r11,
    double r12,
    double yM,
    double r20,
    double r21,
    double r22,
    double zM) {

  /** The neutral head: no rotation, no translation. */
  public static final Pose IDENTITY = new Pose(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);

  /** Below this cosine of the pitch the rotation is in gimbal lock (threshold of the reference). */
  private static final double GIMBAL_COS = 1e-7;

  /**
   * Builds a pose from a position and extrinsic xyz angles: R = Rz(yaw)·Ry(pitch)·Rx(roll).
   *
   * @param xM metres
   * @param yM metres
   * @param zM metres
   * @param rollRad about the fixed x axis
   * @param pitchRad about the fixed y axis
   * @param yawRad about the fixed z axis
   */
  public static Pose ofXyzRpy(
      double xM, double yM, double zM, double rollRad, double pitchRad, double yawRad) {
    double cr = Math.cos(rollRad);
    double sr = Math.sin(rollRad);
    double cp = Math.cos(pitchRad);
    double sp = Math.sin(pitchRad);
    double cy = Math.cos(yawRad);
    double sy = Math.sin(yawRad);
    return new Pose(
        cy * cp,
        cy * sp * sr - sy * cr,
        cy * sp * cr + sy * sr,
        xM,
        sy * cp,
        sy * sp * sr + cy * cr,
        sy * sp * cr - cy * sr,
        yM,
        -sp,
        cp * sr,
        cp * cr,
        zM);
  }

  /**
   * Reads the upper three rows of a row-major 4×4 matrix.
   *
   * @param m 16 numbers; the last row is ignored
   * @throws IllegalArgumentException if there are not 16
   */
  public static Pose ofRowMajor(double[] m) {
    if (m.length != 16) {
      throw new IllegalArgumentException("a pose matrix has 16 numbers, not " + m.length);
    }
    return new Pose(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8], m[9], m[10], m[11]);
  }

  /**
   * This transform after another one: {@code aFromB.times(bFromC)} is {@code aFromC}.
   *
   * @param b what comes first
   */
  public Pose times(Pose b) {
    return new Pose(
        r00 * b.r00 + r01 * b.r10 + r02 * b.r20,
        r00 * b.r01 + r01 * b.r11 + r02 * b.r21,
        r00 * b.r02 + r01 * b.r12 + r02 * b.r22,
        r00 * b.xM + r01 * b.yM + r02 * b.zM + xM,
        r10 * b.r00 + r11 * b.r10 + r12 * b.r20,
        r10 * b.r01 + r11 * b.r11 + r12 * b.r21,
        r10 * b.r02 + r11 * b.r12 + r12 * b.r22,
        r10 * b.xM + r11 * b.yM + r12 * b.zM + yM,
        r20 * b.r00 + r21 * b.r10 + r22 * b.r20,
        r20 * b.r01 + r21 * b.r11 + r22 * b.r21,
        r20 * b.r02 + r21 * b.r12 + r22 * b.r22,
        r20 * b.xM + r21 * b.yM + r22 * b.zM + zM);
  }

  /** The 16 numbers of the homogeneous matrix, row by row. */
  public double[] toRowMajor() {
    return new double[] {
      r00, r01, r02, xM, r10, r11, r12, yM, r20, r21, r22, zM, 0, 0, 0, 1,
    };
  }

  /** Roll about the fixed x axis, radians, as extrinsic xyz angles. */
  public double rollRad() {
    if (gimbalLocked()) {
      return r20 < 0 ? Math.atan2(r01, r11) : Math.atan2(-r01, r11);
    }
    return Math.atan2(r21, r22);
  }

  /** Pitch about the fixed y axis, radians, in [−π/2, π/2]. */
  public double pitchRad() {
    return Math.asin(Math.clamp(-r20, -1.0, 1.0));
  }

  /** Yaw about the fixed z axis, radians; 0 in gimbal lock. */
  public double yawRad() {
    return gimbalLocked() ? 0 : Math.atan2(r10, r00);
  }

  /** Whether every entry is a finite number. */
  public boolean isFinite() {
    return Double.isFinite(
        r00 * 0 + r01 * 0 + r02 * 0 + xM * 0 + r10 * 0 + r11 * 0 + r12 * 0 + yM * 0 + r20 * 0
            + r21 * 0 + r22 * 0 + zM * 0);
  }

  private boolean gimbalLocked() {
    return Math.hypot(r00, r10) <= GIMBAL_COS;
  }
}
