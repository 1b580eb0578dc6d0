package dev.reachystudio.backend.control.loop;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts durations in buckets that are 1/8 of a power of two wide: percentiles to 12 % from 1 µs to
 * half a minute in 2 KiB. One thread records, any thread reads; recording neither locks nor
 * allocates.
 */
public final class Histogram {

  private static final int SUB_BITS = 3;
  private static final int SUB = 1 << SUB_BITS;

  /** Below this everything is one bucket: 1.024 µs. */
  private static final int LOWEST_BIT = 10;

  private static final int OCTAVES = 25;
  private static final int BUCKETS = 1 + OCTAVES * SUB;

  private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);
  private volatile long maxNs;

  /** Counts one duration; a negative one counts as 0. */
  public void record(long durationNs) {
    int bucket = bucket(durationNs);
    counts.lazySet(bucket, counts.get(bucket) + 1);
    if (durationNs > maxNs) {
      maxNs = durationNs;
    }
  }

  /** Forgets everything. Only by the recording thread. */
  public void clear() {
    for (int i = 0; i < BUCKETS; i++) {
      counts.lazySet(i, 0);
    }
    maxNs = 0;
  }

  /** How many were counted. */
  public long count() {
    long sum = 0;
    for (int i = 0; i < BUCKETS; i++) {
      sum += counts.get(i);
    }
    return sum;
  }

  /** The longest, nanoseconds; 0 if none. */
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
    long wanted = (long) Math.ceil(share * count());
    long sum = 0;
    for (int i = 0; i < BUCKETS; i++) {
      sum += counts.get(i);
      if (wanted > 0 && sum >= wanted) {
        return Math.min(upperNs(i), maxNs);
      }
    }
    return 0;
  }

  /** Number of buckets. */
  public int buckets() {
    return BUCKETS;
  }

  /** Count of a bucket. */
  public long count(int bucket) {
    return counts.get(bucket);
  }

  /** Upper edge of a bucket, nanoseconds. */
  public long upperNs(int bucket) {
    if (bucket == 0) {
      return 1L << LOWEST_BIT;
    }
    int octave = (bucket - 1) / SUB;
    int sub = (bucket - 1) % SUB;
    return (1L << (LOWEST_BIT + octave - SUB_BITS)) * (SUB + sub + 1);
  }

  private static int bucket(long durationNs) {
    if (durationNs < 1L << LOWEST_BIT) {
      return 0;
    }
    int bit = 63 - Long.numberOfLeadingZeros(durationNs);
    int sub = (int) (durationNs >>> (bit - SUB_BITS)) & (SUB - 1);
    return Math.min(BUCKETS - 1, 1 + (bit - LOWEST_BIT) * SUB + sub);
  }
}
