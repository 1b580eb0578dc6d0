package dev.reachystudio.backend.control.kinematics;

/**
 * A pose of the platform in the frame of the body, and how well the rods fit there. The rotation is
 * a unit quaternion. Mutable, reused, belongs to one solver.
 */
final class PlatformFit {

  private static final int LEGS = PlatformGeometry.LEGS;

  /** Position x, y, z, then quaternion w, x, y, z. */
  final double[] pose = new double[7];

  /** From the platform's origin to the balls, in the body frame, three numbers a leg. */
  final double[] lever = new double[LEGS * 3];

  /** From the arm ends to the balls, in the body frame, three numbers a leg. */
  final double[] rod = new double[LEGS * 3];

  /** How much longer than a rod the way from arm end to ball is, per leg. */
  final double[] errorM = new double[LEGS];

  /**
   * Fills levers, rods and errors for the pose.
   *
   * @param ballInHead balls in the frame of the head, three numbers a leg
   * @param armEnd arm ends in the frame of the body, three numbers a leg
   * @param rodLengthM length of a rod
   * @return the sum of the squared errors
   */
  double evaluate(double[] ballInHead, double[] armEnd, double rodLengthM) {
    double w = pose[3];
    double x = pose[4];
    double y = pose[5];
    double z = pose[6];
    double r00 = 1 - 2 * (y * y + z * z);
    double r01 = 2 * (x * y - w * z);
    double r02 = 2 * (x * z + w * y);
    double r10 = 2 * (x * y + w * z);
    double r11 = 1 - 2 * (x * x + z * z);
    double r12 = 2 * (y * z - w * x);
    double r20 = 2 * (x * z - w * y);
    double r21 = 2 * (y * z + w * x);
    double r22 = 1 - 2 * (x * x + y * y);
    double sum = 0;
    for (int k = 0; k < LEGS; k++) {
      int i = 3 * k;
      double bx = ballInHead[i];
      double by = ballInHead[i + 1];
      double bz = ballInHead[i + 2];
      double lx = r00 * bx + r01 * by + r02 * bz;
      double ly = r10 * bx + r11 * by + r12 * bz;
      double lz = r20 * bx + r21 * by + r22 * bz;
      double dx = lx + pose[0] - armEnd[i];
      double dy = ly + pose[1] - armEnd[i + 1];
      double dz = lz + pose[2] - armEnd[i + 2];
      lever[i] = lx;
      lever[i + 1] = ly;
      lever[i + 2] = lz;
      rod[i] = dx;
      rod[i + 1] = dy;
      rod[i + 2] = dz;
      double error = Math.sqrt(dx * dx + dy * dy + dz * dz) - rodLengthM;
      errorM[k] = error;
      sum += error * error;
    }
    return sum;
  }

  /** The greatest error of a rod, to either side. */
  double largestErrorM() {
    double largest = 0;
    for (int k = 0; k < LEGS; k++) {
      largest = Math.max(largest, Math.abs(errorM[k]));
    }
    return largest;
  }

  /**
   * How the rod lengths change with the pose: per leg the unit vector u along the rod, and lever ×
   * u.
   *
   * @param rows filled with one row of six numbers a leg
   * @param stride distance between rows
   * @param rodLengthM length of a rod
   */
  void fillJacobian(double[] rows, int stride, double rodLengthM) {
    for (int k = 0; k < LEGS; k++) {
      int i = 3 * k;
      double length = rodLengthM + errorM[k];
      double ux = rod[i] / length;
      double uy = rod[i + 1] / length;
      double uz = rod[i + 2] / length;
      int j = stride * k;
      rows[j] = ux;
      rows[j + 1] = uy;
      rows[j + 2] = uz;
      rows[j + 3] = lever[i + 1] * uz - lever[i + 2] * uy;
      rows[j + 4] = lever[i + 2] * ux - lever[i] * uz;
      rows[j + 5] = lever[i] * uy - lever[i + 1] * ux;
    }
  }

  /**
   * Takes another's pose, moved by a part of a step; the rotation is applied in the body frame.
   *
   * @param from where to start
   * @param step translation, then rotation vector
   * @param factor part of the step
   */
  void moveFrom(PlatformFit from, double[] step, double factor) {
    double[] p = from.pose;
    pose[0] = p[0] + factor * step[0];
    pose[1] = p[1] + factor * step[1];
    pose[2] = p[2] + factor * step[2];
    double hx = 0.5 * factor * step[3];
    double hy = 0.5 * factor * step[4];
    double hz = 0.5 * factor * step[5];
    double w = p[3] - hx * p[4] - hy * p[5] - hz * p[6];
    double x = p[4] + hx * p[3] + hy * p[6] - hz * p[5];
    double y = p[5] + hy * p[3] + hz * p[4] - hx * p[6];
    double z = p[6] + hz * p[3] + hx * p[5] - hy * p[4];
    double scale = 1 / Math.sqrt(w * w + x * x + y * y + z * z);
    pose[3] = w * scale;
    pose[4] = x * scale;
    pose[5] = y * scale;
    pose[6] = z * scale;
  }
}
