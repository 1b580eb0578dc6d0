package dev.reachystudio.protocol.json.move;

/** A file is not a recorded move; the message names the field and what is wrong with it. */
public final class MoveFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  public MoveFormatException(String message) {
    super(message);
  }
}
