package dev.reachystudio.app.studio.bench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to measure.
 *
 * @param home folder of the repository, where {@code ./studio} lies
 * @param quick shorter runs, for trying the benchmarks out; the figures are then rough
 * @param sdkPython interpreter with the reference installed, to measure it beside ours
 */
record BenchSettings(Path home, boolean quick, Optional<Path> sdkPython) {

  /** Chooses between the proper and the quick length of something. */
  int length(int proper, int quickly) {
    return quick ? quickly : proper;
  }
}
