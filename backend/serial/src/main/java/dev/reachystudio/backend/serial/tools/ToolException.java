package dev.reachystudio.backend.serial.tools;

/** A motor cannot be worked on; the message says why and what helps. */
public final class ToolException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** It does not answer. */
    SILENT,
    /** It has torque: its settings cannot be written, and it would let go what it holds. */
    TORQUE_ON,
    /** Something else is in the way, such as a second motor with the same id. */
    IN_THE_WAY,
    /** It went wrong on the way; the message says how far it came. */
    FAILED
  }

  private final Reason reason;

  public ToolException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }
}
