package dev.reachystudio.app.studio.bench;

import dev.reachystudio.protocol.value.Pose;

/** A motion of the head that uses all six directions and can be followed exactly. */
final class BenchMotion {

  private BenchMotion() {}

  /** The head on its closed way; {@code phaseRad} goes round once in 2π. */
  static Pose head(double phaseRad) {
    return Pose.ofXyzRpy(
        0.008 * Math.sin(phaseRad),
        0.006 * Math.cos(2 * phaseRad),
        0.01 * Math.sin(3 * phaseRad),
        0.15 * Math.cos(phaseRad),
        0.2 * Math.sin(2 * phaseRad),
        0.4 * Math.sin(phaseRad));
  }
}
