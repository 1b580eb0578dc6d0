package dev.reachystudio.backend.serial.bus;

/** The port is gone or closed; this bus is over, a new one has to be opened. */
public final class BusUnpluggedException extends BusException {

  private static final long serialVersionUID = 1L;

  /** There is no bus at present; the message says so. */
  public BusUnpluggedException(String message) {
    super(message);
  }

  BusUnpluggedException(String portName, Throwable cause) {
    super("the motor bus at " + portName + " is gone: " + cause.getMessage());
    initCause(cause);
  }
}
