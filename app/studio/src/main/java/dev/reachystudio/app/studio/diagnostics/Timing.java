package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.controls.Figure;
import dev.reachystudio.backend.control.loop.HistogramSnapshot;
import java.util.List;

/**
 * The loop as the page shows it.
 *
 * @param scope which cycles
 * @param late how late they began
 * @param cycle how long they took
 * @param periodNs the period they should keep, nanoseconds
 * @param onTime whether none ran past the next deadline
 * @param verdict that in a sentence
 * @param figures the other figures
 */
public record Timing(
    TimingScope scope,
    Distribution late,
    Distribution cycle,
    double periodNs,
    boolean onTime,
    String verdict,
    List<Figure> figures) {

  public Timing {
    figures = List.copyOf(figures);
  }

  /**
   * Durations.
   *
   * @param shown those of the scope
   * @param second those of the last second
   */
  public record Distribution(HistogramSnapshot shown, HistogramSnapshot second) {

    /**
     * The duration that a share of the scope's cycles does not exceed, nanoseconds; NaN if there
     * are none.
     *
     * @param share from 0 to 1; 1 is the longest of all
     */
    public double percentileNs(double share) {
      if (shown.total() == 0) {
        return Double.NaN;
      }
      return share >= 1 ? shown.maxNs() : shown.percentileNs(share);
    }
  }
}
