package dev.reachystudio.render.camera;

/** Nothing can be drawn here; the message says why and what helps. */
public final class EyeException extends Exception {

  private static final long serialVersionUID = 1L;

  EyeException(String message) {
    super(message);
  }

  EyeException(String message, Throwable cause) {
    super(message, cause);
  }
}
