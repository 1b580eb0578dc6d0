package dev.reachystudio.backend.serial.port;

/** A port cannot be opened; the message says why and what helps. */
public final class PortException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** No robot, or no such port. */
    NOT_FOUND,
    /** More than one robot, and none was chosen. */
    SEVERAL,
    /** The operating system does not permit it. */
    NO_PERMISSION,
    /** Another process holds it. */
    BUSY,
    /** Anything else. */
    FAILED
  }

  private final Reason reason;

  public PortException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }
}
