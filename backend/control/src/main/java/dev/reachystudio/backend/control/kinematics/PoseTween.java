package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;

/**
 * The way from one pose to another, prepared once and sampled often. Positions go straight; the
 * rotation has one of two modes. Immutable, safe for any thread; a sample allocates its pose only.
 *
 * <p>Both are the same formula: R(f) = Rz(y₀ + f·Δy) · S · exp(f·w), with no yaw part in the
 * geodesic. Any fraction is allowed; outside [0, 1] the way is continued. At 0 and 1 the samples
 * are the poses themselves.
 */
public final class PoseTween {

  /** Poses this close to orthonormal are taken as they are, which saves the projection's memory. */
  private static final double ORTHONORMAL = 1e-11;

  private final Pose start;
  private final Pose target;
  private final double startYawRad;
  private final double yawChangeRad;

  /** Rotation at the start, without the yaw part. */
  private final Pose residual;

  /** Unit axis and angle of the rest of the turn. */
  private final double axisX;

  private final double axisY;
  private final double axisZ;
  private final double angleRad;

  private PoseTween(Pose start, Pose target, double startYawRad, double targetYawRad) {
    this.start = start;
    this.target = target;
    this.startYawRad = startYawRad;
    yawChangeRad = targetYawRad - startYawRad;
    Quaternion from = Quaternion.aboutZ(-startYawRad).times(Quaternion.of(start));
    Quaternion to = Quaternion.aboutZ(-targetYawRad).times(Quaternion.of(target));
    residual = from.at(0, 0, 0);
    RotationVector turn = RotationVector.of(from.inverse().times(to));
    angleRad = turn.angleRad();
    double scale = angleRad == 0 ? 0 : 1 / angleRad;
    axisX = scale * turn.xRad();
    axisY = scale * turn.yRad();
    axisZ = scale * turn.zRad();
  }

  /**
   * By the shortest turn: R₀·exp(f·log(R₀ᵀR₁)). For recorded moves and blends.
   *
   * @param start pose at fraction 0
   * @param target pose at fraction 1
   */
  public static PoseTween geodesic(Pose start, Pose target) {
    return new PoseTween(orthonormal(start), orthonormal(target), 0, 0);
  }

  /**
   * With the yaw as a plain number: the extrinsic yaw angles go straight from one to the other, so
   * a turn goes through the front and never across the back; roll and pitch take the shortest turn.
   * For gotos.
   *
   * @param start pose at fraction 0
   * @param target pose at fraction 1
   */
  public static PoseTween yawScalar(Pose start, Pose target) {
    Pose from = orthonormal(start);
    Pose to = orthonormal(target);
    return new PoseTween(from, to, from.yawRad(), to.yawRad());
  }

  /** The pose at fraction 0, made orthonormal. */
  public Pose start() {
    return start;
  }

  /** The pose at fraction 1, made orthonormal. */
  public Pose target() {
    return target;
  }

  /**
   * The pose on the way.
   *
   * @param fraction 0 at the start, 1 at the target; NaN gives a pose of NaN
   */
  public Pose at(double fraction) {
    if (fraction == 0) {
      return start;
    }
    if (fraction == 1) {
      return target;
    }
    double turnRad = fraction * angleRad;
    double c = Math.cos(turnRad);
    double s = Math.sin(turnRad);
    double v = 1 - c;
    double e00 = c + v * axisX * axisX;
    double e01 = v * axisX * axisY - s * axisZ;
    double e02 = v * axisX * axisZ + s * axisY;
    double e10 = v * axisX * axisY + s * axisZ;
    double e11 = c + v * axisY * axisY;
    double e12 = v * axisY * axisZ - s * axisX;
    double e20 = v * axisX * axisZ - s * axisY;
    double e21 = v * axisY * axisZ + s * axisX;
    double e22 = c + v * axisZ * axisZ;
    Pose r = residual;
    double r00 = r.r00() * e00 + r.r01() * e10 + r.r02() * e20;
    double r01 = r.r00() * e01 + r.r01() * e11 + r.r02() * e21;
    double r02 = r.r00() * e02 + r.r01() * e12 + r.r02() * e22;
    double r10 = r.r10() * e00 + r.r11() * e10 + r.r12() * e20;
    double r11 = r.r10() * e01 + r.r11() * e11 + r.r12() * e21;
    double r12 = r.r10() * e02 + r.r11() * e12 + r.r12() * e22;
    double r20 = r.r20() * e00 + r.r21() * e10 + r.r22() * e20;
    double r21 = r.r20() * e01 + r.r21() * e11 + r.r22() * e21;
    double r22 = r.r20() * e02 + r.r21() * e12 + r.r22() * e22;
    double yawRad = startYawRad + fraction * yawChangeRad;
    double cy = Math.cos(yawRad);
    double sy = Math.sin(yawRad);
    double x = start.xM() + fraction * (target.xM() - start.xM());
    double y = start.yM() + fraction * (target.yM() - start.yM());
    double z = start.zM() + fraction * (target.zM() - start.zM());
    return new Pose(
        cy * r00 - sy * r10,
        cy * r01 - sy * r11,
        cy * r02 - sy * r12,
        x,
        sy * r00 + cy * r10,
        sy * r01 + cy * r11,
        sy * r02 + cy * r12,
        y,
        r20,
        r21,
        r22,
        z);
  }

  /**
   * Projects a pose; what has no nearest rotation stays, it was the business of whoever read it.
   */
  private static Pose orthonormal(Pose pose) {
    if (NearestRotation.isRotation(pose, ORTHONORMAL)) {
      return pose;
    }
    return NearestRotation.of(pose).map(NearestRotation::pose).orElse(pose);
  }
}
