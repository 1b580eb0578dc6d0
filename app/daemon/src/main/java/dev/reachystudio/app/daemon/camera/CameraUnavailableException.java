package dev.reachystudio.app.daemon.camera;

/** There is no picture; the message says why and what helps. */
public final class CameraUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message why, for people
   */
  public CameraUnavailableException(String message) {
    super(message);
  }
}
