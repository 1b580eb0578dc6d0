package dev.reachystudio.backend.control.dynamics;

import dev.reachystudio.assets.numbers.MassNumbers;
import dev.reachystudio.assets.numbers.Point;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.assets.numbers.Transform;
import dev.reachystudio.backend.control.kinematics.ForwardKinematics;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.protocol.value.Pose;

/**
 * Weight times height of everything that moves, from joint angles by forward kinematics alone. Its
 * slope is the torque gravity asks for, found another way than {@link GravityCompensation} does.
 */
public final class PotentialEnergy {

  private static final double GRAVITY_M_PER_S2 = 9.81;
  private static final double STEP_RAD = 1e-5;

  private final RobotNumbers numbers;
  private final PlatformGeometry geometry;
  private final ForwardKinematics forward;

  public PotentialEnergy(RobotNumbers numbers) {
    this.numbers = numbers;
    geometry = PlatformGeometry.of(numbers);
    forward = new ForwardKinematics(geometry);
  }

  /** Joules at nine angles in wire order. */
  public double joules(double[] anglesRad) {
    if (!forward.solve(java.util.Arrays.copyOf(anglesRad, 7))) {
      throw new IllegalArgumentException("no head pose for these joints");
    }
    Pose head = forward.headPose();
    MassNumbers masses = numbers.masses();
    double sum = masses.headKg() * heightM(head, masses.headCenterInHead());
    sum +=
        masses.antennaKg()
            * (heightM(head, antenna(numbers.antennas().headFromRight(), -anglesRad[7]))
                + heightM(head, antenna(numbers.antennas().headFromLeft(), -anglesRad[8])));
    for (int k = 0; k < PlatformGeometry.LEGS; k++) {
      PlatformGeometry.Leg leg = geometry.legs().get(k);
      Point end = turned(new Point(geometry.armLengthM(), 0, 0), anglesRad[k + 1]);
      Point ball = new Point(leg.ballXM(), leg.ballYM(), leg.ballZM());
      double middleM =
          (heightOnBodyM(leg.motorFromBase(), end) + heightM(head, ball) + geometry.headHeightM())
              / 2;
      Point center = turned(masses.armCenterInMotor(), anglesRad[k + 1]);
      sum += masses.rodKg() * middleM + masses.armKg() * heightOnBodyM(leg.motorFromBase(), center);
    }
    return sum * GRAVITY_M_PER_S2;
  }

  /** The torque that holds one joint, newton metres. */
  public double slopeNm(double[] anglesRad, int joint) {
    double[] moved = anglesRad.clone();
    moved[joint] = anglesRad[joint] + STEP_RAD;
    double above = joules(moved);
    moved[joint] = anglesRad[joint] - STEP_RAD;
    return (above - joules(moved)) / (2 * STEP_RAD);
  }

  private static Point antenna(Transform headFromJoint, Point center, double jointRad) {
    Point p = turned(center, jointRad);
    Transform t = headFromJoint;
    return new Point(
        t.r00() * p.xM() + t.r01() * p.yM() + t.r02() * p.zM() + t.xM(),
        t.r10() * p.xM() + t.r11() * p.yM() + t.r12() * p.zM() + t.yM(),
        t.r20() * p.xM() + t.r21() * p.yM() + t.r22() * p.zM() + t.zM());
  }

  private Point antenna(Transform headFromJoint, double jointRad) {
    return antenna(headFromJoint, numbers.masses().antennaCenterInAntenna(), jointRad);
  }

  private static Point turned(Point p, double angleRad) {
    double c = Math.cos(angleRad);
    double s = Math.sin(angleRad);
    return new Point(c * p.xM() - s * p.yM(), s * p.xM() + c * p.yM(), p.zM());
  }

  private static double heightM(Pose head, Point p) {
    return head.r20() * p.xM() + head.r21() * p.yM() + head.r22() * p.zM() + head.zM();
  }

  /** The transposed rotation takes a point of the motor's frame to the body. */
  private static double heightOnBodyM(Pose motorFromBase, Point p) {
    Pose m = motorFromBase;
    return m.r02() * (p.xM() - m.xM()) + m.r12() * (p.yM() - m.yM()) + m.r22() * (p.zM() - m.zM());
  }
}
