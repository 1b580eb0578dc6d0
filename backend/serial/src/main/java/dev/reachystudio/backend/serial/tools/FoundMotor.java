package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.protocol.value.Motor;
import java.util.Optional;

/**
 * A motor that a search found.
 *
 * @param baud at which speed, bits per second
 * @param id under which id
 * @param modelNumber its model in its own numbering; −1 if its answers are damaged
 * @param firmware version of its firmware; −1 if its answers are damaged
 */
public record FoundMotor(int baud, int id, int modelNumber, int firmware) {

  /** Id and speed of a motor as it comes from the factory. */
  public static final int FACTORY_ID = 1;

  public static final int FACTORY_BAUD = 57_600;

  /** Two motors with one id, or one that cannot be read. */
  static FoundMotor damaged(int baud, int id) {
    return new FoundMotor(baud, id, -1, -1);
  }

  /** Whether its answers could not be read. */
  public boolean isDamaged() {
    return modelNumber < 0;
  }

  /** The place in the robot that has this id; empty for other ids. */
  public Optional<Motor> place() {
    for (Motor motor : Motor.values()) {
      if (motor.busId() == id) {
        return Optional.of(motor);
      }
    }
    return Optional.empty();
  }
}
