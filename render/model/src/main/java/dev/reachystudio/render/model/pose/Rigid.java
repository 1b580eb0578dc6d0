package dev.reachystudio.render.model.pose;

import dev.reachystudio.protocol.value.Pose;

/**
 * Rigid transforms as twelve numbers in a larger array: the upper three rows of a 4×4 matrix, row
 * by row. So a frame of the view allocates nothing.
 */
final class Rigid {

  static final int SIZE = 12;

  private Rigid() {}

  static void set(Pose pose, double[] out, int at) {
    out[at] = pose.r00();
    out[at + 1] = pose.r01();
    out[at + 2] = pose.r02();
    out[at + 3] = pose.xM();
    out[at + 4] = pose.r10();
    out[at + 5] = pose.r11();
    out[at + 6] = pose.r12();
    out[at + 7] = pose.yM();
    out[at + 8] = pose.r20();
    out[at + 9] = pose.r21();
    out[at + 10] = pose.r22();
    out[at + 11] = pose.zM();
  }

  static Pose pose(double[] m, int at) {
    return new Pose(
        m[at],
        m[at + 1],
        m[at + 2],
        m[at + 3],
        m[at + 4],
        m[at + 5],
        m[at + 6],
        m[at + 7],
        m[at + 8],
        m[at + 9],
        m[at + 10],
        m[at + 11]);
  }

  /** out = a · b; {@code out} may be neither of them. */
  static void multiply(double[] a, int ai, double[] b, int bi, double[] out, int oi) {
    for (int row = 0; row < SIZE; row += 4) {
      double a0 = a[ai + row];
      double a1 = a[ai + row + 1];
      double a2 = a[ai + row + 2];
      out[oi + row] = a0 * b[bi] + a1 * b[bi + 4] + a2 * b[bi + 8];
      out[oi + row + 1] = a0 * b[bi + 1] + a1 * b[bi + 5] + a2 * b[bi + 9];
      out[oi + row + 2] = a0 * b[bi + 2] + a1 * b[bi + 6] + a2 * b[bi + 10];
      out[oi + row + 3] = a0 * b[bi + 3] + a1 * b[bi + 7] + a2 * b[bi + 11] + a[ai + row + 3];
    }
  }

  /** The inverse of a transform whose rotation is orthonormal. */
  static void invert(double[] m, int mi, double[] out, int oi) {
    for (int row = 0; row < 3; row++) {
      double x = m[mi + row];
      double y = m[mi + 4 + row];
      double z = m[mi + 8 + row];
      out[oi + 4 * row] = x;
      out[oi + 4 * row + 1] = y;
      out[oi + 4 * row + 2] = z;
      out[oi + 4 * row + 3] = -(x * m[mi + 3] + y * m[mi + 7] + z * m[mi + 11]);
    }
  }

  /** A turn about a unit axis, without translation. */
  static void turn(double x, double y, double z, double angleRad, double[] out, int at) {
    double cos = Math.cos(angleRad);
    double sin = Math.sin(angleRad);
    double rest = 1 - cos;
    out[at] = cos + x * x * rest;
    out[at + 1] = x * y * rest - z * sin;
    out[at + 2] = x * z * rest + y * sin;
    out[at + 3] = 0;
    out[at + 4] = y * x * rest + z * sin;
    out[at + 5] = cos + y * y * rest;
    out[at + 6] = y * z * rest - x * sin;
    out[at + 7] = 0;
    out[at + 8] = z * x * rest - y * sin;
    out[at + 9] = z * y * rest + x * sin;
    out[at + 10] = cos + z * z * rest;
    out[at + 11] = 0;
  }

  /** A shift without rotation, metres. */
  static void shift(double xM, double yM, double zM, double[] out, int at) {
    set(Pose.IDENTITY, out, at);
    out[at + 3] = xM;
    out[at + 7] = yM;
    out[at + 11] = zM;
  }
}
