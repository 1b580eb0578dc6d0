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

  /** A copy of everything, to look at in peace. Any thread; does not disturb the recording one. */
  public HistogramSnapshot snapshot() {
    long[] copy = new long[BUCKETS];
    for (int i = 0; i < BUCKETS; i++) {
      copy[i] = counts.get(i);
    }
    return new HistogramSnapshot(copy, maxNs);
  }

  /**
   * Durations that shares of all do not exceed, nanoseconds, rounded up by at most 12 %; 0 if there
   * are none. Does not allocate.
   *
   * @param shares 0…1, ascending
   * @param outNs filled, as long as {@code shares}
   */
  void percentilesNs(double[] shares, long[] outNs) {
    long total = count();
    long sum = 0;
    int bucket = -1;
    for (int i = 0; i < shares.length; i++) {
      long wanted = (long) Math.ceil(shares[i] * total);
      while (sum < wanted && bucket < BUCKETS - 1) {
        bucket++;
        sum += counts.get(bucket);
      }
      outNs[i] = bucket < 0 ? 0 : Math.min(upperNs(bucket), maxNs);
    }
  }

  /** Upper edge of a bucket, nanoseconds. */
  static long upperNs(int bucket) {
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
