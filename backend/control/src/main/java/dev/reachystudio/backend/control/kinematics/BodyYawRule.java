package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;

/**
 * Where the body turns when the head's pose leaves it open. The head's pose is absolute and always
 * comes first; the body follows only as far as it must.
 *
 * <p>{@link #followed} is the rule inside the raw inverse kinematics: it takes angle differences as
 * they are, so a head at 170° with a body wished at −170° are 340° apart. {@link #wrapNear} before
 * it, or {@link #nearest} instead of it, remove that.
 *
 * @param maxFromHeadRad greatest angle between head and body
 * @param maxYawRad greatest angle of the body to either side
 */
public record BodyYawRule(double maxFromHeadRad, double maxYawRad) {

  private static final double TURN_RAD = 2 * Math.PI;

  /**
   * The yaw of a head pose as the rule measures it, radians in [−π, π]. It is taken from the first
   * row, as in the reference: with roll and pitch together it differs from the pose's yaw angle by
   * up to 10° within ±25° of tilt.
   */
  public static double headYawRad(Pose headPose) {
    return -Math.atan2(headPose.r01(), headPose.r00());
  }

  /**
   * The same direction as an angle, at most half a turn from a reference.
   *
   * @param angleRad angle to bring near
   * @param referenceRad where to bring it
   */
  public static double wrapNear(double angleRad, double referenceRad) {
    return referenceRad + Math.IEEEremainder(angleRad - referenceRad, TURN_RAD);
  }

  /**
   * The raw rule: the wish, pulled to within reach of the head, then into the body's range. NaN in
   * gives NaN; an infinite wish ends at its limit.
   *
   * @param headYawRad yaw of the head, from {@link #headYawRad}
   * @param wishedRad wished body yaw
   */
  public double followed(double headYawRad, double wishedRad) {
    double fromHead = clamp(wishedRad - headYawRad, maxFromHeadRad);
    return clamp(headYawRad + fromHead, maxYawRad);
  }

  /**
   * The body yaw for a head pose, without jumps at half a turn: of the angles that mean the same
   * head direction, the one whose body yaw is reachable and nearest to the present body yaw is
   * taken. In the front half it equals {@link #followed}. Meant for inverse kinematics with the
   * automatic body yaw off.
   *
   * @param headYawRad yaw of the head, from {@link #headYawRad}
   * @param wishedRad wished body yaw
   * @param presentRad body yaw at present
   */
  public double nearest(double headYawRad, double wishedRad, double presentRad) {
    double best = followed(headYawRad, wishedRad);
    double bestDistance = distance(headYawRad, best, presentRad);
    for (int turn = -1; turn <= 1; turn += 2) {
      double sameHeadYaw = headYawRad + turn * TURN_RAD;
      double candidate = followed(sameHeadYaw, wishedRad);
      double candidateDistance = distance(sameHeadYaw, candidate, presentRad);
      if (candidateDistance < bestDistance) {
        best = candidate;
        bestDistance = candidateDistance;
      }
    }
    return best;
  }

  private double distance(double headYawRad, double bodyYawRad, double presentRad) {
    // The rounding of a turn must not make a body at its limit unreachable.
    boolean reachable = Math.abs(bodyYawRad - headYawRad) <= maxFromHeadRad + 1e-9;
    return reachable ? Math.abs(bodyYawRad - presentRad) : Double.POSITIVE_INFINITY;
  }

  private static double clamp(double value, double limit) {
    // Not Math.clamp: this keeps NaN and is two instructions.
    return Math.max(-limit, Math.min(limit, value));
  }
}
