package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.value.Motor;
import org.junit.jupiter.api.Test;

class MotorEffortTest {

  private final MotorEffort effort = new MotorEffort(RobotNumbers.load());

  @Test
  void withoutASimulationNothingIsKnown() {
    assertThat(effort.known()).isFalse();
    take(0, 0.1);
    assertThat(effort.known()).isTrue();
    effort.take(null);
    assertThat(effort.known()).isFalse();
  }

  @Test
  void theShareIsOfTheMotorsOwnStallTorque() {
    take(0, -0.26, 0.26);
    assertThat(effort.share(Motor.STEWART_1)).isCloseTo(0.5, within(1e-9));
    assertThat(effort.share(Motor.BODY_ROTATION)).isCloseTo(0.26 / 0.93, within(1e-9));
  }

  @Test
  void aTrembleIsSmoothedAndALoadThatStaysIsShown() {
    take(0, 0, 0);
    take(0.01, 0, 0.5);
    assertThat(effort.torqueNm(Motor.STEWART_1)).isLessThan(0.1);
    take(1, 0, 0.5);
    assertThat(effort.torqueNm(Motor.STEWART_1)).isCloseTo(0.5, within(0.001));
  }

  @Test
  void aResetStartsAnew() {
    take(5, 0, 0.5);
    take(0.01, 0, 0.1);
    assertThat(effort.torqueNm(Motor.STEWART_1)).isCloseTo(0.1, within(1e-9));
  }

  private void take(double timeS, double... torqueNm) {
    effort.take(DemoWorld.state(timeS, ScenePoses.NONE, torqueNm));
  }
}
