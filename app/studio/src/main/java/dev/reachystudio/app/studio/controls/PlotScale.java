package dev.reachystudio.app.studio.controls;

import java.util.ArrayList;
import java.util.List;

/**
 * The value axis of a plot: round limits and round steps.
 *
 * @param low value at the bottom
 * @param high value at the top
 * @param step between lines; both limits are whole steps
 */
record PlotScale(double low, double high, double step) {

  /** More lines than this crowd the smallest dock. */
  private static final int MOST_STEPS = 4;

  /** The smallest round scale that holds a range. */
  static PlotScale holding(double least, double greatest) {
    double span = Math.max(greatest - least, 1e-9);
    double step = Math.pow(10, Math.floor(Math.log10(span / MOST_STEPS)));
    double[] factors = {1, 2, 5, 10, 20, 50};
    for (double factor : factors) {
      double low = Math.floor(least / (step * factor) + 1e-9) * step * factor;
      double high = Math.ceil(greatest / (step * factor) - 1e-9) * step * factor;
      if ((high - low) / (step * factor) <= MOST_STEPS + 1e-9) {
        return new PlotScale(low, high, step * factor);
      }
    }
    return new PlotScale(least, greatest, span);
  }

  /**
   * The scale for the next picture: it grows at once and shrinks only when the data need less than
   * half of it, so that it does not jump to and fro.
   *
   * @param least least value on show
   * @param greatest greatest value on show
   */
  PlotScale next(double least, double greatest) {
    if (least < low || greatest > high) {
      return holding(Math.min(least, low), Math.max(greatest, high));
    }
    PlotScale tight = holding(least, greatest);
    return tight.high - tight.low <= (high - low) / 2 ? tight : this;
  }

  /** Values of the lines, from the bottom. */
  List<Double> lines() {
    List<Double> lines = new ArrayList<>();
    for (int i = 0; low + i * step <= high + step / 1000; i++) {
      lines.add(low + i * step);
    }
    return lines;
  }
}
