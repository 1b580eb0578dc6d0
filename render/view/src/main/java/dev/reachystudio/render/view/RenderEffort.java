package dev.reachystudio.render.view;

import java.util.Arrays;

/**
 * Decides from how long pictures take whether the machine draws moving pictures with smooth edges
 * at full rate, or without and at most 30 a second. Software rendering cannot do the former, and
 * there is no way to ask which kind of rendering it is; a slow graphics card deserves the same.
 * Tries again after a while, ever more rarely, because a machine may have been busy.
 */
final class RenderEffort {

  /** Between two pictures at 30 a second, less a tolerance for pulses that come early. */
  static final long LIGHT_PERIOD_NS = 28_000_000L;

  private static final int SAMPLES = 24;
  private static final int WARM_UP = 8;
  private static final long TOO_SLOW_NS = 24_000_000L;
  private static final long FIRST_RETRY_NS = 30_000_000_000L;
  private static final long RETRY_FACTOR = 10;

  private final long[] tookNs = new long[SAMPLES];
  private int samples;
  private int warmUp = WARM_UP;
  private boolean light;
  private long lightSinceNs;
  private long retryAfterNs = FIRST_RETRY_NS;

  /**
   * @param softwareOnly whether the processor is known to draw; then effort is always spared
   */
  RenderEffort(boolean softwareOnly) {
    light = softwareOnly;
    if (softwareOnly) {
      retryAfterNs = Long.MAX_VALUE;
    }
  }

  /** Whether effort is spared. */
  boolean light() {
    return light;
  }

  /**
   * A picture has been drawn.
   *
   * @param nowNs time of the pulse that came as soon as it was
   * @param sinceNs how long after the pulse that started it
   */
  void drawn(long nowNs, long sinceNs) {
    if (light) {
      if (nowNs - lightSinceNs > retryAfterNs) {
        retryAfterNs *= RETRY_FACTOR;
        light = false;
        samples = 0;
        warmUp = WARM_UP;
      }
      return;
    }
    if (warmUp > 0) { // the first pictures compile shaders and upload meshes
      warmUp--;
      return;
    }
    tookNs[samples++] = sinceNs;
    if (samples == SAMPLES) {
      samples = 0;
      long[] sorted = tookNs.clone();
      Arrays.sort(sorted);
      if (sorted[SAMPLES / 2] > TOO_SLOW_NS) {
        light = true;
        lightSinceNs = nowNs;
      }
    }
  }
}
