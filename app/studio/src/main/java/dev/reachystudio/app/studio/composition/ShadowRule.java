package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.camera.CameraChoice;

/**
 * Whether pictures have shadows: as chosen, or as long as the computer draws them fast enough. One
 * thread.
 */
final class ShadowRule {

  /**
   * Slower than 25 pictures a second is seen; a rest is left for whoever else needs the computer.
   */
  private static final double SLOW_NS = 36e6;

  /** The first pictures compile shaders. */
  private static final int WARM_UP = 10;

  /** Pictures that one look at the clock weighs: about half a second. */
  private static final double WEIGHT = 1 / 15.0;

  private final CameraChoice choice;
  private int drawn;
  private double meanNs;
  private boolean tooSlow;

  ShadowRule(CameraChoice choice) {
    this.choice = choice;
  }

  boolean on() {
    return choice == CameraChoice.SHADOWS || (choice == CameraChoice.AUTO && !tooSlow);
  }

  /** A picture was drawn; once they were too slow, shadows stay away. */
  void drawn(long durationNs) {
    drawn++;
    if (drawn <= WARM_UP) {
      return;
    }
    meanNs = drawn == WARM_UP + 1 ? durationNs : meanNs + WEIGHT * (durationNs - meanNs);
    tooSlow |= drawn > 3 * WARM_UP && meanNs > SLOW_NS;
  }
}
