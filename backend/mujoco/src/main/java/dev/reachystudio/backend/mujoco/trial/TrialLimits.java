package dev.reachystudio.backend.mujoco.trial;

/**
 * What a trial may use.
 *
 * @param seconds from the start of its process to its answer
 * @param memoryMb all of its process; watched on Linux, elsewhere only the time is
 * @param steps of physics
 */
public record TrialLimits(int seconds, int memoryMb, int steps) {

  /** Ten times what the official model with its largest scene takes. */
  public static final TrialLimits USUAL = new TrialLimits(60, 2048, 500);
}
