package dev.reachystudio.app.studio.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.control.loop.Histogram;
import dev.reachystudio.backend.control.loop.LoopTimings;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.LoopStatistics.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiagnosticsViewModelTest {

  private static final long MS = 1_000_000;

  private final Locale locale = Locale.getDefault(Locale.Category.FORMAT);
  private final Loop loop = new Loop();
  private final DiagnosticsViewModel model = new DiagnosticsViewModel(loop::read, 100);

  @BeforeEach
  void readNumbersInEnglish() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
  }

  @AfterEach
  void readNumbersAsBefore() {
    Locale.setDefault(Locale.Category.FORMAT, locale);
  }

  @Test
  void withoutARobotThereIsNothingToShow() {
    loop.running = false;
    model.refresh();
    assertThat(model.timingProperty().get()).isNull();
  }

  @Test
  void sinceTheStartCountsEveryCycle() {
    loop.cycles(300, MS / 10);
    model.refresh();
    loop.cycles(100, MS);
    loop.second();
    model.refresh();
    assertThat(timing().cycle().shown().total()).isEqualTo(400);
    assertThat(timing().cycle().percentileNs(1)).isEqualTo(MS);
    assertThat(value("Cycles")).isEqualTo("400");
  }

  @Test
  void theLastSecondForgetsWhatIsOlder() {
    loop.cycles(300, 5 * MS);
    model.refresh();
    model.scopeProperty().set(TimingScope.LAST_SECOND);
    loop.second();
    model.refresh();
    loop.cycles(100, MS / 10);
    loop.second();
    model.refresh();
    assertThat(timing().cycle().shown().total()).isEqualTo(100);
    assertThat(timing().cycle().percentileNs(1)).isLessThan(MS / 5);
    assertThat(timing().late().second().total()).isEqualTo(100);
  }

  @Test
  void aResetCountsFromZero() {
    loop.cycles(300, 20 * MS);
    loop.overruns = 3;
    loop.refused = Map.of(RefusalReason.MOTORS_OFF, 4L);
    model.refresh();
    assertThat(timing().onTime()).isFalse();
    assertThat(timing().verdict())
        .isEqualTo("3 of 300 cycles took longer than their period of 10.00 ms.");
    model.scopeProperty().set(TimingScope.LAST_SECOND);
    model.reset();
    assertThat(model.scopeProperty().get()).isEqualTo(TimingScope.SINCE_START);
    assertThat(model.wasReset()).isTrue();
    loop.cycles(50, MS);
    loop.refused = Map.of(RefusalReason.MOTORS_OFF, 5L, RefusalReason.INVALID, 2L);
    loop.second();
    model.refresh();
    assertThat(timing().onTime()).isTrue();
    assertThat(timing().cycle().shown().total()).isEqualTo(50);
    assertThat(value("Overruns")).isEqualTo("0");
    assertThat(value("Commands refused")).isEqualTo("3");
    assertThat(value("\u2003motors off")).isEqualTo("1");
    assertThat(value("\u2003invalid")).isEqualTo("2");
  }

  @Test
  void aLoopThatWasReplacedStartsANewPicture() {
    loop.cycles(300, MS);
    model.refresh();
    model.reset();
    loop.restart();
    loop.cycles(7, MS);
    loop.second();
    model.refresh();
    assertThat(model.wasReset()).isFalse();
    assertThat(timing().cycle().shown().total()).isEqualTo(7);
  }

  @Test
  void beforeTheFirstCycleNothingIsKnown() {
    model.refresh();
    assertThat(timing().late().percentileNs(0.5)).isNaN();
    assertThat(value("Update rate")).isEqualTo("–");
    assertThat(timing().verdict()).isEqualTo("No cycle has been counted yet.");
  }

  private Timing timing() {
    return Objects.requireNonNull(model.timingProperty().get());
  }

  private String value(String name) {
    return timing().figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no figure " + name))
        .value();
  }

  /** A loop that counts as told. */
  private static final class Loop {
    private Histogram late = new Histogram();
    private Histogram duration = new Histogram();
    private long nowNs;
    private long overruns;
    private Map<RefusalReason, Long> refused = Map.of();
    private boolean running = true;

    void cycles(int count, long durationNs) {
      for (int i = 0; i < count; i++) {
        late.record(50_000);
        duration.record(durationNs);
      }
    }

    void second() {
      nowNs += 1_000_000_000;
    }

    void restart() {
      late = new Histogram();
      duration = new Histogram();
      overruns = 0;
    }

    @org.jspecify.annotations.Nullable
    LoopReading read() {
      long sum = refused.values().stream().mapToLong(Long::longValue).sum();
      Span all = new Span(late.count(), overruns, 0, 0, sum, 0, 0, 0, 0, 0, 0, 0);
      return running
          ? new LoopReading(
              nowNs,
              new LoopTimings(late.snapshot(), duration.snapshot()),
              new LoopStatistics(0, 0, Span.NONE, all, refused))
          : null;
    }
  }
}
