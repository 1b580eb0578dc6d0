package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.mujoco.engine.Forces;
import dev.reachystudio.backend.mujoco.engine.JointFriction;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Arrays;

/**
 * The nine motors in the physics: servos that hold an angle, legs that give a torque in gravity
 * compensation, and motors without torque, which turn freely.
 *
 * <p>A servo of the model has the friction of a motor that brakes electrically, 0.1 Nm. That would
 * keep a head without torque where it is: it needs 0.015 Nm a leg at neutral. So a motor that holds
 * no angle keeps only a share of friction and damping, and so do the ball joints as long as a leg
 * is one of them: they carry half a newton each. With these shares the head is down from neutral in
 * about a second. Thread of the physics.
 */
final class SimulatedMotors {

  private static final double LIMP_SHARE = 0.05;
  private static final double LIMP_BALL_SHARE = 0.005;

  private final Physics physics;
  private final Forces forces;
  private final JointFriction joints;
  private final RobotParts parts;
  private final Servo[] servos = new Servo[Motor.COUNT];
  private final double[] frictionNm = new double[Motor.COUNT];
  private final double[] dampingNms = new double[Motor.COUNT];
  private final double[] ballFrictionNm;
  private final double[] ballDampingNms;
  private final boolean[] torqueOn = new boolean[Motor.COUNT];
  private final double[] appliedNm = new double[Motor.COUNT];
  private MotorMode mode = MotorMode.ENABLED;

  /**
   * Motors with torque.
   *
   * @throws MujocoException naming an actuator that holds no angle
   */
  SimulatedMotors(Physics physics, RobotParts parts) throws MujocoException {
    this.physics = physics;
    forces = physics.forces();
    joints = physics.friction();
    this.parts = parts;
    for (int i = 0; i < Motor.COUNT; i++) {
      servos[i] = Servo.of(forces, parts, i);
      frictionNm[i] = joints.frictionNm(parts.velocity(i));
      dampingNms[i] = joints.dampingNms(parts.velocity(i));
    }
    int[] balls = parts.ballVelocity();
    ballFrictionNm = new double[balls.length];
    ballDampingNms = new double[balls.length];
    for (int i = 0; i < balls.length; i++) {
      ballFrictionNm[i] = joints.frictionNm(balls[i]);
      ballDampingNms[i] = joints.dampingNms(balls[i]);
    }
    Arrays.fill(torqueOn, true);
  }

  MotorMode mode() {
    return mode;
  }

  boolean hasTorque(int motor) {
    return torqueOn[motor];
  }

  /** Angle, radians, with the wire's sign. */
  double positionRad(int motor) {
    return RobotParts.sign(motor) * physics.position(parts.position(motor));
  }

  /** Speed, radians per second, with the wire's sign. */
  double velocityRadPerS(int motor) {
    return RobotParts.sign(motor) * physics.velocity(parts.velocity(motor));
  }

  /** What the motor gives, newton metres, with the wire's sign. */
  double torqueNm(int motor) {
    // Adding 0 makes a negative zero positive.
    return RobotParts.sign(motor) * physics.actuatorForce(parts.actuator(motor))
        + appliedNm[motor]
        + 0.0;
  }

  /** Switches all motors. */
  void mode(MotorMode newMode, double[] positionRad, double[] torqueNm) {
    mode = newMode;
    Arrays.fill(torqueOn, newMode != MotorMode.DISABLED);
    apply();
    follow(positionRad, torqueNm);
  }

  /** Switches single motors. */
  void torque(boolean[] onByMotor, double[] positionRad, double[] torqueNm) {
    boolean any = false;
    for (int i = 0; i < Motor.COUNT; i++) {
      torqueOn[i] = onByMotor[i];
      any |= onByMotor[i];
    }
    mode = any ? MotorMode.ENABLED : MotorMode.DISABLED;
    apply();
    follow(positionRad, torqueNm);
  }

  /** After a reset: gravity compensation has ended, what had no torque has none. */
  void restart() {
    mode = mode == MotorMode.DISABLED ? MotorMode.DISABLED : MotorMode.ENABLED;
    Arrays.fill(appliedNm, 0);
    apply();
  }

  /** Tells the motors; those without torque hear nothing. */
  void follow(double[] positionRad, double[] torqueNm) {
    for (int i = 0; i < Motor.COUNT; i++) {
      if (holdsAngle(i) && Double.isFinite(positionRad[i])) {
        physics.setControl(parts.actuator(i), RobotParts.sign(i) * positionRad[i]);
      }
      boolean gives = torqueOn[i] && !holdsAngle(i) && Double.isFinite(torqueNm[i]);
      appliedNm[i] = gives ? torqueNm[i] : 0;
      forces.apply(parts.velocity(i), RobotParts.sign(i) * appliedNm[i]);
    }
  }

  private boolean holdsAngle(int motor) {
    return torqueOn[motor] && !(mode == MotorMode.GRAVITY_COMPENSATION && isLeg(motor));
  }

  private static boolean isLeg(int motor) {
    return motor > 0 && motor < HeadJoints.COUNT;
  }

  private void apply() {
    boolean headHeld = true;
    for (int i = 0; i < Motor.COUNT; i++) {
      boolean holds = holdsAngle(i);
      headHeld &= holds || !isLeg(i);
      double share = holds ? 1 : LIMP_SHARE;
      servos[i].set(forces, holds ? 1 : 0);
      joints.set(parts.velocity(i), share * frictionNm[i], share * dampingNms[i]);
    }
    int[] balls = parts.ballVelocity();
    double share = headHeld ? 1 : LIMP_BALL_SHARE;
    for (int i = 0; i < balls.length; i++) {
      joints.set(balls[i], share * ballFrictionNm[i], share * ballDampingNms[i]);
    }
  }
}
