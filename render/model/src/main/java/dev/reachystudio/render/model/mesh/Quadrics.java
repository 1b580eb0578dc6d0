package dev.reachystudio.render.model.mesh;

/**
 * For each point the sum of squared distances to a set of planes, as a symmetric 4×4 matrix of ten
 * numbers (Garland and Heckbert's quadric error).
 */
final class Quadrics {

  private static final int SIZE = 10;

  private final double[] q;
  private final double[] sum = new double[SIZE];

  Quadrics(int points) {
    q = new double[SIZE * points];
  }

  /** Adds the plane a·x + b·y + c·z + d = 0 with a unit normal. */
  void addPlane(int point, double a, double b, double c, double d, double weight) {
    int i = SIZE * point;
    q[i] += weight * a * a;
    q[i + 1] += weight * a * b;
    q[i + 2] += weight * a * c;
    q[i + 3] += weight * a * d;
    q[i + 4] += weight * b * b;
    q[i + 5] += weight * b * c;
    q[i + 6] += weight * b * d;
    q[i + 7] += weight * c * c;
    q[i + 8] += weight * c * d;
    q[i + 9] += weight * d * d;
  }

  /** The planes of {@code from} also count for {@code to}. */
  void merge(int to, int from) {
    for (int i = 0; i < SIZE; i++) {
      q[SIZE * to + i] += q[SIZE * from + i];
    }
  }

  /** Chooses two points for {@link #best} and {@link #error}. */
  void select(int u, int v) {
    for (int i = 0; i < SIZE; i++) {
      sum[i] = q[SIZE * u + i] + q[SIZE * v + i];
    }
  }

  /** Squared error of the selected points' planes at a place; never below 0. */
  double error(double x, double y, double z) {
    double error =
        x * (sum[0] * x + 2 * (sum[1] * y + sum[2] * z + sum[3]))
            + y * (sum[4] * y + 2 * (sum[5] * z + sum[6]))
            + z * (sum[7] * z + 2 * sum[8])
            + sum[9];
    return Math.max(0, error);
  }

  /**
   * The place of least error for the selected points.
   *
   * @param out three numbers, written only on success
   * @return false if there is no single such place, as on a plane
   */
  boolean best(double[] out) {
    double a = sum[0];
    double b = sum[1];
    double c = sum[2];
    double e = sum[4];
    double f = sum[5];
    double i = sum[7];
    double c00 = e * i - f * f;
    double c01 = c * f - b * i;
    double c02 = b * f - c * e;
    double det = a * c00 + b * c01 + c * c02;
    double size = a + e + i; // the trace, the scale of the matrix
    if (Math.abs(det) < 1e-4 * size * size * size) {
      return false;
    }
    double c11 = a * i - c * c;
    double c12 = b * c - a * f;
    double c22 = a * e - b * b;
    out[0] = -(c00 * sum[3] + c01 * sum[6] + c02 * sum[8]) / det;
    out[1] = -(c01 * sum[3] + c11 * sum[6] + c12 * sum[8]) / det;
    out[2] = -(c02 * sum[3] + c12 * sum[6] + c22 * sum[8]) / det;
    return true;
  }
}
