package dev.reachystudio.backend.mujoco.library;

/** A file is not the library that is needed; the message says why and what helps. */
public final class LibraryException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for people
   */
  public LibraryException(String message) {
    super(message);
  }

  /**
   * @param message for people
   * @param cause what went wrong below
   */
  public LibraryException(String message, Throwable cause) {
    super(message, cause);
  }
}
