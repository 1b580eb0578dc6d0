package dev.reachystudio.backend.control.io;

/** The robot cannot be reached; the message says why and what helps. */
public final class RobotIoException extends Exception {

  private static final long serialVersionUID = 1L;

  public RobotIoException(String message) {
    super(message);
  }

  public RobotIoException(String message, Throwable cause) {
    super(message, cause);
  }
}
