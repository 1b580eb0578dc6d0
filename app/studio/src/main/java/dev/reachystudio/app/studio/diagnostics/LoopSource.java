package dev.reachystudio.app.studio.diagnostics;

import org.jspecify.annotations.Nullable;

/** Where readings of the control loop come from. Answers at once, on any thread. */
@FunctionalInterface
public interface LoopSource {

  /** The loop now, or null while no robot runs. */
  @Nullable LoopReading read();
}
