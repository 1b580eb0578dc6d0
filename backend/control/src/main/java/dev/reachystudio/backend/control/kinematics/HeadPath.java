package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;

/**
 * The way from one head pose to another, prepared once so that a point on it costs little and
 * allocates nothing. Positions go straight. Rotations go by the shortest arc ({@link #geodesic}),
 * or by the front with the yaw as a plain number ({@link #yawScalar}: what a goto does). Fractions
 * outside 0…1 extrapolate.
 */
public final class HeadPath {

  private static final double SMALL_ANGLE = 1e-12;

  private final PoseBuffer from = new PoseBuffer();
  private final PoseBuffer to = new PoseBuffer();

  /** Rotation at the start without the yaw that goes as a number: unit quaternion. */
  private final double[] residual = {1, 0, 0, 0};

  private final double[] other = {1, 0, 0, 0};

  /** Axis and angle of the rotation left after the yaw. */
  private double axisX;

  private double axisY;
  private double axisZ;
  private double angleRad;
  private double startYawRad;
  private double turnYawRad;

  /** A path that rests at neutral. */
  public HeadPath() {}

  /** Goes by the shortest arc: R₀·exp(f·log(R₀ᵀR₁)). */
  public void geodesic(PoseBuffer start, PoseBuffer end) {
    prepare(start, end, 0, 0);
  }

  /** Goes with the yaw as a number: Rz(y₀+f(y₁−y₀))·S₀·exp(f·log(S₀ᵀS₁)) with S = Rz(−y)·R. */
  public void yawScalar(PoseBuffer start, PoseBuffer end) {
    Pose startPose = start.value();
    Pose endPose = end.value();
    prepare(start, end, startPose.yawRad(), endPose.yawRad());
  }

  /** The start of the path. */
  public PoseBuffer from() {
    return from;
  }

  /** The end of the path. */
  public PoseBuffer to() {
    return to;
  }

  /**
   * A point on the path; exactly the start at 0 and exactly the end at 1.
   *
   * @param fraction 0 at the start, 1 at the end
   * @param out the pose there
   */
  public void at(double fraction, PoseBuffer out) {
    if (fraction == 0) {
      out.set(from);
      return;
    }
    if (fraction == 1) {
      out.set(to);
      return;
    }
    double half = 0.5 * fraction * angleRad;
    double s = Math.sin(half);
    double w = Math.cos(half);
    double x = axisX * s;
    double y = axisY * s;
    double z = axisZ * s;
    double w0 = residual[0];
    double x0 = residual[1];
    double y0 = residual[2];
    double z0 = residual[3];
    double w1 = w0 * w - x0 * x - y0 * y - z0 * z;
    double x1 = w0 * x + x0 * w + y0 * z - z0 * y;
    double y1 = w0 * y + y0 * w + z0 * x - x0 * z;
    double z1 = w0 * z + z0 * w + x0 * y - y0 * x;
    double yawHalf = 0.5 * (startYawRad + fraction * turnYawRad);
    double cy = Math.cos(yawHalf);
    double sy = Math.sin(yawHalf);
    out.set(
        from.xM() + fraction * (to.xM() - from.xM()),
        from.yM() + fraction * (to.yM() - from.yM()),
        from.zM() + fraction * (to.zM() - from.zM()),
        cy * w1 - sy * z1,
        cy * x1 - sy * y1,
        cy * y1 + sy * x1,
        cy * z1 + sy * w1);
  }

  private void prepare(PoseBuffer start, PoseBuffer end, double yaw0Rad, double yaw1Rad) {
    from.set(start);
    to.set(end);
    startYawRad = yaw0Rad;
    turnYawRad = yaw1Rad - yaw0Rad;
    unyawed(from, yaw0Rad, residual);
    unyawed(to, yaw1Rad, other);
    double[] a = residual;
    double[] b = other;
    double w = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
    double x = a[0] * b[1] - a[1] * b[0] - a[2] * b[3] + a[3] * b[2];
    double y = a[0] * b[2] - a[2] * b[0] - a[3] * b[1] + a[1] * b[3];
    double z = a[0] * b[3] - a[3] * b[0] - a[1] * b[2] + a[2] * b[1];
    double sine = Math.sqrt(x * x + y * y + z * z);
    double sign = w < 0 ? -1 : 1;
    angleRad = 2 * Math.atan2(sine, sign * w);
    double scale = sine > SMALL_ANGLE ? sign / sine : 0;
    axisX = x * scale;
    axisY = y * scale;
    axisZ = z * scale;
  }

  /** The rotation Rz(−yaw)·R as a unit quaternion. */
  private static void unyawed(PoseBuffer pose, double yawRad, double[] out) {
    pose.quaternion(out);
    double c = Math.cos(0.5 * yawRad);
    double s = -Math.sin(0.5 * yawRad);
    double w = out[0];
    double x = out[1];
    double y = out[2];
    double z = out[3];
    out[0] = c * w - s * z;
    out[1] = c * x - s * y;
    out[2] = c * y + s * x;
    out[3] = c * z + s * w;
  }
}
