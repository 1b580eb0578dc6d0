package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.mujoco.engine.ModelObject;
import dev.reachystudio.backend.mujoco.engine.ModelView;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.backend.mujoco.model.RobotNames;
import dev.reachystudio.protocol.value.Motor;

/** Where the robot's parts are in a loaded model; motors are in wire order. */
final class RobotParts {

  private static final int BALL_JOINTS = 7;
  private static final int BALL_AXES = 3;

  private final int[] position = new int[Motor.COUNT];
  private final int[] velocity = new int[Motor.COUNT];
  private final int[] actuator = new int[Motor.COUNT];
  private final int[] ballVelocity = new int[BALL_JOINTS * BALL_AXES];
  private final int headSite;
  private final int headBody;

  /**
   * Looks for the robot.
   *
   * @throws MujocoException naming what the model lacks
   */
  RobotParts(Physics physics) throws MujocoException {
    for (int i = 0; i < Motor.COUNT; i++) {
      position[i] = physics.positionIndex(joint(i));
      velocity[i] = physics.velocityIndex(joint(i));
      actuator[i] = physics.actuatorIndex(joint(i));
    }
    for (int k = 0; k < BALL_JOINTS; k++) {
      int first = physics.velocityIndex(RobotNames.ballJoint(k + 1));
      for (int axis = 0; axis < BALL_AXES; axis++) {
        ballVelocity[k * BALL_AXES + axis] = first + axis;
      }
    }
    ModelView model = physics.model();
    headSite = model.id(ModelObject.SITE, RobotNames.HEAD_SITE);
    headBody = model.id(ModelObject.BODY, RobotNames.HEAD_BODY);
  }

  /** Name of a motor's joint in the model. */
  static String joint(int motor) {
    return RobotNames.MOTOR_JOINTS.get(motor);
  }

  /** The model's antennas turn against the wire's sign. */
  static int sign(int motor) {
    return motor >= Motor.RIGHT_ANTENNA.index() ? -1 : 1;
  }

  int position(int motor) {
    return position[motor];
  }

  int velocity(int motor) {
    return velocity[motor];
  }

  int actuator(int motor) {
    return actuator[motor];
  }

  /** The velocities of the rods' ball joints. */
  int[] ballVelocity() {
    return ballVelocity;
  }

  /** Its frame is the one of head poses. */
  int headSite() {
    return headSite;
  }

  int headBody() {
    return headBody;
  }
}
