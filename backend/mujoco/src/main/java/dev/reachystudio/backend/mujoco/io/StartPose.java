package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Motor;

/**
 * Brings a model to where simulations start: asleep, at rest, motors on.
 *
 * <p>Six arm angles belong to several assemblies of the same parts. With all joints at zero, as a
 * model is loaded, the loops are closed and the robot is put together rightly; so it is led from
 * there by its motors. Angles that were set would be closed by the physics in any way.
 */
final class StartPose {

  private static final int RAMP_STEPS = 250;

  /** Each round takes the motors' pressure back by what the head gives way. */
  private static final int LETTING_GO = 4;

  /** The head is at rest on the body when no motor turns faster. */
  private static final double REST_RAD_PER_S = 0.01;

  private static final int LEAST_REST_STEPS = 50;

  /** Something that still moves after a second moves for ever. */
  private static final int MOST_REST_STEPS = 500;

  private final double[] sleepRad = new double[Motor.COUNT];
  private final double[] controlRad = new double[Motor.COUNT];
  private final double[] noTorqueNm = new double[Motor.COUNT];

  StartPose(RobotNumbers numbers) {
    NamedPoses poses = NamedPoses.of(numbers);
    JointLimits limits = JointLimits.of(numbers);
    Antennas antennas = poses.sleepAntennas();
    System.arraycopy(poses.sleepJoints().toArray(), 0, sleepRad, 0, 7);
    sleepRad[Motor.RIGHT_ANTENNA.index()] = antennas.rightRad();
    sleepRad[Motor.LEFT_ANTENNA.index()] = antennas.leftRad();
    for (int i = 0; i < Motor.COUNT; i++) {
      sleepRad[i] = limits.clampRad(i, sleepRad[i]);
    }
  }

  /** Leads a model that was just loaded. */
  void lead(Physics physics, SimulatedMotors motors) {
    for (int step = 1; step <= RAMP_STEPS; step++) {
      double share = (1 - Math.cos(Math.PI * step / RAMP_STEPS)) / 2;
      for (int i = 0; i < Motor.COUNT; i++) {
        controlRad[i] = share * sleepRad[i];
      }
      motors.follow(controlRad, noTorqueNm);
      physics.step();
    }
    rest(physics, motors);
    // The angles of the constant press the head into the body: held is what is reached.
    for (int round = 0; round < LETTING_GO; round++) {
      for (int i = 0; i < Motor.COUNT; i++) {
        controlRad[i] = motors.positionRad(i);
      }
      motors.follow(controlRad, noTorqueNm);
      rest(physics, motors);
    }
  }

  private static void rest(Physics physics, SimulatedMotors motors) {
    int steps = 0;
    while (steps < LEAST_REST_STEPS || (moves(motors) && steps < MOST_REST_STEPS)) {
      physics.step();
      steps++;
    }
  }

  private static boolean moves(SimulatedMotors motors) {
    double fastest = 0;
    for (int i = 0; i < Motor.COUNT; i++) {
      fastest = Math.max(fastest, Math.abs(motors.velocityRadPerS(i)));
    }
    return fastest > REST_RAD_PER_S;
  }
}
