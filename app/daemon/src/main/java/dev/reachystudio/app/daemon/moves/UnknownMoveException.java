package dev.reachystudio.app.daemon.moves;

import java.io.IOException;

/** A data set has no move of a name. */
public final class UnknownMoveException extends IOException {

  private static final long serialVersionUID = 1L;

  UnknownMoveException(String dataset, String name) {
    super("Move " + name + " not found in recorded moves library " + dataset);
  }
}
