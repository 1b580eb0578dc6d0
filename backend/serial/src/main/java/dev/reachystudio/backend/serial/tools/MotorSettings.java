package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.assets.numbers.BusNumbers;
import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.backend.serial.registers.BaudRate;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * What a motor must be set to for its place in the robot. All of it lies in the part of the control
 * table that is kept without power.
 *
 * @param motor the place
 * @param modelNumber which model belongs there, in the motors' own numbering
 * @param settings in the order they are written: id and speed last, so that a motor whose set-up
 *     was cut short is still found where it was
 */
public record MotorSettings(Motor motor, int modelNumber, List<Setting> settings) {

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

  /** Normal direction, no time-based profile, torque only when it is asked for. */
  private static final int DRIVE_MODE = 0;

  /** Unit of the return delay, microseconds. */
  private static final int RETURN_DELAY_UNIT_US = 2;

  static MotorSettings of(Motor motor, MotorNumbers numbers, BusNumbers bus) {
    BaudRate speed =
        BaudRate.ofBitsPerS(bus.speedBaud())
            .orElseThrow(() -> new IllegalArgumentException("no speed: " + bus.speedBaud()));
    return new MotorSettings(
        motor,
        numbers.modelNumber(),
        List.of(
            new Setting(Register.DRIVE_MODE, DRIVE_MODE),
            new Setting(Register.OPERATING_MODE, bus.operatingMode()),
            new Setting(Register.HOMING_OFFSET, numbers.homingOffsetTicks()),
            new Setting(Register.MAX_POSITION_LIMIT, numbers.upperTicks()),
            new Setting(Register.MIN_POSITION_LIMIT, numbers.lowerTicks()),
            new Setting(Register.SHUTDOWN, bus.shutdownMask()),
            new Setting(Register.RETURN_DELAY, bus.returnDelayUs() / RETURN_DELAY_UNIT_US),
            new Setting(Register.ID, numbers.busId()),
            new Setting(Register.BAUD_RATE, speed.code())));
  }
}
