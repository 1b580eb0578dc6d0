package dev.reachystudio.assets.numbers;

/**
 * Masses of the parts, and where their centres are.
 *
 * @param footKg the foot
 * @param bodyKg the body with its motors
 * @param armKg one motor arm
 * @param rodKg one rod; its centre is its middle
 * @param headKg the head without antennas
 * @param antennaKg one antenna
 * @param headCenterInHead centre of the head without antennas, in the frame of the head
 * @param armCenterInMotor centre of an arm, in the frame of its motor turned by the arm's angle
 * @param antennaCenterInAntenna centre of an antenna, in the frame of its joint turned with it
 */
public record MassNumbers(
    double footKg,
    double bodyKg,
    double armKg,
    double rodKg,
    double headKg,
    double antennaKg,
    Point headCenterInHead,
    Point armCenterInMotor,
    Point antennaCenterInAntenna) {

  static MassNumbers read(NumbersFile file) {
    return new MassNumbers(
        file.positive("mass.foot_kg"),
        file.positive("mass.body_kg"),
        file.positive("mass.arm_kg"),
        file.positive("mass.rod_kg"),
        file.positive("mass.head_kg"),
        file.positive("mass.antenna_kg"),
        Point.read(file, "mass.head_center_in_head_m"),
        Point.read(file, "mass.arm_center_in_motor_m"),
        Point.read(file, "mass.antenna_center_in_antenna_m"));
  }
}
