package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.diagnostics.Timing.Distribution;
import dev.reachystudio.backend.control.loop.HistogramSnapshot;
import dev.reachystudio.backend.control.loop.LoopTimings;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether the control loop is on time: two distributions and a column of figures, of the last
 * second or since the start. Refreshed four times a second, on the JavaFX thread.
 */
public final class DiagnosticsViewModel {

  private final LoopSource source;
  private final double periodNs;
  private final LoopHistory history = new LoopHistory();
  private final ObjectProperty<TimingScope> scope =
      new SimpleObjectProperty<>(this, "scope", TimingScope.SINCE_START);
  private final ReadOnlyObjectWrapper<@Nullable Timing> timing =
      new ReadOnlyObjectWrapper<>(this, "timing");

  /**
   * @param source where readings come from
   * @param updateRateHz cycles per second the loop was asked for
   */
  public DiagnosticsViewModel(LoopSource source, double updateRateHz) {
    this.source = source;
    this.periodNs = 1e9 / updateRateHz;
    scope.subscribe(chosen -> timing.set(sumUp()));
  }

  /** Which cycles are shown. */
  public ObjectProperty<TimingScope> scopeProperty() {
    return scope;
  }

  /** What is shown; null while no robot runs. */
  public ReadOnlyObjectProperty<@Nullable Timing> timingProperty() {
    return timing.getReadOnlyProperty();
  }

  /** Whether "since the start" begins at a reset. */
  public boolean wasReset() {
    return history.wasReset();
  }

  /** Takes a new reading. */
  public void refresh() {
    history.add(source.read());
    timing.set(sumUp());
  }

  /** Counts from zero, from now on; the loop itself goes on counting. */
  public void reset() {
    history.reset();
    scope.set(TimingScope.SINCE_START);
    timing.set(sumUp());
  }

  private @Nullable Timing sumUp() {
    LoopReading newest = history.newest();
    if (newest == null) {
      return null;
    }
    LoopReading base = history.base(scope.get());
    LoopFigures figures =
        scope.get() == TimingScope.LAST_SECOND
            ? LoopFigures.ofLastSecond(newest.statistics())
            : LoopFigures.since(newest.statistics(), base == null ? null : base.statistics());
    return new Timing(
        scope.get(),
        distribution(newest, base, LoopTimings::lateness),
        distribution(newest, base, LoopTimings::cycleTime),
        periodNs,
        figures.overruns() == 0,
        verdict(figures),
        figures.lines(periodNs));
  }

  private Distribution distribution(
      LoopReading newest,
      @Nullable LoopReading base,
      Function<LoopTimings, HistogramSnapshot> histogram) {
    LoopReading second = history.base(TimingScope.LAST_SECOND);
    HistogramSnapshot all = histogram.apply(newest.timings());
    return new Distribution(
        base == null ? all : all.since(histogram.apply(base.timings())),
        second == null ? all : all.since(histogram.apply(second.timings())));
  }

  private String verdict(LoopFigures figures) {
    String period = NumberText.of(periodNs / 1e6, 2) + " ms";
    if (figures.cycles() <= 0) {
      return "No cycle has been counted yet.";
    }
    if (figures.overruns() == 0) {
      return "On time: every cycle kept its period of " + period + ".";
    }
    return NumberText.count(figures.overruns())
        + " of "
        + NumberText.count(figures.cycles())
        + " cycles took longer than their period of "
        + period
        + ".";
  }
}
