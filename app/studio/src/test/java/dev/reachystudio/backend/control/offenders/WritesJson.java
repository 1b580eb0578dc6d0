package dev.reachystudio.backend.control.offenders;

import dev.reachystudio.protocol.json.move.MoveFile;

/** An offender for the architecture tests: JSON in the cycle. */
public final class WritesJson {
  /** The wire is the transports'. */
  public Class<?> codec() {
    return MoveFile.class;
  }
}
