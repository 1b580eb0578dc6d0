package dev.reachystudio.app.daemon;

/** This kind of robot cannot be driven here; the message says why and what helps. */
public class BackendUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  public BackendUnavailableException(String message) {
    super(message);
  }

  public BackendUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
