package dev.reachystudio.backend.control.render;

/** The control loop does not play a move; the message says why. */
public final class MoveRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  MoveRefusedException(String message) {
    super(message);
  }
}
