package dev.reachystudio.backend.control.loop;

/**
 * How the times of the loop are spread since its start.
 *
 * @param lateness how late cycles began behind their deadlines
 * @param cycleTime how long cycles took, without parking
 */
public record LoopTimings(HistogramSnapshot lateness, HistogramSnapshot cycleTime) {

  /** A loop without a cycle. */
  public static final LoopTimings NONE =
      new LoopTimings(new Histogram().snapshot(), new Histogram().snapshot());
}
