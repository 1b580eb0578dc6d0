package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;
import java.util.Optional;

/**
 * The rotation nearest to a matrix in the least-squares sense: the orthogonal factor of its polar
 * decomposition, found by Newton's iteration.
 *
 * @param pose the pose with its rotation replaced; the translation is untouched
 * @param deviation how far the matrix was from that rotation: the root of the mean squared stretch
 *     along three axes, 0 for a rotation, 0.05 for a scale of 1.05
 */
public record NearestRotation(Pose pose, double deviation) {

  private static final int MAX_ITERATIONS = 60;

  /** Change of the matrix below which the iteration, which squares its error, has converged. */
  private static final double CONVERGED = 1e-9;

  /**
   * Finds the nearest rotation.
   *
   * @return empty if there is none: the determinant is not positive, or an entry is not finite
   */
  public static Optional<NearestRotation> of(Pose pose) {
    double[] m = {
      pose.r00(),
      pose.r01(),
      pose.r02(),
      pose.r10(),
      pose.r11(),
      pose.r12(),
      pose.r20(),
      pose.r21(),
      pose.r22(),
    };
    double[] r = m.clone();
    double[] inverseTransposed = new double[9];
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      double determinant = invertTransposed(r, inverseTransposed);
      if (!(determinant > 0) || !Double.isFinite(determinant)) {
        return Optional.empty();
      }
      double change = average(r, inverseTransposed);
      if (change <= CONVERGED) {
        return Optional.of(new NearestRotation(with(pose, r), distance(m, r)));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a pose's rotation is one already. Allocates nothing.
   *
   * @param pose the pose
   * @param tolerance greatest error of an entry of R·Rᵀ
   */
  public static boolean isRotation(Pose pose, double tolerance) {
    double x =
        Math.abs(pose.r00() * pose.r00() + pose.r01() * pose.r01() + pose.r02() * pose.r02() - 1);
    double y =
        Math.abs(pose.r10() * pose.r10() + pose.r11() * pose.r11() + pose.r12() * pose.r12() - 1);
    double z =
        Math.abs(pose.r20() * pose.r20() + pose.r21() * pose.r21() + pose.r22() * pose.r22() - 1);
    double xy =
        Math.abs(pose.r00() * pose.r10() + pose.r01() * pose.r11() + pose.r02() * pose.r12());
    double xz =
        Math.abs(pose.r00() * pose.r20() + pose.r01() * pose.r21() + pose.r02() * pose.r22());
    double yz =
        Math.abs(pose.r10() * pose.r20() + pose.r11() * pose.r21() + pose.r12() * pose.r22());
    double determinant =
        pose.r00() * (pose.r11() * pose.r22() - pose.r12() * pose.r21())
            - pose.r01() * (pose.r10() * pose.r22() - pose.r12() * pose.r20())
            + pose.r02() * (pose.r10() * pose.r21() - pose.r11() * pose.r20());
    double worst = Math.max(Math.max(x, Math.max(y, z)), Math.max(xy, Math.max(xz, yz)));
    return determinant > 0 && worst <= tolerance;
  }

  /** Writes the inverse of the transpose of a 3×3 matrix; returns the determinant. */
  private static double invertTransposed(double[] a, double[] out) {
    double c00 = a[4] * a[8] - a[5] * a[7];
    double c01 = a[5] * a[6] - a[3] * a[8];
    double c02 = a[3] * a[7] - a[4] * a[6];
    double determinant = a[0] * c00 + a[1] * c01 + a[2] * c02;
    out[0] = c00 / determinant;
    out[1] = c01 / determinant;
    out[2] = c02 / determinant;
    out[3] = (a[2] * a[7] - a[1] * a[8]) / determinant;
    out[4] = (a[0] * a[8] - a[2] * a[6]) / determinant;
    out[5] = (a[1] * a[6] - a[0] * a[7]) / determinant;
    out[6] = (a[1] * a[5] - a[2] * a[4]) / determinant;
    out[7] = (a[2] * a[3] - a[0] * a[5]) / determinant;
    out[8] = (a[0] * a[4] - a[1] * a[3]) / determinant;
    return determinant;
  }

  /**
   * Replaces a matrix by the scaled mean of itself and its inverse transposed; returns the greatest
   * change. The scale makes both of equal size, which saves the slow start from a badly scaled
   * matrix.
   */
  private static double average(double[] r, double[] inverseTransposed) {
    double scale = Math.sqrt(norm(inverseTransposed) / norm(r));
    double change = 0;
    for (int i = 0; i < 9; i++) {
      double mean = 0.5 * (scale * r[i] + inverseTransposed[i] / scale);
      change = Math.max(change, Math.abs(mean - r[i]));
      r[i] = mean;
    }
    return change;
  }

  private static double norm(double[] a) {
    double sum = 0;
    for (double entry : a) {
      sum += entry * entry;
    }
    return Math.sqrt(sum);
  }

  private static double distance(double[] m, double[] r) {
    double sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (m[i] - r[i]) * (m[i] - r[i]);
    }
    return Math.sqrt(sum / 3);
  }

  private static Pose with(Pose pose, double[] r) {
    return new Pose(
        r[0], r[1], r[2], pose.xM(), r[3], r[4], r[5], pose.yM(), r[6], r[7], r[8], pose.zM());
  }
}
