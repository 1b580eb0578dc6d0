package dev.reachystudio.backend.serial.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The voltage is a number at every moment, also a moment before it was changed. */
class SupplyTest {

  private final Supply supply = new Supply(7.3);

  @Test
  void aVoltageThatIsChangedAtOnceIsKnownToMotorsThatAreAMomentBehind() {
    supply.ramp(7.6, 7.6, 1_000, 0);
    assertThat(supply.voltsAt(999)).isEqualTo(7.6);
    assertThat(supply.voltsAt(1_001)).isEqualTo(7.6);
  }

  @Test
  void aRampGoesEvenly() {
    supply.ramp(4, 6, 1_000, 1_000);
    assertThat(supply.voltsAt(0)).isEqualTo(4);
    assertThat(supply.voltsAt(1_500)).isEqualTo(5);
    assertThat(supply.voltsAt(2_000)).isEqualTo(6);
  }
}
