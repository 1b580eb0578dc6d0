package dev.reachystudio.assets.numbers;

/**
 * Where the antennas are on the head.
 *
 * @param headFromRight frame of the right antenna's joint: it turns about z by minus the angle on
 *     the wire, and points along −y
 * @param headFromLeft frame of the left antenna's joint, likewise
 */
public record AntennaNumbers(Transform headFromRight, Transform headFromLeft) {

  static AntennaNumbers read(NumbersFile file) {
    return new AntennaNumbers(joint(file, "right"), joint(file, "left"));
  }

  private static Transform joint(NumbersFile file, String side) {
    String frame = "antenna." + side + ".head_from_joint_";
    return Transform.read(file, frame + "rotation", frame + "translation_m");
  }
}
