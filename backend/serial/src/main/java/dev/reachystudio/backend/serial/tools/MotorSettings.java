package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.registers.BaudRate;
import dev.reachystudio.backend.serial.registers.HardwareErrors;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * What a motor must be set to for its place in the robot. All of it lies in the part of the control
 * table that is kept without power.
 *
 * @param motor the place
 * @param model which model belongs there
 * @param settings in the order they are written: id and speed last, so that a motor whose set-up
 *     was cut short is still found where it was
 */
public record MotorSettings(Motor motor, MotorModel model, List<Setting> settings) {

  /**
   * A register and its value.
   *
   * @param register which
   * @param value in the motor's own units
   */
  public record Setting(Register register, int value) {

    /** Name on every wire, such as {@code homing_offset}. */
    public String name() {
      return register.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Position control. */
  static final int POSITION_MODE = 3;

  /** Normal direction, no time-based profile, torque only when it is asked for. */
  private static final int DRIVE_MODE = 0;

  /** Input voltage is left out: the robot's supply is above the motors' limit of 7.0 V. */
  private static final int SHUTDOWN =
      HardwareErrors.OVERHEATING | HardwareErrors.SHOCK | HardwareErrors.OVERLOAD;

  /** Legs are mounted a quarter turn away from their neutral, on alternating sides. */
  private static final int QUARTER_TURN = 1024;

  private static final int GREATEST_POSITION = 4095;

  /** The settings of a motor of this robot. */
  public static MotorSettings of(Motor motor) {
    return switch (motor) {
      case BODY_ROTATION -> of(motor, MotorModel.XC330_M288, 0, 0, GREATEST_POSITION);
      case STEWART_1 -> of(motor, MotorModel.XL330_M288, QUARTER_TURN, 1502, 2958);
      case STEWART_2 -> of(motor, MotorModel.XL330_M288, -QUARTER_TURN, 1138, 2844);
      case STEWART_3 -> of(motor, MotorModel.XL330_M288, QUARTER_TURN, 1502, 2958);
      case STEWART_4 -> of(motor, MotorModel.XL330_M288, -QUARTER_TURN, 1138, 2594);
      case STEWART_5 -> of(motor, MotorModel.XL330_M288, QUARTER_TURN, 1252, 2958);
      case STEWART_6 -> of(motor, MotorModel.XL330_M288, -QUARTER_TURN, 1138, 2594);
      case RIGHT_ANTENNA, LEFT_ANTENNA -> of(motor, MotorModel.XL330_M077, 0, 0, GREATEST_POSITION);
    };
  }

  private static MotorSettings of(
      Motor motor, MotorModel model, int homingOffset, int minPosition, int maxPosition) {
    return new MotorSettings(
        motor,
        model,
        List.of(
            new Setting(Register.DRIVE_MODE, DRIVE_MODE),
            new Setting(Register.OPERATING_MODE, POSITION_MODE),
            new Setting(Register.HOMING_OFFSET, homingOffset),
            new Setting(Register.MAX_POSITION_LIMIT, maxPosition),
            new Setting(Register.MIN_POSITION_LIMIT, minPosition),
            new Setting(Register.SHUTDOWN, SHUTDOWN),
            new Setting(Register.RETURN_DELAY, 0),
            new Setting(Register.ID, motor.busId()),
            new Setting(Register.BAUD_RATE, BaudRate.B1M.code())));
  }
}
