package dev.reachystudio.app.daemon.hub;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A data set could not be had; the message says why, for people. */
public final class HubException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Kind {
    /** The hub has no such data set, or does not show it to us. */
    UNKNOWN,
    /** The hub has it, but not for us. */
    FORBIDDEN,
    /** Nobody may ask the hub now. */
    OFFLINE,
    /** The hub does not answer, or not with what was asked for. */
    UNREACHABLE,
    /** What the hub has is no data set of moves, or too large. */
    UNUSABLE
  }

  private final Kind kind;

  public HubException(Kind kind, String text) {
    this(kind, text, null);
  }

  public HubException(Kind kind, String text, @Nullable Throwable cause) {
    super(text, cause);
    this.kind = kind;
  }

  /** What is the matter. */
  public Kind kind() {
    return kind;
  }
}
