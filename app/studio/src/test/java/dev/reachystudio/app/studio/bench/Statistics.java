package dev.reachystudio.app.studio.bench;

import java.util.Arrays;
import java.util.Locale;

/** Order statistics of measured values. */
final class Statistics {

  private Statistics() {}

  /** The value that a share of all values does not pass; 0.5 gives the median. */
  static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)];
  }

  static double median(double[] values) {
    return percentile(values, 0.5);
  }

  /** Median with the smallest and the largest value, which tell how noisy the machine was. */
  static String spread(double[] values, String format) {
    return String.format(
        Locale.ROOT,
        format + " (" + format + " … " + format + ")",
        median(values),
        percentile(values, 0),
        percentile(values, 1));
  }
}
