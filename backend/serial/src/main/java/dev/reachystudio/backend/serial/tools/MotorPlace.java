package dev.reachystudio.backend.serial.tools;

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

  /** For people. */
  public String text() {
    return "id " + id + " at " + baud + " Bd";
  }
}
