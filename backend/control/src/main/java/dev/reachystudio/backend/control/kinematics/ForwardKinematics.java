package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.util.Arrays;

/**
 * From joint angles to the head pose, numerically, starting at the last known pose.
 *
 * <p>Six arm angles can belong to several assemblies of the same parts. A solution is taken only if
 * every arm lies on the side it is built on, the head is upright above the body and not twisted
 * around, and the determinant has the sign it has at neutral: where it changes, the rods no longer
 * hold the head. If the last pose leads astray the solver starts again at neutral, then follows the
 * joints from neutral in small steps, then starts at tilted heads. If all of that finds only an
 * assembly beyond a singular pose, that is the answer.
 *
 * <p>Joint limits are not applied. Mutable: one instance belongs to one thread. {@link #solve}
 * allocates the resulting pose and nothing else.
 */
public final class ForwardKinematics {

  /**
   * How far an arm may have passed the point where it is in line with its rod, metres across the
   * line. A measured pose at the edge of the workspace is there by noise and play.
   */
  private static final double OVER_CENTRE_M = 0.002;

  /** Cosine of the greatest tilt: a little beyond 90°, where the arms can still hold the head. */
  private static final double LEAST_UPRIGHT = -0.1;

  /**
   * Cosine of the greatest twist of the head against the body; the arms reach 126°, and assemblies
   * with crossed rods start beyond.
   */
  private static final double LEAST_UNTWISTED = -0.6;

  /** Joints further than this from the last ones are looked for from neutral first. */
  private static final double NEAR_RAD = 0.3;

  /** Small enough that Newton's method follows one assembly from any pose to any other. */
  private static final int FOLLOWING_STEPS = 48;

  /** The last resort: heads tilted by 35° in eight directions, at three heights. */
  private static final double TILT_RAD = 0.6;

  private static final int TILTS_PER_HEIGHT = 8;
  private static final int TILT_STARTS = 3 * TILTS_PER_HEIGHT;
  private static final double TILT_TURN_RAD = 2 * Math.PI / TILTS_PER_HEIGHT;
  private static final double TILT_DROP_M = 0.02;

  private static final int LEGS = PlatformGeometry.LEGS;

  private final PlatformGeometry.Leg[] legs;
  private final double armLengthM;
  private final double shaftHeightM;
  private final InverseKinematics inverse;
  private final PlatformNewton newton;
  private final double neutralDeterminant;
  private final double[] bodyFromHead = new double[7];

  private final double[] neutralJointsRad = new double[HeadJoints.COUNT];
  private final double[] lastJointsRad = new double[HeadJoints.COUNT];
  private final double[] betweenJointsRad = new double[HeadJoints.COUNT];

  /** The first solution found that is built right but lies beyond a singular pose. */
  private final double[] beyond = new double[7];

  private boolean beyondFound;
  private Pose headPose = Pose.IDENTITY;

  /** A solver that knows the neutral head as its last pose. */
  public ForwardKinematics(PlatformGeometry geometry) {
    legs = geometry.legs().toArray(new PlatformGeometry.Leg[0]);
    armLengthM = geometry.armLengthM();
    Pose m = legs[0].motorFromBase();
    shaftHeightM = -(m.r02() * m.xM() + m.r12() * m.yM() + m.r22() * m.zM());
    inverse = new InverseKinematics(geometry);
    newton = new PlatformNewton(geometry);
    newton.keep(bodyFromHead);
    Arrays.fill(lastJointsRad, Double.NaN);
    if (!inverse.solve(Pose.IDENTITY, 0, false, neutralJointsRad)) {
      throw new IllegalArgumentException("the neutral head is out of reach of this geometry");
    }
    placeArms(neutralJointsRad);
    boolean _ = newton.converge();
    neutralDeterminant = newton.determinant();
  }

  /**
   * Finds the head pose of joint angles.
   *
   * @param jointsRad seven angles: body yaw, legs 1…6
   * @return whether it was found; if not, because an angle is not finite or the angles fit no
   *     assembly of the parts, {@link #headPose} is still the last one found
   */
  public boolean solve(double[] jointsRad) {
    double check = 0;
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      check += jointsRad[i] * 0;
    }
    if (check != 0) {
      return false;
    }
    beyondFound = false;
    boolean near = isNearLast(jointsRad);
    if (!(near && solveFromLast(jointsRad))
        && !solveFromNeutral(jointsRad)
        && !(!near && solveFromLast(jointsRad))
        && !followFromNeutral(jointsRad)
        && !solveFromTilts(jointsRad)) {
      if (!beyondFound) {
        return false;
      }
      newton.to(beyond);
    }
    newton.keep(bodyFromHead);
    System.arraycopy(jointsRad, 0, lastJointsRad, 0, lastJointsRad.length);
    headPose = newton.worldFromHead(jointsRad[0]);
    return true;
  }

  /** The last head pose found, {@code worldFromHead}; exactly a rotation. Neutral at first. */
  public Pose headPose() {
    return headPose;
  }

  /** Forgets the last pose and starts at the neutral head. */
  public void reset() {
    reset(Pose.IDENTITY, 0);
  }

  /**
   * Takes a pose as the last one known. A pose that is not finite, or not near a rotation, resets
   * to neutral.
   *
   * @param pose head pose, {@code worldFromHead}
   * @param bodyYawRad the body yaw it was taken at
   */
  public void reset(Pose pose, double bodyYawRad) {
    newton.toNeutral();
    headPose = Pose.IDENTITY;
    Arrays.fill(lastJointsRad, Double.NaN);
    NearestRotation nearest = NearestRotation.of(pose).orElse(null);
    if (nearest != null && pose.isFinite() && Double.isFinite(bodyYawRad)) {
      headPose = nearest.pose();
      double c = Math.cos(bodyYawRad);
      double s = Math.sin(bodyYawRad);
      Quaternion bodyFromHeadRotation =
          Quaternion.aboutZ(-bodyYawRad).times(Quaternion.of(headPose));
      newton.to(
          c * pose.xM() + s * pose.yM(),
          c * pose.yM() - s * pose.xM(),
          pose.zM() + newton.heightM(),
          bodyFromHeadRotation);
    }
    newton.keep(bodyFromHead);
  }

  private boolean isNearLast(double[] jointsRad) {
    for (int i = 1; i < HeadJoints.COUNT; i++) {
      // After a reset the last joints are NaN, and the pose that was given is trusted.
      if (Math.abs(jointsRad[i] - lastJointsRad[i]) > NEAR_RAD) {
        return false;
      }
    }
    return true;
  }

  private boolean solveFromLast(double[] jointsRad) {
    placeArms(jointsRad);
    newton.to(bodyFromHead);
    return newton.converge() && isRightAssembly();
  }

  private boolean solveFromNeutral(double[] jointsRad) {
    placeArms(jointsRad);
    newton.toNeutral();
    return newton.converge() && isRightAssembly();
  }

  private boolean followFromNeutral(double[] jointsRad) {
    newton.toNeutral();
    for (int step = 1; step <= FOLLOWING_STEPS; step++) {
      double part = (double) step / FOLLOWING_STEPS;
      for (int i = 1; i < HeadJoints.COUNT; i++) {
        betweenJointsRad[i] = neutralJointsRad[i] + part * (jointsRad[i] - neutralJointsRad[i]);
      }
      placeArms(step == FOLLOWING_STEPS ? jointsRad : betweenJointsRad);
      if (!newton.converge()) {
        return false;
      }
    }
    return isRightAssembly();
  }

  private boolean solveFromTilts(double[] jointsRad) {
    placeArms(jointsRad);
    for (int i = 0; i < TILT_STARTS; i++) {
      int height = i / TILTS_PER_HEIGHT;
      newton.toNeutralTilted(i * TILT_TURN_RAD, TILT_RAD, height * TILT_DROP_M);
      if (newton.converge() && isRightAssembly()) {
        return true;
      }
    }
    return false;
  }

  /** Writes the arm ends in the body frame: the transposed motor rotation takes them there. */
  private void placeArms(double[] jointsRad) {
    double[] armEnd = newton.armEnd();
    for (int k = 0; k < LEGS; k++) {
      Pose m = legs[k].motorFromBase();
      double x = armLengthM * Math.cos(jointsRad[k + 1]) - m.xM();
      double y = armLengthM * Math.sin(jointsRad[k + 1]) - m.yM();
      double z = -m.zM();
      armEnd[3 * k] = m.r00() * x + m.r10() * y + m.r20() * z;
      armEnd[3 * k + 1] = m.r01() * x + m.r11() * y + m.r21() * z;
      armEnd[3 * k + 2] = m.r02() * x + m.r12() * y + m.r22() * z;
    }
  }

  private boolean isRightAssembly() {
    if (!isBuiltLikeThis()) {
      return false;
    }
    if (newton.determinant() * neutralDeterminant > 0) {
      return true;
    }
    if (!beyondFound) {
      beyondFound = true;
      newton.keep(beyond);
    }
    return false;
  }

  /**
   * The round trip through inverse kinematics, without its arc tangents: rods that fit give the
   * same arm angle back exactly if arm × (ball − shaft) points to the leg's side.
   */
  private boolean isBuiltLikeThis() {
    if (newton.upright() < LEAST_UPRIGHT
        || newton.untwisted() < LEAST_UNTWISTED
        || newton.heightM() < shaftHeightM) {
      return false;
    }
    double[] armEnd = newton.armEnd();
    double[] rod = newton.rod();
    for (int k = 0; k < LEGS; k++) {
      Pose m = legs[k].motorFromBase();
      double ax = armEnd[3 * k];
      double ay = armEnd[3 * k + 1];
      double az = armEnd[3 * k + 2];
      double armX = m.r00() * ax + m.r01() * ay + m.r02() * az + m.xM();
      double armY = m.r10() * ax + m.r11() * ay + m.r12() * az + m.yM();
      double rx = rod[3 * k];
      double ry = rod[3 * k + 1];
      double rz = rod[3 * k + 2];
      double rodX = m.r00() * rx + m.r01() * ry + m.r02() * rz;
      double rodY = m.r10() * rx + m.r11() * ry + m.r12() * rz;
      // (ball − shaft) × arm = rod × arm, because the arm is part of it; over the arm's length.
      double acrossM = (rodX * armY - rodY * armX) / armLengthM;
      if (legs[k].branch() * acrossM < -OVER_CENTRE_M) {
        return false;
      }
    }
    return true;
  }
}
