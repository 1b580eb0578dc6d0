package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.registers.BaudRate;
import dev.reachystudio.protocol.value.Motor;

/**
 * Where a motor is reached.
 *
 * @param id its id
 * @param baud its speed, bits per second
 */
public record MotorPlace(int id, int baud) {

  /** Where a motor comes from the factory. */
  public static final MotorPlace FACTORY =
      new MotorPlace(FoundMotor.FACTORY_ID, FoundMotor.FACTORY_BAUD);

  /** Where a motor of the robot belongs. */
  public static MotorPlace of(Motor motor) {
    return new MotorPlace(motor.busId(), BaudRate.B1M.bitsPerS());
  }

  /** For people. */
  public String text() {
    return "id " + id + " at " + baud + " Bd";
  }
}
