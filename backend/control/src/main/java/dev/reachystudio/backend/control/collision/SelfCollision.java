package dev.reachystudio.backend.control.collision;

import dev.reachystudio.assets.numbers.OutlinePoint;
import dev.reachystudio.assets.numbers.Point;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.assets.numbers.ShapeNumbers;
import dev.reachystudio.assets.numbers.Transform;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;

/**
 * How near the parts of the robot come to each other at a pose, with simple shapes: the head as a
 * capsule against the rim of the body as a ring of balls, the antennas as balls along their middle
 * lines against the body as a turned outline. The body is round, so its yaw does not matter.
 *
 * <p>Not looked at: antennas against the head, because that depends on the antenna's angle alone
 * and they turn freely; antennas against each other, because they are springs and dances let them
 * touch; arms and rods, whose angles are limited.
 *
 * <p>Mutable, belongs to one thread, allocates nothing but in {@link #check}; about a microsecond.
 */
public final class SelfCollision {

  /** Balls of the rim: 7 mm apart, so the head can dip by less than 0.2 mm between two. */
  private static final int RIM_BALLS = 48;

  private final ShapeNumbers shapes;
  private final double headHeightM;
  private final Transform headFromRight;
  private final Transform headFromLeft;
  private final double[] rimXM = new double[RIM_BALLS];
  private final double[] rimYM = new double[RIM_BALLS];
  private final double[] bodyRadiusM;
  private final double[] bodyHeightM;
  private final double[] asideM;
  private final double[] alongM;
  private final PoseBuffer pose = new PoseBuffer();
  private BodyPair nearest = BodyPair.HEAD_AND_BODY;

  /** A check for the robot with these numbers. */
  public SelfCollision(RobotNumbers numbers) {
    shapes = numbers.shapes();
    headHeightM = numbers.platform().headHeightM();
    headFromRight = numbers.antennas().headFromRight();
    headFromLeft = numbers.antennas().headFromLeft();
    for (int i = 0; i < RIM_BALLS; i++) {
      double angle = 2 * Math.PI * i / RIM_BALLS;
      rimXM[i] = shapes.rimRadiusM() * Math.cos(angle);
      rimYM[i] = shapes.rimRadiusM() * Math.sin(angle);
    }
    List<OutlinePoint> body = shapes.body();
    bodyRadiusM = new double[body.size() + 2];
    bodyHeightM = new double[body.size() + 2];
    for (int i = 0; i < body.size(); i++) {
      bodyRadiusM[i + 1] = body.get(i).acrossM();
      bodyHeightM[i + 1] = body.get(i).alongM();
    }
    // The outline begins and ends on the axis: to an antenna the body is closed.
    bodyHeightM[0] = bodyHeightM[1];
    bodyHeightM[body.size() + 1] = bodyHeightM[body.size()];
    asideM = shapes.antenna().stream().mapToDouble(OutlinePoint::acrossM).toArray();
    alongM = shapes.antenna().stream().mapToDouble(OutlinePoint::alongM).toArray();
  }

  /**
   * The least distance at a pose.
   *
   * @param head head pose, {@code worldFromHead}
   * @param antennas angles of the antennas
   */
  public Clearance check(Pose head, Antennas antennas) {
    pose.set(head);
    double clearanceM = clearanceM(pose, antennas.rightRad(), antennas.leftRad());
    return new Clearance(clearanceM, nearest);
  }

  /**
   * The least distance at a pose, without allocating; {@link #nearest} says between what.
   *
   * @param head head pose, {@code worldFromHead}
   * @param rightRad right antenna, sign of the wire
   * @param leftRad left antenna, sign of the wire
   * @return metres; below 0 parts overlap
   */
  public double clearanceM(PoseBuffer head, double rightRad, double leftRad) {
    double least = headToRimM(head);
    nearest = BodyPair.HEAD_AND_BODY;
    double right = antennaToBodyM(head, headFromRight, 1, -rightRad);
    if (right < least) {
      least = right;
      nearest = BodyPair.RIGHT_ANTENNA_AND_BODY;
    }
    double left = antennaToBodyM(head, headFromLeft, -1, -leftRad);
    if (left < least) {
      least = left;
      nearest = BodyPair.LEFT_ANTENNA_AND_BODY;
    }
    return least;
  }

  /** The two parts nearest to each other at the last pose. */
  public BodyPair nearest() {
    return nearest;
  }

  private double headToRimM(PoseBuffer head) {
    Point center = shapes.headCenterInHead();
    double halfM = shapes.headHalfLengthM();
    double dz = shapes.rimHeightM() - head.zM() - headHeightM;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < RIM_BALLS; i++) {
      double dx = rimXM[i] - head.xM();
      double dy = rimYM[i] - head.yM();
      double x = head.r00() * dx + head.r10() * dy + head.r20() * dz - center.xM();
      double y = head.r01() * dx + head.r11() * dy + head.r21() * dz - center.yM();
      double z = head.r02() * dx + head.r12() * dy + head.r22() * dz - center.zM();
      y -= Math.max(-halfM, Math.min(halfM, y));
      least = Math.min(least, x * x + y * y + z * z);
    }
    return Math.sqrt(least) - shapes.headRadiusM() - shapes.rimThicknessM();
  }

  private double antennaToBodyM(
      PoseBuffer head, Transform headFromJoint, double outwards, double jointRad) {
    Transform t = headFromJoint;
    double c = Math.cos(jointRad);
    double s = Math.sin(jointRad);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < alongM.length; i++) {
      double asideOutM = outwards * asideM[i];
      double jx = c * asideOutM + s * alongM[i];
      double jy = s * asideOutM - c * alongM[i];
      double jz = shapes.antennaDepthM();
      double hx = t.r00() * jx + t.r01() * jy + t.r02() * jz + t.xM();
      double hy = t.r10() * jx + t.r11() * jy + t.r12() * jz + t.yM();
      double hz = t.r20() * jx + t.r21() * jy + t.r22() * jz + t.zM();
      double x = head.r00() * hx + head.r01() * hy + head.r02() * hz + head.xM();
      double y = head.r10() * hx + head.r11() * hy + head.r12() * hz + head.yM();
      double z = head.r20() * hx + head.r21() * hy + head.r22() * hz + head.zM() + headHeightM;
      double radiusM =
          i == alongM.length - 1 ? shapes.antennaBallRadiusM() : shapes.antennaRodRadiusM();
      least = Math.min(least, toBodyM(Math.sqrt(x * x + y * y), z) - radiusM);
    }
    return least;
  }

  /** Distance of a point to the body, below 0 inside; the outline is convex. */
  private double toBodyM(double radiusM, double heightM) {
    double nearestSquared = Double.POSITIVE_INFINITY;
    boolean inside = true;
    for (int i = 1; i < bodyRadiusM.length; i++) {
      double edgeX = bodyRadiusM[i] - bodyRadiusM[i - 1];
      double edgeZ = bodyHeightM[i] - bodyHeightM[i - 1];
      double x = radiusM - bodyRadiusM[i - 1];
      double z = heightM - bodyHeightM[i - 1];
      inside &= edgeX * z >= edgeZ * x;
      double share = (x * edgeX + z * edgeZ) / (edgeX * edgeX + edgeZ * edgeZ);
      share = Math.max(0, Math.min(1, share));
      double dx = x - share * edgeX;
      double dz = z - share * edgeZ;
      nearestSquared = Math.min(nearestSquared, dx * dx + dz * dz);
    }
    double distance = Math.sqrt(nearestSquared);
    return inside ? -distance : distance;
  }
}
