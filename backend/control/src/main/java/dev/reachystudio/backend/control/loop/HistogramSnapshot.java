package dev.reachystudio.backend.control.loop;

/** What a {@link Histogram} had counted at one moment. Immutable. */
public final class HistogramSnapshot {

  private final long[] counts;
  private final long total;
  private final long maxNs;

  HistogramSnapshot(long[] counts, long maxNs) {
    this.counts = counts;
    this.maxNs = maxNs;
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    total = sum;
  }

  /** Number of buckets; the same for every snapshot. */
  public int buckets() {
    return counts.length;
  }

  /** Count of a bucket. */
  public long count(int bucket) {
    return counts[bucket];
  }

  /** Lower edge of a bucket, nanoseconds; itself in the bucket. */
  public long lowerNs(int bucket) {
    return bucket == 0 ? 0 : Histogram.upperNs(bucket - 1);
  }

  /** Upper edge of a bucket, nanoseconds; itself in the next one. The last bucket has no end. */
  public long upperNs(int bucket) {
    return Histogram.upperNs(bucket);
  }

  /** How many were counted. */
  public long total() {
    return total;
  }

  /** The longest of all since the start, nanoseconds; 0 if none. */
  public long maxNs() {
    return maxNs;
  }

  /**
   * A duration that a share of all does not exceed, nanoseconds, rounded up by at most 12 %; 0 if
   * none.
   *
   * @param share 0…1, such as 0.999
   */
  public long percentileNs(double share) {
    long wanted = (long) Math.ceil(share * total);
    long sum = 0;
    for (int i = 0; i < counts.length && wanted > 0; i++) {
      sum += counts[i];
      if (sum >= wanted) {
        return Math.min(upperNs(i), maxNs);
      }
    }
    return 0;
  }

  /**
   * What was counted between an earlier snapshot of the same histogram and this one, for a picture
   * of the last seconds. {@link #maxNs} of the result is the upper edge of its highest bucket with
   * a count, or the longest of all if that is less.
   *
   * @param earlier an earlier snapshot; of a loop that was since replaced, its counts are ignored
   */
  public HistogramSnapshot since(HistogramSnapshot earlier) {
    long[] difference = new long[counts.length];
    long newMaxNs = 0;
    for (int i = 0; i < counts.length; i++) {
      difference[i] = counts[i] - earlier.counts[i];
      if (difference[i] < 0) {
        return this;
      }
      newMaxNs = difference[i] > 0 ? Math.min(upperNs(i), maxNs) : newMaxNs;
    }
    return new HistogramSnapshot(difference, newMaxNs);
  }
}
