package dev.reachystudio.app.studio.cli;

import org.jspecify.annotations.Nullable;

/** A tool for motors ends; the message says why and what helps. */
final class MotorsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  private MotorsException(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** The robot cannot be reached. */
  static MotorsException unreachable(String message, @Nullable Throwable cause) {
    return new MotorsException(MotorsOptions.UNREACHABLE, message, cause);
  }

  /** The robot was reached and it cannot be done. */
  static MotorsException refused(String message, @Nullable Throwable cause) {
    return new MotorsException(MotorsOptions.FOUND, message, cause);
  }

  /** Exit status. */
  int status() {
    return status;
  }
}
