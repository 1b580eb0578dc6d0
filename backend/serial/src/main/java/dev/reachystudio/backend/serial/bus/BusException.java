package dev.reachystudio.backend.serial.bus;

/** A transaction on the motor bus failed; the message names motor, register and cause. */
public abstract sealed class BusException extends Exception
    permits NoAnswerException, MotorRefusedException, BusUnpluggedException {

  private static final long serialVersionUID = 1L;

  BusException(String message) {
    super(message);
  }
}
