package dev.reachystudio.assets.numbers;

import java.util.List;

/**
 * Geometry of the Stewart platform at body yaw 0.
 *
 * @param armLengthM from motor shaft to the end of the arm
 * @param rodLengthM from the end of the arm to the ball on the head
 * @param headHeightM height of the neutral head above the foot
 * @param legs the six legs in order
 */
public record PlatformNumbers(
    double armLengthM, double rodLengthM, double headHeightM, List<LegNumbers> legs) {

  /** Number of legs. */
  public static final int LEGS = 6;

  public PlatformNumbers {
    legs = List.copyOf(legs);
  }

  static PlatformNumbers read(NumbersFile file) {
    LegNumbers[] legs = new LegNumbers[LEGS];
    for (int i = 0; i < LEGS; i++) {
      legs[i] = LegNumbers.read(file, "leg." + (i + 1));
    }
    return new PlatformNumbers(
        file.positive("platform.arm_length_m"),
        file.positive("platform.rod_length_m"),
        file.positive("platform.head_height_m"),
        List.of(legs));
  }

  /**
   * One leg.
   *
   * @param motorFromBase base coordinates into the frame of the motor: its z is the shaft, the arm
   *     at angle 0 points along its x
   * @param ballInHead ball joint on the head platform, in the frame of the head
   * @param branch which of the two arm angles is built: +1 or −1
   */
  public record LegNumbers(Transform motorFromBase, Point ballInHead, int branch) {

    static LegNumbers read(NumbersFile file, String leg) {
      String branchKey = leg + ".branch";
      int branch = file.integer(branchKey, -1, 1);
      if (branch == 0) {
        throw file.wrong(branchKey, "must be 1 or -1");
      }
      return new LegNumbers(
          Transform.read(
              file, leg + ".motor_from_base_rotation", leg + ".motor_from_base_translation_m"),
          Point.read(file, leg + ".ball_in_head_m"),
          branch);
    }
  }
}
