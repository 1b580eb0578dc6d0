package dev.reachystudio.protocol.value;

/**
 * A small displacement of the head on top of whatever it is asked to do, such as the sway while
 * speaking. The translation is added to the head's position; the rotation R = Rz(yaw)·Ry(pitch)·
 * Rx(roll) turns the head about the world's axes, after its own rotation.
 *
 * @param xM forward, metres
 * @param yM left, metres
 * @param zM up, metres
 * @param rollRad about the world's x axis
 * @param pitchRad about the world's y axis
 * @param yawRad about the world's z axis
 */
public record HeadOffset(
    double xM, double yM, double zM, double rollRad, double pitchRad, double yawRad) {

  /** No displacement. */
  public static final HeadOffset NONE = new HeadOffset(0, 0, 0, 0, 0, 0);

  /** Whether it displaces nothing. */
  public boolean isNone() {
    return xM == 0 && yM == 0 && zM == 0 && rollRad == 0 && pitchRad == 0 && yawRad == 0;
  }

  /** The displacement as a pose. */
  public Pose asPose() {
    return Pose.ofXyzRpy(xM, yM, zM, rollRad, pitchRad, yawRad);
  }
}
