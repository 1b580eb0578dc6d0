package dev.reachystudio.app.daemon.recording;

/** A recording cannot be started or stopped; the message says why. */
public final class RecordingException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What kind of obstacle. */
  public enum Kind {
    /** A value is wrong, see {@link #field}. */
    INVALID,
    /** Not possible in the present state. */
    CONFLICT,
    /** No robot runs. */
    NOT_RUNNING,
    /** The disk refuses. */
    STORAGE
  }

  private final Kind kind;
  private final String field;

  RecordingException(Kind kind, String field, String message) {
    super(message);
    this.kind = kind;
    this.field = field;
  }

  RecordingException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.field = "";
  }

  /** What kind of obstacle. */
  public Kind kind() {
    return kind;
  }

  /** The wrong value's name, or empty. */
  public String field() {
    return field;
  }
}
