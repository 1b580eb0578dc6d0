package dev.reachystudio.assets.numbers;

/**
 * Masses of the parts.
 *
 * @param footKg the foot
 * @param bodyKg the body with its motors
 * @param armKg one motor arm
 * @param rodKg one rod
 * @param headKg the head without antennas
 * @param antennaKg one antenna
 */
public record MassNumbers(
    double footKg, double bodyKg, double armKg, double rodKg, double headKg, double antennaKg) {

  static MassNumbers read(NumbersFile file) {
    return new MassNumbers(
        file.positive("mass.foot_kg"),
        file.positive("mass.body_kg"),
        file.positive("mass.arm_kg"),
        file.positive("mass.rod_kg"),
        file.positive("mass.head_kg"),
        file.positive("mass.antenna_kg"));
  }
}
