package dev.reachystudio.app.daemon.motors;

/** A motor cannot be worked on; the message says why and what helps. */
public final class MaintenanceException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** The bus is not there, such as with the cable unplugged. */
    NOT_CONNECTED,
    /** The motor does not answer. */
    SILENT,
    /** The state of the motor does not permit it, such as its torque. */
    NOT_NOW,
    /** It went wrong on the way. */
    FAILED
  }

  private final Reason reason;

  public MaintenanceException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }
}
