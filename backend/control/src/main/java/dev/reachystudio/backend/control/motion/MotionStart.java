package dev.reachystudio.backend.control.motion;

import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.protocol.value.HeadJoints;

/**
 * Where a move starts from and how fast the robot goes there: the measured robot at rest, or the
 * commanded one with its speed when a move takes over from motion. Mutable and reused by the
 * control thread.
 */
public final class MotionStart {

  /** Head pose. */
  public final PoseBuffer head = new PoseBuffer();

  /** Head joints in wire order. */
  public final double[] jointsRad = new double[HeadJoints.COUNT];

  /** Right antenna, radians. */
  public double rightRad;

  /** Left antenna, radians. */
  public double leftRad;

  /** Whether the speeds below are not all zero. */
  public boolean moving;

  /** Speed of the head's position, metres per second: x, y, z. */
  public final double[] headMPerS = new double[3];

  /** Rotation of the head about the world's axes, radians per second: x, y, z. */
  public final double[] headRadPerS = new double[3];

  /** Speeds of the head joints, radians per second. */
  public final double[] jointsRadPerS = new double[HeadJoints.COUNT];

  /** Speed of the right antenna, radians per second. */
  public double rightRadPerS;

  /** Speed of the left antenna, radians per second. */
  public double leftRadPerS;

  /** The body's angle at the start, radians. */
  public double bodyYawRad() {
    return jointsRad[0];
  }

  /** Takes everything over. */
  public void set(MotionStart other) {
    head.set(other.head);
    System.arraycopy(other.jointsRad, 0, jointsRad, 0, HeadJoints.COUNT);
    rightRad = other.rightRad;
    leftRad = other.leftRad;
    moving = other.moving;
    System.arraycopy(other.headMPerS, 0, headMPerS, 0, 3);
    System.arraycopy(other.headRadPerS, 0, headRadPerS, 0, 3);
    System.arraycopy(other.jointsRadPerS, 0, jointsRadPerS, 0, HeadJoints.COUNT);
    rightRadPerS = other.rightRadPerS;
    leftRadPerS = other.leftRadPerS;
  }

  /** Rests where it is. */
  public void stop() {
    moving = false;
    java.util.Arrays.fill(headMPerS, 0);
    java.util.Arrays.fill(headRadPerS, 0);
    java.util.Arrays.fill(jointsRadPerS, 0);
    rightRadPerS = 0;
    leftRadPerS = 0;
  }
}
