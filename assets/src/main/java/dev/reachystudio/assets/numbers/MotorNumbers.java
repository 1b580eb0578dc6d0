package dev.reachystudio.assets.numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * One motor.
 *
 * @param name name on every wire
 * @param busId id on the motor bus
 * @param model model as on the data sheet
 * @param modelNumber what the motor answers when asked for its model
 * @param lowerRad least angle
 * @param upperRad greatest angle
 * @param speedRadPerS greatest speed
 * @param stallNm greatest torque it gives, standing still
 * @param homingOffsetTicks offset set in the motor
 * @param lowerTicks least position set in the motor
 * @param upperTicks greatest position set in the motor
 * @param proportionalGain position gain; the others are 0
 */
public record MotorNumbers(
    String name,
    int busId,
    String model,
    int modelNumber,
    double lowerRad,
    double upperRad,
    double speedRadPerS,
    double stallNm,
    int homingOffsetTicks,
    int lowerTicks,
    int upperTicks,
    int proportionalGain) {

  private static final int MAX_WORD = 65_535;
  private static final int MAX_TICKS = 4_095;

  static List<MotorNumbers> readAll(NumbersFile file) {
    int count = file.integer("motor.count", 9, 9);
    List<MotorNumbers> motors = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      motors.add(read(file, "motor." + i));
    }
    return motors;
  }

  private static MotorNumbers read(NumbersFile file, String motor) {
    double lowerRad = file.number(motor + ".lower_rad");
    double upperRad = file.number(motor + ".upper_rad");
    if (lowerRad >= upperRad) {
      throw file.wrong(motor + ".lower_rad", "must be less than " + motor + ".upper_rad");
    }
    return new MotorNumbers(
        file.text(motor + ".name"),
        file.integer(motor + ".bus_id", 0, 252),
        file.text(motor + ".model"),
        file.integer(motor + ".model_number", 0, MAX_WORD),
        lowerRad,
        upperRad,
        file.positive(motor + ".speed_rad_per_s"),
        file.positive(motor + ".stall_nm"),
        file.integer(motor + ".homing_offset_ticks", -MAX_TICKS, MAX_TICKS),
        file.integer(motor + ".lower_ticks", 0, MAX_TICKS),
        file.integer(motor + ".upper_ticks", 0, MAX_TICKS),
        file.integer(motor + ".proportional_gain", 0, MAX_WORD));
  }
}
