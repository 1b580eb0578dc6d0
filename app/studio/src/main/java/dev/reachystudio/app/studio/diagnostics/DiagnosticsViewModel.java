package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.diagnostics.Timing.Distribution;
import dev.reachystudio.protocol.state.LoopStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
    long overruns = grown(newest, base, LoopStatistics::overruns);
    long cycles = grown(newest, base, LoopStatistics::cycles);
    return new Timing(
        scope.get(),
        distribution(newest, base, LoopReading::late),
        distribution(newest, base, LoopReading::cycle),
        periodNs,
        overruns == 0,
        verdict(cycles, overruns),
        figures(newest, base));
  }

  private Distribution distribution(
      LoopReading newest, @Nullable LoopReading base, Function<LoopReading, DurationCounts> of) {
    LoopReading second = history.base(TimingScope.LAST_SECOND);
    DurationCounts all = of.apply(newest);
    return new Distribution(
        base == null ? all : all.since(of.apply(base)),
        second == null ? all : all.since(of.apply(second)));
  }

  private List<Figure> figures(LoopReading newest, @Nullable LoopReading base) {
    double rateHz = newest.statistics().updateRateHz();
    long overruns = grown(newest, base, LoopStatistics::overruns);
    long skipped = grown(newest, base, LoopStatistics::skippedPeriods);
    long missed = grown(newest, base, LoopStatistics::missedReads);
    return List.of(
        new Figure("Update rate", NumberText.of(rateHz > 0 ? rateHz : Double.NaN, 1), "Hz"),
        new Figure("Asked for", NumberText.of(1e9 / periodNs, 1), "Hz"),
        new Figure("Period", NumberText.of(periodNs / 1e6, 2), "ms"),
        count("Cycles", grown(newest, base, LoopStatistics::cycles)),
        trouble("Overruns", overruns),
        trouble("Skipped periods", skipped),
        trouble("Missed reads", missed));
  }

  private static Figure count(String name, long value) {
    return new Figure(name, NumberText.count(value), "");
  }

  private static Figure trouble(String name, long value) {
    return new Figure(name, NumberText.count(value), "", value > 0);
  }

  private static long grown(
      LoopReading newest, @Nullable LoopReading base, ToLongFunction<LoopStatistics> of) {
    long now = of.applyAsLong(newest.statistics());
    return base == null ? now : now - of.applyAsLong(base.statistics());
  }

  private String verdict(long cycles, long overruns) {
    String period = NumberText.of(periodNs / 1e6, 2) + " ms";
    if (cycles <= 0) {
      return "No cycle has been counted yet.";
    }
    if (overruns == 0) {
      return "On time: every cycle kept its period of " + period + ".";
    }
    return (overruns == 1 ? "One cycle" : NumberText.count(overruns) + " cycles")
        + " of "
        + NumberText.count(cycles)
        + " ran past the next deadline, "
        + period
        + " later.";
  }
}
