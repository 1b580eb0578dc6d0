package dev.reachystudio.backend.mujoco.model;

import static dev.reachystudio.backend.mujoco.model.Mjcf.axes;
import static dev.reachystudio.backend.mujoco.model.Mjcf.numbers;
import static dev.reachystudio.backend.mujoco.model.RobotNames.MOTOR_JOINTS;

import dev.reachystudio.assets.description.BallJoints;
import dev.reachystudio.assets.numbers.ActuationNumbers;
import dev.reachystudio.assets.numbers.AntennaNumbers;
import dev.reachystudio.assets.numbers.Inertia;
import dev.reachystudio.assets.numbers.InertiaNumbers;
import dev.reachystudio.assets.numbers.MassNumbers;
import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.assets.numbers.PhysicsNumbers;
import dev.reachystudio.assets.numbers.PlatformNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.assets.numbers.Transform;
import dev.reachystudio.protocol.value.Motor;

/**
 * Writes the robot: a tree of body, six arms and six rods, with the head on rod 6, and five loops
 * closed by constraints. Joints, motors, the head's body and its site have the names of the
 * official model, so that programs for one run the other.
 */
final class OwnRobot {

  private final RobotNumbers robot;
  private final PhysicsNumbers physics;
  private final ZeroPose zero;
  private final OwnShapes shapes;
  private final OwnRests rests;
  private final Mjcf out;

  OwnRobot(RobotNumbers robot, PhysicsNumbers physics, Mjcf out) {
    this.robot = robot;
    this.physics = physics;
    this.out = out;
    zero = ZeroPose.of(robot.platform());
    shapes = new OwnShapes(robot.shapes(), physics, out);
    rests = new OwnRests(physics.rests(), physics.turntableHeightM(), out);
  }

  /** What is alike in all parts of the robot. */
  void defaults() {
    ActuationNumbers a = physics.actuation();
    out.open("default", "class", "robot");
    out.leaf(
        "joint",
        "damping",
        a.dampingNmSPerRad(),
        "frictionloss",
        a.frictionNm(),
        "armature",
        a.armatureKgM2());
    out.leaf(
        "position",
        "kp",
        a.motorStiffnessNmPerRad(),
        "kv",
        a.motorDampingNmSPerRad(),
        "forcerange",
        numbers(-a.motorLimitNm(), a.motorLimitNm()));
    shapes.defaults();
    rests.defaults();
    out.close();
  }

  /** Surfaces that its shapes refer to. */
  void assets() {
    out.open("asset");
    rests.assets();
    out.close();
  }

  /** The bodies, inside of the world's. */
  void bodies() {
    out.open("body", "name", "foot", "childclass", "robot");
    shapes.foot(robot.masses().footKg());
    out.open("body", "name", "body", "pos", numbers(0, 0, physics.turntableHeightM()));
    motorJoint(Motor.BODY_ROTATION.index());
    InertiaNumbers inertias = physics.inertias();
    inertial(robot.masses().bodyKg(), Vector.of(inertias.bodyCenter()), inertias.body());
    shapes.body();
    rests.body();
    for (int leg = 1; leg <= PlatformNumbers.LEGS; leg++) {
      leg(leg);
    }
    out.close();
    out.close();
  }

  /** The nine motors, each a spring from its joint to the angle it is told. */
  void actuators() {
    out.open("actuator");
    for (int i = 0; i < Motor.COUNT; i++) {
      if (turnsFreely(i)) {
        out.leaf(
            "position",
            "class",
            "robot",
            "name",
            MOTOR_JOINTS.get(i),
            "joint",
            MOTOR_JOINTS.get(i));
      } else {
        MotorNumbers motor = robot.motors().get(i);
        out.leaf(
            "position",
            "class",
            "robot",
            "name",
            MOTOR_JOINTS.get(i),
            "joint",
            MOTOR_JOINTS.get(i),
            "ctrlrange",
            numbers(motor.lowerRad(), motor.upperRad()));
      }
    }
    out.close();
  }

  /** The balls of rods 1 to 5. */
  void loops() {
    String impedance =
        numbers(physics.loops().impedance().stream().mapToDouble(Double::doubleValue).toArray());
    out.open("equality");
    for (int leg = 1; leg < PlatformNumbers.LEGS; leg++) {
      out.leaf(
          "connect",
          "site1",
          "closing_" + leg + "_1",
          "site2",
          "closing_" + leg + "_2",
          "solref",
          numbers(physics.loops().timeS(), physics.loops().dampingRatio()),
          "solimp",
          impedance);
    }
    out.close();
  }

  private void leg(int leg) {
    PlatformNumbers platform = robot.platform();
    MassNumbers masses = robot.masses();
    ZeroPose.LegFrames frames = zero.legs().get(leg - 1);
    body("arm_" + leg, frames.arm().moved(new Vector(0, 0, -physics.turntableHeightM())));
    motorJoint(leg);
    inertial(masses.armKg(), Vector.of(masses.armCenterInMotor()), physics.inertias().arm());
    shapes.arm(platform.armLengthM());
    body("rod_" + leg, frames.rod());
    ballJoint(leg);
    Inertia inertia = Inertias.ofRod(physics.inertias(), frames.end().unit());
    inertial(masses.rodKg(), frames.end().times(0.5), inertia);
    shapes.rod(frames.end());
    if (leg < PlatformNumbers.LEGS) {
      site("closing_" + leg + "_1", frames.end());
    } else {
      head(frames.end());
    }
    out.close();
    out.close();
  }

  /**
   * The head's link has its origin in the ball of leg 6; what it carries is in the head's frame.
   */
  private void head(Vector rodEnd) {
    Frame link = zero.headFromLink().at(ball(PlatformNumbers.LEGS));
    Frame head = link.inverse();
    body(RobotNames.HEAD_BODY, Frame.of(BallJoints.parentFromBall(BallJoints.COUNT)).at(rodEnd));
    ballJoint(BallJoints.COUNT);
    Vector centre = Vector.of(robot.masses().headCenterInHead());
    inertial(
        robot.masses().headKg(),
        head.origin().plus(head.inParent(centre)),
        Inertias.turned(physics.inertias().head(), head));
    out.open("frame", "pos", numbers(head.origin()), "xyaxes", axes(head));
    site(RobotNames.HEAD_SITE, Vector.ZERO);
    for (int leg = 1; leg < PlatformNumbers.LEGS; leg++) {
      site("closing_" + leg + "_2", ball(leg));
    }
    shapes.head();
    rests.head();
    AntennaNumbers antennas = robot.antennas();
    antenna(Motor.RIGHT_ANTENNA, antennas.headFromRight(), 1);
    antenna(Motor.LEFT_ANTENNA, antennas.headFromLeft(), -1);
    out.close();
    out.close();
  }

  private void antenna(Motor motor, Transform headFromJoint, int outwards) {
    body(MOTOR_JOINTS.get(motor.index()), Frame.of(headFromJoint));
    motorJoint(motor.index());
    inertial(
        robot.masses().antennaKg(),
        Vector.of(robot.masses().antennaCenterInAntenna()),
        physics.inertias().antenna());
    shapes.antenna(outwards);
    out.close();
  }

  private Vector ball(int leg) {
    return Vector.of(robot.platform().legs().get(leg - 1).ballInHead());
  }

  private void body(String name, Frame frame) {
    out.open("body", "name", name, "pos", numbers(frame.origin()), "xyaxes", axes(frame));
  }

  private void motorJoint(int i) {
    if (turnsFreely(i)) {
      out.leaf("joint", "name", MOTOR_JOINTS.get(i), "axis", "0 0 1");
    } else {
      MotorNumbers limits = robot.motors().get(i);
      String range = numbers(limits.lowerRad(), limits.upperRad());
      out.leaf("joint", "name", MOTOR_JOINTS.get(i), "axis", "0 0 1", "range", range);
    }
  }

  /** Antennas have no stops: a limit of half a turn is only where their motors count from. */
  private static boolean turnsFreely(int motor) {
    return motor >= Motor.RIGHT_ANTENNA.index();
  }

  private void ballJoint(int number) {
    out.leaf("joint", "name", RobotNames.ballJoint(number), "type", "ball");
  }

  private void inertial(double massKg, Vector centre, Inertia i) {
    out.leaf(
        "inertial",
        "pos",
        numbers(centre),
        "mass",
        massKg,
        "fullinertia",
        numbers(i.xx(), i.yy(), i.zz(), i.xy(), i.xz(), i.yz()));
  }

  private void site(String name, Vector where) {
    out.leaf("site", "name", name, "pos", numbers(where), "group", 3);
  }
}
