package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.mujoco.engine.Forces;
import dev.reachystudio.backend.mujoco.engine.MujocoException;

/**
 * An actuator that holds an angle: its force is {@code gain·wanted − position·angle − speed·rate}.
 *
 * @param actuator its number
 * @param gain newton metres a radian
 * @param position newton metres a radian, negative
 * @param speed newton metre seconds a radian, negative or 0
 */
record Servo(int actuator, double gain, double position, double speed) {

  private static final int POSITION = 1;
  private static final int SPEED = 2;

  /**
   * The servo of a motor.
   *
   * @throws MujocoException naming it, if it holds no angle
   */
  static Servo of(Forces forces, RobotParts parts, int motor) throws MujocoException {
    int actuator = parts.actuator(motor);
    Servo servo =
        new Servo(
            actuator,
            forces.gain(actuator, 0),
            forces.actuatorBias(actuator, POSITION),
            forces.actuatorBias(actuator, SPEED));
    if (!(servo.gain > 0 && servo.position < 0)) {
      throw new MujocoException(
          "The model's actuator "
              + RobotParts.joint(motor)
              + " must be one that holds an angle (position).");
    }
    return servo;
  }

  /** Lets it give a share of its force: 1 as the model says, 0 without torque. */
  void set(Forces forces, double share) {
    forces.setGain(actuator, 0, share * gain);
    forces.setActuatorBias(actuator, POSITION, share * position);
    forces.setActuatorBias(actuator, SPEED, share * speed);
  }
}
