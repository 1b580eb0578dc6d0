package dev.reachystudio.app.studio.diagnostics;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis of durations, of whole decades.
 *
 * @param lowNs duration at the left end
 * @param highNs duration at the right end
 */
record LogTimeAxis(double lowNs, double highNs) {

  /** A little before the first decade, so that the bar of all shorter durations has room. */
  private static final double LOW_NS = 700;

  /** From 1 µs to 100 ms at least: the axis stands still unless something is out of all bounds. */
  private static final double LEAST_HIGH_NS = 1e8;

  /** The axis that holds a duration. */
  static LogTimeAxis holding(double greatestNs) {
    double highNs = LEAST_HIGH_NS;
    while (highNs < greatestNs) {
      highNs *= 10;
    }
    return new LogTimeAxis(LOW_NS, highNs);
  }

  /** Where a duration lies, from 0 to 1. */
  double place(double ns) {
    double clamped = Math.clamp(ns, lowNs, highNs);
    return Math.log(clamped / lowNs) / Math.log(highNs / lowNs);
  }

  /** The decades, from 1 µs. */
  List<Double> decades() {
    List<Double> decades = new ArrayList<>();
    for (double ns = 1e3; ns <= highNs; ns *= 10) {
      decades.add(ns);
    }
    return decades;
  }

  /** A decade in words: {@code 10 µs}. */
  static String label(double decadeNs) {
    if (decadeNs < 1e6) {
      return Math.round(decadeNs / 1e3) + " µs";
    }
    return decadeNs < 1e9 ? Math.round(decadeNs / 1e6) + " ms" : Math.round(decadeNs / 1e9) + " s";
  }
}
