package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.backend.control.loop.Histogram;
import java.util.Arrays;

/**
 * Counted durations at one moment, in the buckets of the loop's {@link Histogram}. Unlike that one
 * it does not change, and what was counted between two moments is a difference. Immutable.
 */
public final class DurationCounts {

  /** Nothing counted. */
  public static final DurationCounts NONE = new DurationCounts(new long[0], new long[0], 0);

  private final long[] counts;
  private final long[] upperNs;
  private final long maxNs;

  private DurationCounts(long[] counts, long[] upperNs, long maxNs) {
    this.counts = counts;
    this.upperNs = upperNs;
    this.maxNs = maxNs;
  }

  /** What a histogram has counted by now. */
  public static DurationCounts of(Histogram histogram) {
    long[] counts = new long[histogram.buckets()];
    long[] upperNs = new long[histogram.buckets()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = histogram.count(i);
      upperNs[i] = histogram.upperNs(i);
    }
    return new DurationCounts(counts, upperNs, histogram.maxNs());
  }

  /**
   * What was counted since an earlier moment. The longest of the difference is known to the width
   * of its bucket only, 12 %, unless it is the longest of all.
   */
  public DurationCounts since(DurationCounts earlier) {
    if (earlier.counts.length != counts.length) {
      return this;
    }
    long[] since = new long[counts.length];
    int highest = -1;
    for (int i = 0; i < counts.length; i++) {
      since[i] = Math.max(0, counts[i] - earlier.counts[i]);
      if (since[i] > 0) {
        highest = i;
      }
    }
    return new DurationCounts(since, upperNs, highest < 0 ? 0 : Math.min(maxNs, upperNs[highest]));
  }

  /** How many were counted. */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  /** The longest, nanoseconds; NaN if nothing was counted. */
  public double maxNs() {
    return total() == 0 ? Double.NaN : maxNs;
  }

  /**
   * The duration that a share of all does not exceed, nanoseconds, at most 12 % too long; NaN if
   * nothing was counted.
   *
   * @param share from 0 to 1, such as 0.999
   */
  public double percentileNs(double share) {
    long wanted = Math.max(1, (long) Math.ceil(share * total()));
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      if (sum >= wanted) {
        return Math.min(upperNs[i], maxNs);
      }
    }
    return Double.NaN;
  }

  /** Number of buckets. */
  public int buckets() {
    return counts.length;
  }

  /** How many are in a bucket. */
  public long count(int bucket) {
    return counts[bucket];
  }

  /** Most in one bucket. */
  public long greatestCount() {
    return Arrays.stream(counts).max().orElse(0);
  }

  /** Upper edge of a bucket, nanoseconds. */
  public long upperNs(int bucket) {
    return upperNs[bucket];
  }

  /** Lower edge of a bucket, nanoseconds; 0 for the first one. */
  public long lowerNs(int bucket) {
    return bucket == 0 ? 0 : upperNs[bucket - 1];
  }
}
