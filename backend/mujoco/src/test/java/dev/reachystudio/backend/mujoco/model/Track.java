package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.backend.mujoco.engine.ModelObject;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.Physics;
import java.util.ArrayList;
import java.util.List;

/**
 * How a model moved under a sequence of controls: joints in wire order and wire sign, and the
 * head's pose in the world (rotation and translation row by row), ten times a second.
 */
record Track(List<double[]> jointsRad, List<double[]> head) {

  /** Steps of 2 ms each row of controls is held: 50 Hz. */
  static final int STEPS_PER_CONTROL = 10;

  /** Every so many controls the model is looked at. */
  static final int CONTROLS_PER_SAMPLE = 5;

  /** A model starts at its zero pose; its motors are led to the first row, and rest there. */
  private static final int RAMP_STEPS = 400;

  private static final int REST_STEPS = 100;
  private static final int FIRST_ANTENNA = 7;

  /** Greatest difference of a joint and of the head's place. */
  record Deviation(double jointRad, double headM) {}

  /** Moves a model that was just loaded. */
  static Track of(Physics physics, List<double[]> controlsRad) throws MujocoException {
    int motors = RobotNames.MOTOR_JOINTS.size();
    int[] actuator = new int[motors];
    int[] position = new int[motors];
    for (int i = 0; i < motors; i++) {
      actuator[i] = physics.actuatorIndex(RobotNames.MOTOR_JOINTS.get(i));
      position[i] = physics.positionIndex(RobotNames.MOTOR_JOINTS.get(i));
    }
    int site = physics.model().id(ModelObject.SITE, RobotNames.HEAD_SITE);
    for (int step = 1; step <= RAMP_STEPS + REST_STEPS; step++) {
      double share = Math.min(1, (double) step / RAMP_STEPS);
      tell(physics, actuator, controlsRad.getFirst(), share);
      physics.step();
    }
    Track track = new Track(new ArrayList<>(), new ArrayList<>());
    for (int row = 0; row < controlsRad.size(); row++) {
      tell(physics, actuator, controlsRad.get(row), 1);
      for (int step = 0; step < STEPS_PER_CONTROL; step++) {
        physics.step();
      }
      if (row % CONTROLS_PER_SAMPLE == 0) {
        double[] joints = new double[motors];
        for (int i = 0; i < motors; i++) {
          joints[i] = sign(i) * physics.position(position[i]);
        }
        // A step leaves positions one step ahead of what follows from them.
        physics.forward();
        double[] head = new double[12];
        physics.poses().site(site, head);
        track.jointsRad.add(joints);
        track.head.add(head);
      }
    }
    return track;
  }

  Deviation from(Track other) {
    double joint = 0;
    double head = 0;
    if (jointsRad.size() != other.jointsRad.size()) {
      throw new IllegalArgumentException(
          jointsRad.size() + " and " + other.jointsRad.size() + " samples");
    }
    for (int i = 0; i < jointsRad.size(); i++) {
      for (int k = 0; k < jointsRad.get(i).length; k++) {
        joint = Math.max(joint, Math.abs(jointsRad.get(i)[k] - other.jointsRad.get(i)[k]));
      }
      double[] a = head().get(i);
      double[] b = other.head.get(i);
      head =
          Math.max(
              head, Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2])));
    }
    return new Deviation(joint, head);
  }

  private static void tell(Physics physics, int[] actuator, double[] controlRad, double share) {
    for (int i = 0; i < actuator.length; i++) {
      physics.setControl(actuator[i], sign(i) * share * controlRad[i]);
    }
  }

  /** Models turn the antennas against the wire's sign. */
  private static int sign(int motor) {
    return motor >= FIRST_ANTENNA ? -1 : 1;
  }

  private static double square(double x) {
    return x * x;
  }
}
