package dev.reachystudio.backend.serial.registers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void everyPositionSurvivesTheWayToRadiansAndBack() {
    for (int ticks = 0; ticks < Ticks.PER_TURN; ticks++) {
      assertThat(Ticks.fromRad(Ticks.toRad(ticks))).isEqualTo(ticks);
    }
  }

  @Test
  void zeroIsInTheMiddleAndNothingIsClamped() {
    assertThat(Ticks.fromRad(0)).isEqualTo(Ticks.CENTRE);
    assertThat(Ticks.fromRad(-1e-9)).isEqualTo(Ticks.CENTRE);
    assertThat(Ticks.fromRad(-3.05)).isEqualTo(60);
    assertThat(Ticks.fromRad(3.2)).isEqualTo(4134);
    assertThat(Ticks.fromRad(-3.2)).isEqualTo(-38);
  }

  @Test
  void halvesAreRoundedUp() {
    double halfTickRad = Math.PI / Ticks.PER_TURN;

    assertThat(Ticks.fromRad(halfTickRad * (1 + 1e-9))).isEqualTo(Ticks.CENTRE + 1);
    assertThat(Ticks.fromRad(halfTickRad * (1 - 1e-9))).isEqualTo(Ticks.CENTRE);
    assertThat(Ticks.fromRad(-halfTickRad * (1 - 1e-9))).isEqualTo(Ticks.CENTRE);
  }
}
