package dev.reachystudio.app.studio.diagnostics;

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
  public record Distribution(DurationCounts shown, DurationCounts second) {}
}
