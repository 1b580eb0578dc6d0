package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.mujoco.engine.ModelObject;
import dev.reachystudio.backend.mujoco.engine.ModelView;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.protocol.value.Motor;

/**
 * Where the robot's parts are in a loaded model. The names are those of the official description;
 * motors are in wire order.
 */
final class RobotParts {

  /** Names of the nine joints, and of their actuators. */
  private static final String[] JOINTS = {
    "yaw_body",
    "stewart_1",
    "stewart_2",
    "stewart_3",
    "stewart_4",
    "stewart_5",
    "stewart_6",
    "right_antenna",
    "left_antenna"
  };

  /** The head's body; it is named after its motors. */
  private static final String HEAD_BODY = "xl_330";

  private static final int BALL_JOINTS = 7;
  private static final int BALL_AXES = 3;

  private final int[] position = new int[Motor.COUNT];
  private final int[] velocity = new int[Motor.COUNT];
  private final int[] actuator = new int[Motor.COUNT];
  private final int[] ballVelocity = new int[BALL_JOINTS * BALL_AXES];
  private final int headSite;
  private final int headBody;
  private final int robot;

  /**
   * Looks for the robot.
   *
   * @throws MujocoException naming what the model lacks
   */
  RobotParts(Physics physics) throws MujocoException {
    for (int i = 0; i < Motor.COUNT; i++) {
      position[i] = physics.positionIndex(JOINTS[i]);
      velocity[i] = physics.velocityIndex(JOINTS[i]);
      actuator[i] = physics.actuatorIndex(JOINTS[i]);
    }
    for (int k = 0; k < BALL_JOINTS; k++) {
      int first = physics.velocityIndex("passive_" + (k + 1));
      for (int axis = 0; axis < BALL_AXES; axis++) {
        ballVelocity[k * BALL_AXES + axis] = first + axis;
      }
    }
    ModelView model = physics.model();
    headSite = model.id(ModelObject.SITE, "head");
    headBody = model.id(ModelObject.BODY, HEAD_BODY);
    robot = top(model, headBody);
  }

  /** Name of a motor's joint in the model. */
  static String joint(int motor) {
    return JOINTS[motor];
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

  /** Whether a body is a part of the robot. */
  boolean isRobot(ModelView model, int body) {
    return body != 0 && top(model, body) == robot;
  }

  /** What a body stands on the world with: the first of its line. */
  private static int top(ModelView model, int body) {
    int top = body;
    while (top != 0 && model.parent(top) != 0) {
      top = model.parent(top);
    }
    return top;
  }
}
