package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;

/**
 * Newton's method on the pose of the platform in the frame of the body: six rods of known length
 * between six arm ends and six balls. The rotation is a unit quaternion, so it stays a rotation
 * however long the solver runs. Mutable, belongs to one thread, allocates nothing after
 * construction.
 */
final class PlatformNewton {

  /** Rod length error at which a pose is exact: a thousandth of what 1e-9 in the pose needs. */
  private static final double EXACT_M = 1e-13;

  /** Rod length error that still counts when no step makes it smaller. */
  private static final double GOOD_ENOUGH_M = 1e-10;

  private static final int MAX_STEPS = 40;
  private static final int MAX_HALVINGS = 16;

  /** Longest step tried; Newton's step is meaningless far away. */
  private static final double MAX_STEP_M = 0.03;

  private static final double MAX_STEP_RAD = 0.5;
  private static final double LEAST_PIVOT = 1e-9;

  /** Weight of the damping where the platform is singular. */
  private static final double DAMPING = 1e-6;

  private static final int LEGS = PlatformGeometry.LEGS;

  private final double[] ballInHead = new double[LEGS * 3];
  private final double rodLengthM;
  private final double headHeightM;

  private final double[] armEnd = new double[LEGS * 3];

  /** Present pose: position, then quaternion w, x, y, z. */
  private double[] pose = new double[7];

  /**
   * Lever arms and rods (ball minus arm end) in the body frame, and rod length errors, at the
   * present pose.
   */
  private double[] lever = new double[LEGS * 3];

  private double[] rod = new double[LEGS * 3];
  private double[] errorM = new double[LEGS];

  private double[] trialPose = new double[7];
  private double[] trialLever = new double[LEGS * 3];
  private double[] trialRod = new double[LEGS * 3];
  private double[] trialErrorM = new double[LEGS];

  private final LinearSystem6 system = new LinearSystem6();
  private final double[] jacobian = new double[LEGS * 6];

  PlatformNewton(PlatformGeometry geometry) {
    rodLengthM = geometry.rodLengthM();
    headHeightM = geometry.headHeightM();
    for (int k = 0; k < LEGS; k++) {
      PlatformGeometry.Leg leg = geometry.legs().get(k);
      ballInHead[3 * k] = leg.ballXM();
      ballInHead[3 * k + 1] = leg.ballYM();
      ballInHead[3 * k + 2] = leg.ballZM();
    }
    toNeutral();
  }

  void toNeutral() {
    copyFrom(0, 0, headHeightM, 1, 0, 0, 0);
  }

  void copyFrom(double x, double y, double z, double qw, double qx, double qy, double qz) {
    pose[0] = x;
    pose[1] = y;
    pose[2] = z;
    pose[3] = qw;
    pose[4] = qx;
    pose[5] = qy;
    pose[6] = qz;
  }

  void copyFrom(double[] other) {
    System.arraycopy(other, 0, pose, 0, pose.length);
  }

  void copyTo(double[] other) {
    System.arraycopy(pose, 0, other, 0, pose.length);
  }

  /** Where to write the arm ends in the body frame, three numbers a leg. */
  double[] armEnd() {
    return armEnd;
  }

  /** From the arm ends to the balls at the present pose, in the body frame, three numbers a leg. */
  double[] rod() {
    return rod;
  }

  /** Cosine of the angle between the platform and the horizontal. */
  double upright() {
    return 1 - 2 * (pose[4] * pose[4] + pose[5] * pose[5]);
  }

  double heightM() {
    return pose[2];
  }

  /**
   * Determinant of the rod lengths by the pose, at the present pose; its sign changes where the
   * platform is singular, that is, where the rods no longer hold it.
   */
  double determinant() {
    boolean _ = newtonStep();
    return system.determinant;
  }

  /** Steps from the present pose until the rods fit; returns whether they do. */
  boolean converge() {
    double sum = evaluate(pose, lever, rod, errorM);
    for (int step = 0; step < MAX_STEPS; step++) {
      if (largestErrorM() <= EXACT_M) {
        return true;
      }
      if (!newtonStep() && !dampedStep()) {
        return false;
      }
      double smaller = search(sum);
      if (!(smaller < sum)) {
        return largestErrorM() <= GOOD_ENOUGH_M;
      }
      sum = smaller;
    }
    return largestErrorM() <= GOOD_ENOUGH_M;
  }

  /** The head pose of the present solution for a body yaw. */
  Pose worldFromHead(double bodyYawRad) {
    double c = Math.cos(bodyYawRad);
    double s = Math.sin(bodyYawRad);
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
    return new Pose(
        c * r00 - s * r10,
        c * r01 - s * r11,
        c * r02 - s * r12,
        c * pose[0] - s * pose[1],
        s * r00 + c * r10,
        s * r01 + c * r11,
        s * r02 + c * r12,
        s * pose[0] + c * pose[1],
        2 * (x * z - w * y),
        2 * (y * z + w * x),
        1 - 2 * (x * x + y * y),
        pose[2] - headHeightM);
  }

  private double largestErrorM() {
    double largest = 0;
    for (int k = 0; k < LEGS; k++) {
      largest = Math.max(largest, Math.abs(errorM[k]));
    }
    return largest;
  }

  /** Fills levers, rods and errors for a pose; returns the sum of the squared errors. */
  private double evaluate(double[] at, double[] leverOut, double[] rodOut, double[] errorOut) {
    double w = at[3];
    double x = at[4];
    double y = at[5];
    double z = at[6];
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
      double dx = lx + at[0] - armEnd[i];
      double dy = ly + at[1] - armEnd[i + 1];
      double dz = lz + at[2] - armEnd[i + 2];
      leverOut[i] = lx;
      leverOut[i + 1] = ly;
      leverOut[i + 2] = lz;
      rodOut[i] = dx;
      rodOut[i + 1] = dy;
      rodOut[i + 2] = dz;
      double error = Math.sqrt(dx * dx + dy * dy + dz * dz) - rodLengthM;
      errorOut[k] = error;
      sum += error * error;
    }
    return sum;
  }

  /** How the rod lengths change: per leg the unit vector u along the rod, and lever × u. */
  private void fillJacobian() {
    for (int k = 0; k < LEGS; k++) {
      int i = 3 * k;
      double length = rodLengthM + errorM[k];
      double ux = rod[i] / length;
      double uy = rod[i + 1] / length;
      double uz = rod[i + 2] / length;
      int j = 6 * k;
      jacobian[j] = ux;
      jacobian[j + 1] = uy;
      jacobian[j + 2] = uz;
      jacobian[j + 3] = lever[i + 1] * uz - lever[i + 2] * uy;
      jacobian[j + 4] = lever[i + 2] * ux - lever[i] * uz;
      jacobian[j + 5] = lever[i] * uy - lever[i + 1] * ux;
    }
  }

  /** Newton's step into the system's solution; false where the platform is singular. */
  private boolean newtonStep() {
    fillJacobian();
    for (int k = 0; k < LEGS; k++) {
      System.arraycopy(jacobian, 6 * k, system.rows, LinearSystem6.STRIDE * k, 6);
      system.rows[LinearSystem6.STRIDE * k + 6] = -errorM[k];
    }
    return system.solve(LEAST_PIVOT);
  }

  /** The damped least-squares step, which exists everywhere. */
  private boolean dampedStep() {
    for (int a = 0; a < 6; a++) {
      for (int b = 0; b < 6; b++) {
        double sum = a == b ? DAMPING : 0;
        for (int k = 0; k < LEGS; k++) {
          sum += jacobian[6 * k + a] * jacobian[6 * k + b];
        }
        system.rows[LinearSystem6.STRIDE * a + b] = sum;
      }
      double right = 0;
      for (int k = 0; k < LEGS; k++) {
        right -= jacobian[6 * k + a] * errorM[k];
      }
      system.rows[LinearSystem6.STRIDE * a + 6] = right;
    }
    return system.solve(0);
  }

  /** Goes along the step, halving it until the errors become smaller; returns their sum. */
  private double search(double sum) {
    double[] s = system.solution;
    double lengthM = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
    double angleRad = Math.sqrt(s[3] * s[3] + s[4] * s[4] + s[5] * s[5]);
    double factor = Math.min(1, Math.min(MAX_STEP_M / lengthM, MAX_STEP_RAD / angleRad));
    for (int halving = 0; halving < MAX_HALVINGS; halving++) {
      move(factor);
      double trial = evaluate(trialPose, trialLever, trialRod, trialErrorM);
      if (trial < sum) {
        accept();
        return trial;
      }
      factor *= 0.5;
    }
    return sum;
  }

  /** The present pose moved by a part of the step; the rotation is applied in the body frame. */
  private void move(double factor) {
    double[] s = system.solution;
    trialPose[0] = pose[0] + factor * s[0];
    trialPose[1] = pose[1] + factor * s[1];
    trialPose[2] = pose[2] + factor * s[2];
    double hx = 0.5 * factor * s[3];
    double hy = 0.5 * factor * s[4];
    double hz = 0.5 * factor * s[5];
    double w = pose[3] - hx * pose[4] - hy * pose[5] - hz * pose[6];
    double x = pose[4] + hx * pose[3] + hy * pose[6] - hz * pose[5];
    double y = pose[5] + hy * pose[3] + hz * pose[4] - hx * pose[6];
    double z = pose[6] + hz * pose[3] + hx * pose[5] - hy * pose[4];
    double scale = 1 / Math.sqrt(w * w + x * x + y * y + z * z);
    trialPose[3] = w * scale;
    trialPose[4] = x * scale;
    trialPose[5] = y * scale;
    trialPose[6] = z * scale;
  }

  private void accept() {
    double[] kept = pose;
    pose = trialPose;
    trialPose = kept;
    kept = lever;
    lever = trialLever;
    trialLever = kept;
    kept = rod;
    rod = trialRod;
    trialRod = kept;
    kept = errorM;
    errorM = trialErrorM;
    trialErrorM = kept;
  }
}
