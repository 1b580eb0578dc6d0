package dev.reachystudio.app.studio.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogTimeAxisTest {

  @Test
  void itStandsStillUpToAHundredMilliseconds() {
    assertThat(LogTimeAxis.holding(0)).isEqualTo(LogTimeAxis.holding(99_000_000));
  }

  @Test
  void whatIsLongerIsStillInThePicture() {
    LogTimeAxis axis = LogTimeAxis.holding(3e9);
    assertThat(axis.highNs()).isEqualTo(1e10);
    assertThat(axis.place(3e9)).isBetween(0.9, 1.0);
  }

  @Test
  void decadesAreEquallyFarApart() {
    LogTimeAxis axis = LogTimeAxis.holding(0);
    double step = axis.place(1e5) - axis.place(1e4);
    assertThat(axis.place(1e6) - axis.place(1e5)).isCloseTo(step, within(1e-12));
    assertThat(axis.place(0)).isZero();
  }

  @Test
  void decadesAreNamedInTheirUnit() {
    assertThat(LogTimeAxis.holding(0).decades().stream().map(LogTimeAxis::label))
        .containsExactly("1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms");
  }
}
