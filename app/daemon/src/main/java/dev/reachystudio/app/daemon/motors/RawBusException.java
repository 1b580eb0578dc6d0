package dev.reachystudio.app.daemon.motors;

/** A packet cannot be sent; the message says why. */
public final class RawBusException extends Exception {

  private static final long serialVersionUID = 1L;

  public RawBusException(String message) {
    super(message);
  }

  public RawBusException(String message, Throwable cause) {
    super(message, cause);
  }
}
