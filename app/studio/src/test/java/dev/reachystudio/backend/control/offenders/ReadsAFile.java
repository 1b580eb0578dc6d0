package dev.reachystudio.backend.control.offenders;

import java.nio.file.Files;
import java.nio.file.Path;

/** An offender for the architecture tests: file access in the cycle. */
public final class ReadsAFile {
  /** Blocks for as long as the disk likes. */
  public boolean exists(String name) {
    return Files.exists(Path.of(name));
  }
}
