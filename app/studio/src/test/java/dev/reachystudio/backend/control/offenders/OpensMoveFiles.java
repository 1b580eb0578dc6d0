package dev.reachystudio.backend.control.offenders;

import dev.reachystudio.assets.moves.BuiltInMoves;

/** An offender for the architecture tests: move files in the cycle. */
public final class OpensMoveFiles {
  /** Files are the daemon's. */
  public Class<?> moves() {
    return BuiltInMoves.class;
  }
}
