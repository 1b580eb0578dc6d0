package dev.reachystudio.backend.control.motion;

import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;

/**
 * What is asked of the robot at one moment, mutable and reused by the control thread. A part that a
 * move does not set keeps its value. The head is asked for as a pose or as joints.
 */
public final class MotionSample {

  /** Head pose, if {@link #byJoints} is false. */
  public final PoseBuffer head = new PoseBuffer();

  /** Head joints in wire order, if {@link #byJoints} is true. */
  public final double[] jointsRad = new double[HeadJoints.COUNT];

  /** Whether the joints count, and the head pose and body yaw do not. */
  public boolean byJoints;

  /** Whether the joints are where the robot came to hold, and not what somebody asked for. */
  public boolean held;

  /** Wished body yaw, radians. */
  public double bodyYawRad;

  /** Right antenna, radians. */
  public double rightRad;

  /** Left antenna, radians. */
  public double leftRad;

  /** Asks for a head pose. */
  public void head(PoseBuffer pose) {
    byJoints = false;
    head.set(pose);
  }

  /** Asks for antennas. */
  public void antennas(double newRightRad, double newLeftRad) {
    rightRad = newRightRad;
    leftRad = newLeftRad;
  }

  /** Asks for the parts of a target; others stay. */
  public void overlay(BodyTargets targets) {
    HeadJoints joints = targets.headJoints();
    if (joints != null) {
      byJoints = true;
      held = false;
      for (int i = 0; i < HeadJoints.COUNT; i++) {
        jointsRad[i] = joints.get(i);
      }
    }
    Pose pose = targets.head();
    if (pose != null) {
      byJoints = false;
      head.set(pose);
    }
    Double yawRad = targets.bodyYawRad();
    if (yawRad != null) {
      byJoints = false;
      bodyYawRad = yawRad;
    }
    Antennas wished = targets.antennas();
    if (wished != null) {
      antennas(wished.rightRad(), wished.leftRad());
    }
  }

  /**
   * Asks for the head by pose from now on, if it was by joints: for the pose the joints stand for,
   * and their body yaw.
   *
   * @param headOfJoints the pose they stand for
   */
  public void leaveJoints(PoseBuffer headOfJoints) {
    if (byJoints) {
      byJoints = false;
      head.set(headOfJoints);
      bodyYawRad = jointsRad[0];
    }
  }

  /**
   * Asks for joints, to hold the robot where it is or because somebody wants them.
   *
   * @param wishedRad at least seven, in wire order
   * @param hold whether to hold
   */
  public void joints(double[] wishedRad, boolean hold) {
    byJoints = true;
    held = hold;
    System.arraycopy(wishedRad, 0, jointsRad, 0, HeadJoints.COUNT);
  }

  /** Takes everything over. */
  public void set(MotionSample other) {
    head.set(other.head);
    System.arraycopy(other.jointsRad, 0, jointsRad, 0, HeadJoints.COUNT);
    byJoints = other.byJoints;
    held = other.held;
    bodyYawRad = other.bodyYawRad;
    rightRad = other.rightRad;
    leftRad = other.leftRad;
  }
}
