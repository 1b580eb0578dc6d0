package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;

/**
 * From a head pose to joint angles, in closed form. This is the raw solver: except for the
 * automatic body yaw it neither wraps angles nor applies limits; {@link BodyYawRule} and {@link
 * JointLimits} do that before and after it.
 *
 * <p>Immutable, safe for any thread.
 */
public final class InverseKinematics {

  /** Numbers per leg: motorFromBase without its unused parts, ball, branch. */
  private static final int STRIDE = 16;

  private final double[] legs = new double[PlatformGeometry.LEGS * STRIDE];
  private final BodyYawRule bodyYawRule;
  private final double headHeightM;
  private final double armSquaredMinusRodSquared;
  private final double fourArmSquared;

  /** Prepares the solver for a robot. */
  public InverseKinematics(PlatformGeometry geometry) {
    double arm = geometry.armLengthM();
    double rod = geometry.rodLengthM();
    bodyYawRule = geometry.bodyYawRule();
    headHeightM = geometry.headHeightM();
    armSquaredMinusRodSquared = arm * arm - rod * rod;
    fourArmSquared = 4 * arm * arm;
    for (int k = 0; k < PlatformGeometry.LEGS; k++) {
      PlatformGeometry.Leg leg = geometry.legs().get(k);
      double[] motorFromBase = leg.motorFromBase().toRowMajor();
      System.arraycopy(motorFromBase, 0, legs, k * STRIDE, 12);
      legs[k * STRIDE + 12] = leg.ballXM();
      legs[k * STRIDE + 13] = leg.ballYM();
      legs[k * STRIDE + 14] = leg.ballZM();
      legs[k * STRIDE + 15] = leg.branch();
    }
  }

  /**
   * Solves for all joints. A leg that cannot reach is NaN, the others still come out; rotations are
   * used as they are, orthonormal or not.
   *
   * @param headPose head pose, {@code worldFromHead}
   * @param bodyYawRad wished body yaw
   * @param automaticBodyYaw whether the wish is pulled to within reach of the head and into the
   *     body's range; if not it is used as it is
   * @param jointsRadOut seven angles: body yaw, legs 1…6; legs in [−π, π)
   * @return whether all seven are finite
   */
  public boolean solve(
      Pose headPose, double bodyYawRad, boolean automaticBodyYaw, double[] jointsRadOut) {
    double wishedRad =
        automaticBodyYaw
            ? bodyYawRule.followed(BodyYawRule.headYawRad(headPose), bodyYawRad)
            : bodyYawRad;
    PoseBuffer pose = new PoseBuffer();
    pose.set(headPose);
    return solve(pose, wishedRad, jointsRadOut);
  }

  /**
   * As the other, for a pose that changes and a body yaw to be used as it is; allocates nothing.
   *
   * @param headPose head pose, {@code worldFromHead}
   * @param bodyYawRad body yaw
   * @param jointsRadOut seven angles: body yaw, legs 1…6; legs in [−π, π)
   * @return whether all seven are finite
   */
  public boolean solve(PoseBuffer headPose, double bodyYawRad, double[] jointsRadOut) {
    jointsRadOut[0] = bodyYawRad;
    double c = Math.cos(bodyYawRad);
    double s = Math.sin(bodyYawRad);
    // bodyFromHead = Rz(−yaw) · worldFromHead
    double r00 = c * headPose.r00() + s * headPose.r10();
    double r01 = c * headPose.r01() + s * headPose.r11();
    double r02 = c * headPose.r02() + s * headPose.r12();
    double x = c * headPose.xM() + s * headPose.yM();
    double r10 = c * headPose.r10() - s * headPose.r00();
    double r11 = c * headPose.r11() - s * headPose.r01();
    double r12 = c * headPose.r12() - s * headPose.r02();
    double y = c * headPose.yM() - s * headPose.xM();
    double r20 = headPose.r20();
    double r21 = headPose.r21();
    double r22 = headPose.r22();
    double z = headPose.zM() + headHeightM;
    double check = bodyYawRad * 0;
    for (int k = 0; k < PlatformGeometry.LEGS; k++) {
      int i = k * STRIDE;
      double bx = legs[i + 12];
      double by = legs[i + 13];
      double bz = legs[i + 14];
      double ballX = r00 * bx + r01 * by + r02 * bz + x;
      double ballY = r10 * bx + r11 * by + r12 * bz + y;
      double ballZ = r20 * bx + r21 * by + r22 * bz + z;
      double angle = armAngle(i, ballX, ballY, ballZ);
      jointsRadOut[k + 1] = angle;
      check += angle * 0;
    }
    return check == 0;
  }

  /** As {@link #solve}, in a new value. */
  public HeadJoints solve(Pose headPose, double bodyYawRad, boolean automaticBodyYaw) {
    double[] jointsRad = new double[HeadJoints.COUNT];
    boolean _ = solve(headPose, bodyYawRad, automaticBodyYaw, jointsRad);
    return HeadJoints.of(jointsRad);
  }

  /**
   * The angle of an arm whose rod must reach a ball. In the motor's frame the end of the arm is
   * r(cos θ, sin θ, 0) and the ball p; |p − arm| = L gives px cos θ + py sin θ = K/2r with K = |p|²
   * + r² − L². Solved for cos θ and sin θ, so that one arc tangent is enough.
   */
  private double armAngle(int i, double ballX, double ballY, double ballZ) {
    double px = legs[i] * ballX + legs[i + 1] * ballY + legs[i + 2] * ballZ + legs[i + 3];
    double py = legs[i + 4] * ballX + legs[i + 5] * ballY + legs[i + 6] * ballZ + legs[i + 7];
    double pz = legs[i + 8] * ballX + legs[i + 9] * ballY + legs[i + 10] * ballZ + legs[i + 11];
    double planeSquared = px * px + py * py;
    double k = planeSquared + pz * pz + armSquaredMinusRodSquared;
    // Negative, and so NaN, when no arm angle brings the rod to the ball.
    double root = legs[i + 15] * Math.sqrt(fourArmSquared * planeSquared - k * k);
    double angle = Math.atan2(py * k + px * root, px * k - py * root);
    return angle >= Math.PI ? -Math.PI : angle;
  }
}
