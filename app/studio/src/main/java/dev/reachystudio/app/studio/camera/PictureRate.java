package dev.reachystudio.app.studio.camera;

/** How many pictures a second came lately, from a count that is read now and then. */
final class PictureRate {

  /** Five readings, four times a second each, span a second. */
  private static final int READINGS = 5;

  private final long[] counts = new long[READINGS];
  private final long[] timesNs = new long[READINGS];
  private int readings;

  /**
   * Takes a reading.
   *
   * @param count how many pictures have come so far
   * @param nowNs any monotonic clock, nanoseconds
   */
  void read(long count, long nowNs) {
    counts[readings % READINGS] = count;
    timesNs[readings % READINGS] = nowNs;
    readings++;
  }

  /** Pictures a second between the oldest reading kept and the newest; NaN before the second. */
  double perSecond() {
    if (readings < 2) {
      return Double.NaN;
    }
    int newest = (readings - 1) % READINGS;
    int oldest = readings < READINGS ? 0 : readings % READINGS;
    long spanNs = timesNs[newest] - timesNs[oldest];
    return spanNs <= 0 ? Double.NaN : (counts[newest] - counts[oldest]) * 1e9 / spanNs;
  }

  /** Forgets all readings. */
  void clear() {
    readings = 0;
  }
}
