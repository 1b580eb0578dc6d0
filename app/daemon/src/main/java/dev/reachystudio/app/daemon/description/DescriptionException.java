package dev.reachystudio.app.daemon.description;

import java.io.IOException;

/** A description could not be fetched. The message says what happened, why, and what helps. */
public final class DescriptionException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for people
   */
  public DescriptionException(String message) {
    super(message);
  }

  /**
   * @param message for people
   * @param cause what went wrong below
   */
  public DescriptionException(String message, Throwable cause) {
    super(message, cause);
  }
}
