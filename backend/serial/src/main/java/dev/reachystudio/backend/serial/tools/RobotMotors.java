package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;

/** What the robot's motors are and must be set to. */
public final class RobotMotors {

  private final RobotNumbers numbers;

  /** The motors of a robot with these numbers. */
  public RobotMotors(RobotNumbers numbers) {
    this.numbers = numbers;
  }

  /** What a motor must be set to. */
  public MotorSettings settings(Motor motor) {
    return MotorSettings.of(motor, numbers.motors().get(motor.index()), numbers.bus());
  }

  /** Where a motor is reached. */
  public MotorPlace place(Motor motor) {
    return new MotorPlace(motor.busId(), baud());
  }

  /** The bus's speed, bits per second. */
  public int baud() {
    return numbers.bus().speedBaud();
  }

  /** The maker's name of a model; its number for one that no robot has. */
  public String model(int number) {
    for (MotorNumbers motor : numbers.motors()) {
      if (motor.modelNumber() == number) {
        return motor.model();
      }
    }
    return "model " + number;
  }
}
