package dev.reachystudio.backend.mujoco.io;

/**
 * How fast simulated time runs against the wall's, over about the last second. One thread,
 * allocates nothing after construction.
 */
final class RealTimeMeter {

  private static final long MARK_NS = 50_000_000L;
  private static final int MARKS = 21;

  private final long[] wallNs = new long[MARKS];
  private final double[] timeS = new double[MARKS];
  private int count;
  private int newest = -1;
  private double factor = 1;

  /**
   * Takes notice of a moment.
   *
   * @param nowNs the wall's time, nanoseconds
   * @param simulatedS simulated time that never goes back, seconds
   */
  void tick(long nowNs, double simulatedS) {
    if (count > 0 && nowNs - wallNs[newest] < MARK_NS) {
      return;
    }
    newest = (newest + 1) % MARKS;
    wallNs[newest] = nowNs;
    timeS[newest] = simulatedS;
    count = Math.min(count + 1, MARKS);
    int oldest = (newest + 1 + MARKS - count) % MARKS;
    if (oldest != newest) {
      factor = (simulatedS - timeS[oldest]) / ((nowNs - wallNs[oldest]) / 1e9);
    }
  }

  /** Simulated seconds a second; 1 until it is known. */
  double factor() {
    return factor;
  }
}
