package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.serial.codec.StatusError;

/** A motor has answered that it does not do what it was asked. */
public final class MotorRefusedException extends BusException {

  private static final long serialVersionUID = 1L;

  private final int motorId;
  private final StatusError error;

  MotorRefusedException(int motorId, String what, StatusError error) {
    super("motor %d refuses to %s: %s".formatted(motorId, what, error.text()));
    this.motorId = motorId;
    this.error = error;
  }

  /** Who refuses. */
  public int motorId() {
    return motorId;
  }

  /** Why. */
  public StatusError error() {
    return error;
  }
}
