package dev.reachystudio.app.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.app.studio.desktop.RecordedPort;
import dev.reachystudio.protocol.command.Command.EmergencyStop;
import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.state.EmergencyStopState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopViewModelTest {

  private static final EmergencyStop HOLD = new EmergencyStop(true, StopTorque.HOLD);
  private static final EmergencyStop OFF = new EmergencyStop(true, StopTorque.OFF);
  private static final EmergencyStop RELEASE = new EmergencyStop(false, StopTorque.HOLD);

  private final RecordedPort port = new RecordedPort();
  private final AtomicLong nowNs = new AtomicLong();
  private final StopViewModel stop =
      new StopViewModel(new Commands(port, Runnable::run), nowNs::get);

  @Test
  void aPressHoldsThePose() {
    assertThat(stop.press()).isEqualTo(StopViewModel.Press.ENGAGED);
    assertThat(port.asked()).containsExactly(HOLD);
  }

  @Test
  void aSecondPressWithinTwoSecondsReleasesTorque() {
    stop.press();
    stop.show(EmergencyStopState.ENGAGED_HOLD);
    nowNs.set(StopViewModel.SECOND_PRESS_NS);
    assertThat(stop.press()).isEqualTo(StopViewModel.Press.TORQUE_OFF);
    assertThat(port.asked()).containsExactly(HOLD, OFF);
  }

  @Test
  void aSecondPressCountsEvenBeforeTheRobotHasAnswered() {
    stop.press();
    nowNs.set(1_000_000);
    assertThat(stop.press()).isEqualTo(StopViewModel.Press.TORQUE_OFF);
  }

  @Test
  void aPressLongAfterNeitherStopsAgainNorReleasesTorque() {
    stop.press();
    stop.show(EmergencyStopState.ENGAGED_HOLD);
    nowNs.set(StopViewModel.SECOND_PRESS_NS + 1);
    assertThat(stop.press()).isEqualTo(StopViewModel.Press.ALREADY_ENGAGED);
    assertThat(port.asked()).containsExactly(HOLD);
  }

  @Test
  void afterAReleaseAPressStopsAgain() {
    stop.press();
    stop.show(EmergencyStopState.ENGAGED_HOLD);
    stop.release();
    stop.show(EmergencyStopState.RELEASED);
    nowNs.set(1_000_000);
    assertThat(stop.press()).isEqualTo(StopViewModel.Press.ENGAGED);
    assertThat(port.asked()).containsExactly(HOLD, RELEASE, HOLD);
  }

  @Test
  void aStopOfSomebodyElseIsReleasedHereToo() {
    stop.show(EmergencyStopState.ENGAGED_HOLD);
    assertThat(stop.press()).isEqualTo(StopViewModel.Press.ALREADY_ENGAGED);
    stop.release();
    assertThat(port.asked()).containsExactly(RELEASE);
  }
}
