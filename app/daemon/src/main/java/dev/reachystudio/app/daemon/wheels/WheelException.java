package dev.reachystudio.app.daemon.wheels;

import java.io.IOException;

/** A wheel could not be had, or is not what it should be. The message says why and what helps. */
public final class WheelException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for people
   */
  public WheelException(String message) {
    super(message);
  }

  /**
   * @param message for people
   * @param cause what went wrong below
   */
  public WheelException(String message, Throwable cause) {
    super(message, cause);
  }
}
