package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetronomeTest {

  private static final long PERIOD_NS = 10_000_000;

  @Test
  void manyCyclesTakeExactlyAsManyPeriods() {
    Metronome metronome = new Metronome(PERIOD_NS, 500);
    for (int i = 0; i < 6000; i++) {
      metronome.cycleEnded(metronome.deadlineNs() + 300_000);
    }
    assertThat(metronome.deadlineNs()).isEqualTo(500 + 6000 * PERIOD_NS);
    assertThat(metronome.overruns()).isZero();
  }

  @Test
  void anOverrunSkipsWholePeriodsAndIsCounted() {
    Metronome metronome = new Metronome(PERIOD_NS, 0);
    metronome.cycleEnded(25_000_000);
    assertThat(metronome.deadlineNs()).isEqualTo(30_000_000);
    assertThat(metronome.overruns()).isEqualTo(1);
    assertThat(metronome.skippedPeriods()).isEqualTo(2);
  }

  @Property
  void thePhaseNeverChanges(
      @ForAll @Size(min = 1, max = 100) long[] lengthsNs,
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long phaseNs) {
    Metronome metronome = new Metronome(PERIOD_NS, phaseNs);
    long cycles = 0;
    for (long lengthNs : lengthsNs) {
      long endNs = metronome.deadlineNs() + Math.floorMod(lengthNs, 100_000_000L);
      metronome.cycleEnded(endNs);
      cycles++;
      assertThat(metronome.deadlineNs()).isGreaterThanOrEqualTo(endNs);
      assertThat(metronome.deadlineNs() - endNs).isLessThanOrEqualTo(PERIOD_NS);
    }
    assertThat(metronome.deadlineNs())
        .isEqualTo(phaseNs + (cycles + metronome.skippedPeriods()) * PERIOD_NS);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 125, 200, 250, 500, 1000})
  void usualRatesAreAllowed(int rateHz) {
    assertThat(LoopSettings.defaults().withUpdateRateHz(rateHz).periodNs() * rateHz)
        .isEqualTo(1_000_000_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {49, 1001, 60, 0, -1})
  void otherRatesAreRefusedNamingTheSetting(int rateHz) {
    assertThatThrownBy(() -> LoopSettings.defaults().withUpdateRateHz(rateHz))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("updateRateHz is " + rateHz);
  }
}
