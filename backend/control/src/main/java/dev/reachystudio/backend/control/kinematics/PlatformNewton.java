package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;

/**
 * Newton's method on the pose of the platform in the frame of the body: six rods of known length
 * between six arm ends and six balls. The rotation is a unit quaternion, so it stays a rotation
 * however long the solver runs. Mutable, belongs to one thread, allocates nothing after
 * construction.
 */
final class PlatformNewton {

  /** Rod length error at which a pose is exact; the poses are then exact to 1e-11 and better. */
  private static final double EXACT_M = 1e-13;

  /** Rod length error that still counts when no step makes it smaller. */
  private static final double GOOD_ENOUGH_M = 1e-10;

  /**
   * A step that leaves more than this of the squared errors has found no solution but the bottom of
   * a valley. Near a solution a step leaves next to nothing.
   */
  private static final double STALLED = 0.95;

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
  private final double[] armEnd = new double[LEGS * 3];
  private final double rodLengthM;
  private final double headHeightM;
  private final double[] jacobian = new double[LEGS * 6];
  private final LinearSystem6 system = new LinearSystem6();
  private PlatformFit present = new PlatformFit();
  private PlatformFit trial = new PlatformFit();

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

  /** Starts at the neutral head. */
  void toNeutral() {
    to(0, 0, headHeightM, Quaternion.IDENTITY);
  }

  /** Starts at the neutral head, tilted about a horizontal axis and lowered. */
  void toNeutralTilted(double axisRad, double tiltRad, double dropM) {
    double sine = Math.sin(tiltRad / 2);
    to(
        0,
        0,
        headHeightM - dropM,
        new Quaternion(
            Math.cos(tiltRad / 2), sine * Math.cos(axisRad), sine * Math.sin(axisRad), 0));
  }

  /** Starts at a pose in the frame of the body. */
  void to(double xM, double yM, double zM, Quaternion rotation) {
    double[] pose = present.pose;
    pose[0] = xM;
    pose[1] = yM;
    pose[2] = zM;
    pose[3] = rotation.w();
    pose[4] = rotation.x();
    pose[5] = rotation.y();
    pose[6] = rotation.z();
  }

  /** Starts at a pose kept with {@link #keep}. */
  void to(double[] kept) {
    System.arraycopy(kept, 0, present.pose, 0, kept.length);
  }

  /** Copies the present pose out: seven numbers. */
  void keep(double[] out) {
    System.arraycopy(present.pose, 0, out, 0, out.length);
  }

  /** Where to write the arm ends in the body frame, three numbers a leg. */
  double[] armEnd() {
    return armEnd;
  }

  /** From the arm ends to the balls at the present pose, in the body frame, three numbers a leg. */
  double[] rod() {
    return present.rod;
  }

  /** Cosine of the angle between the platform and the horizontal. */
  double upright() {
    double[] pose = present.pose;
    return 1 - 2 * (pose[4] * pose[4] + pose[5] * pose[5]);
  }

  /** Cosine of the turn of the platform about the vertical. */
  double untwisted() {
    double w = present.pose[3];
    double z = present.pose[6];
    return (w * w - z * z) / (w * w + z * z);
  }

  /** Height of the platform above the foot. */
  double heightM() {
    return present.pose[2];
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
    double sum = present.evaluate(ballInHead, armEnd, rodLengthM);
    for (int step = 0; step < MAX_STEPS; step++) {
      if (present.largestErrorM() <= EXACT_M) {
        return true;
      }
      if (!newtonStep() && !dampedStep()) {
        return false;
      }
      double smaller = search(sum);
      if (!(smaller < STALLED * sum)) {
        break;
      }
      sum = smaller;
    }
    return present.largestErrorM() <= GOOD_ENOUGH_M;
  }

  /** The head pose of the present solution for a body yaw. */
  Pose worldFromHead(double bodyYawRad) {
    double[] p = present.pose;
    double c = Math.cos(bodyYawRad);
    double s = Math.sin(bodyYawRad);
    Quaternion worldFromHead =
        Quaternion.aboutZ(bodyYawRad).times(new Quaternion(p[3], p[4], p[5], p[6]));
    return worldFromHead.at(c * p[0] - s * p[1], s * p[0] + c * p[1], p[2] - headHeightM);
  }

  /** Newton's step into the system's solution; false where the platform is singular. */
  private boolean newtonStep() {
    present.fillJacobian(system.rows, LinearSystem6.STRIDE, rodLengthM);
    for (int k = 0; k < LEGS; k++) {
      system.rows[LinearSystem6.STRIDE * k + 6] = -present.errorM[k];
    }
    return system.solve(LEAST_PIVOT);
  }

  /** The damped least-squares step, which exists everywhere. */
  private boolean dampedStep() {
    present.fillJacobian(jacobian, 6, rodLengthM);
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
        right -= jacobian[6 * k + a] * present.errorM[k];
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
      trial.moveFrom(present, s, factor);
      double trialSum = trial.evaluate(ballInHead, armEnd, rodLengthM);
      if (trialSum < sum) {
        PlatformFit kept = present;
        present = trial;
        trial = kept;
        return trialSum;
      }
      factor *= 0.5;
    }
    return sum;
  }
}
