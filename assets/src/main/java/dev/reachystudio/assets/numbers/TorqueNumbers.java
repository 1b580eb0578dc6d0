package dev.reachystudio.assets.numbers;

/**
 * Torques of the motors.
 *
 * @param currentMaPerNm current that makes a leg's motor give a torque, milliamperes per newton
 *     metre
 * @param legLimitNm greatest torque asked of a leg
 */
public record TorqueNumbers(double currentMaPerNm, double legLimitNm) {

  static TorqueNumbers read(NumbersFile file) {
    return new TorqueNumbers(
        file.positive("torque.current_ma_per_nm"), file.positive("torque.leg_limit_nm"));
  }
}
