package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;

/**
 * One sample on the way between two poses, as values. The poses are made orthonormal first. The
 * control thread, and whoever needs many samples, prepares a {@link HeadPath}.
 */
public final class PoseInterpolation {

  private PoseInterpolation() {}

  /**
   * By the shortest turn, as recorded moves and blends do.
   *
   * @param start pose at fraction 0
   * @param target pose at fraction 1
   * @param fraction any number; outside [0, 1] the way is continued
   */
  public static Pose geodesic(Pose start, Pose target, double fraction) {
    HeadPath path = new HeadPath();
    path.geodesic(orthonormal(start), orthonormal(target));
    return at(path, fraction);
  }

  /**
   * With the yaw as a plain number, as gotos do: through the front, never across the back.
   *
   * @param start pose at fraction 0
   * @param target pose at fraction 1
   * @param fraction any number; outside [0, 1] the way is continued
   */
  public static Pose yawScalar(Pose start, Pose target, double fraction) {
    HeadPath path = new HeadPath();
    path.yawScalar(orthonormal(start), orthonormal(target));
    return at(path, fraction);
  }

  /**
   * Adds an offset in world axes: translations are added, the offset's rotation is applied after
   * the pose's.
   *
   * @param pose the pose to shift
   * @param worldOffset offset in the axes of the world
   */
  public static Pose withWorldOffset(Pose pose, Pose worldOffset) {
    Pose o = worldOffset;
    Pose p = pose;
    return new Pose(
        o.r00() * p.r00() + o.r01() * p.r10() + o.r02() * p.r20(),
        o.r00() * p.r01() + o.r01() * p.r11() + o.r02() * p.r21(),
        o.r00() * p.r02() + o.r01() * p.r12() + o.r02() * p.r22(),
        p.xM() + o.xM(),
        o.r10() * p.r00() + o.r11() * p.r10() + o.r12() * p.r20(),
        o.r10() * p.r01() + o.r11() * p.r11() + o.r12() * p.r21(),
        o.r10() * p.r02() + o.r11() * p.r12() + o.r12() * p.r22(),
        p.yM() + o.yM(),
        o.r20() * p.r00() + o.r21() * p.r10() + o.r22() * p.r20(),
        o.r20() * p.r01() + o.r21() * p.r11() + o.r22() * p.r21(),
        o.r20() * p.r02() + o.r21() * p.r12() + o.r22() * p.r22(),
        p.zM() + o.zM());
  }

  private static Pose at(HeadPath path, double fraction) {
    PoseBuffer out = new PoseBuffer();
    path.at(fraction, out);
    return out.value();
  }

  /**
   * Projects a pose; what has no nearest rotation stays, it was the business of whoever read it.
   */
  private static PoseBuffer orthonormal(Pose pose) {
    PoseBuffer buffer = new PoseBuffer();
    buffer.set(NearestRotation.of(pose).map(NearestRotation::pose).orElse(pose));
    return buffer;
  }
}
