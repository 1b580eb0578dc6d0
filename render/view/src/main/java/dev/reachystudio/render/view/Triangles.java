package dev.reachystudio.render.view;

/** Lines of sight and triangles. */
final class Triangles {

  private Triangles() {}

  /**
   * Where a ray meets a triangle, from either side.
   *
   * @param p coordinates
   * @param a index of the first corner's x in {@code p}
   * @param b of the second's
   * @param c of the third's
   * @param eye start of the ray
   * @param ray its direction
   * @return in lengths of {@code ray}, infinite if it misses
   */
  static double hit(float[] p, int a, int b, int c, double[] eye, double[] ray) {
    double e1x = p[b] - p[a];
    double e1y = p[b + 1] - p[a + 1];
    double e1z = p[b + 2] - p[a + 2];
    double e2x = p[c] - p[a];
    double e2y = p[c + 1] - p[a + 1];
    double e2z = p[c + 2] - p[a + 2];
    double qx = ray[1] * e2z - ray[2] * e2y;
    double qy = ray[2] * e2x - ray[0] * e2z;
    double qz = ray[0] * e2y - ray[1] * e2x;
    double det = e1x * qx + e1y * qy + e1z * qz;
    if (det == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double sx = eye[0] - p[a];
    double sy = eye[1] - p[a + 1];
    double sz = eye[2] - p[a + 2];
    double u = (sx * qx + sy * qy + sz * qz) / det;
    if (!(u >= 0 && u <= 1)) {
      return Double.POSITIVE_INFINITY;
    }
    double rx = sy * e1z - sz * e1y;
    double ry = sz * e1x - sx * e1z;
    double rz = sx * e1y - sy * e1x;
    double v = (ray[0] * rx + ray[1] * ry + ray[2] * rz) / det;
    double depth = (e2x * rx + e2y * ry + e2z * rz) / det;
    return v >= 0 && u + v <= 1 && depth > 0 ? depth : Double.POSITIVE_INFINITY;
  }
}
