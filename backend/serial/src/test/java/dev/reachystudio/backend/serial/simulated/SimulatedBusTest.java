package dev.reachystudio.backend.serial.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nine motors as a driver meets them. */
class SimulatedBusTest {

  private static final int[] ALL = {10, 11, 12, 13, 14, 15, 16, 17, 18};

  private final RobotNumbers numbers = RobotNumbers.load();
  private final SteppedClock clock = new SteppedClock();
  private final SimulatedBusSettings settings =
      SimulatedBusSettings.of(numbers).withPacing(WirePacing.NONE);
  private final SimulatedBus bus = SimulatedBus.inMemory(numbers, settings, clock);
  private final Host host = new Host(bus);

  @Test
  void everyMotorSaysItsModelAndFirmwareWithTheAlertBitOfASupplyAboveItsLimit() {
    List<Packet> answers = host.ask(0xFE, Packet.PING);

    assertThat(answers).extracting(Packet::id).containsExactly(10, 11, 12, 13, 14, 15, 16, 17, 18);
    assertThat(answers).extracting(answer -> answer.at(0)).containsOnly(0x80);
    assertThat(answers)
        .extracting(answer -> answer.wordAt(1))
        .containsExactly(1240, 1200, 1200, 1200, 1200, 1200, 1200, 1190, 1190);
    assertThat(answers).extracting(answer -> answer.at(3)).containsOnly(52);
  }

  @Test
  void theRobotSleepsWithoutTorqueAtFirst() {
    int[] ticks = {2048, 1406, 2871, 1889, 2182, 1242, 2702, 60, 4036};
    for (int i = 0; i < ALL.length; i++) {
      assertThat(host.read(ALL[i], 132, 4)).isEqualTo(ticks[i]);
      assertThat(host.read(ALL[i], 64, 1)).isZero();
      assertThat(host.read(ALL[i], 84, 2)).as("gain after power came").isEqualTo(400);
      assertThat(host.read(ALL[i], 144, 2)).isEqualTo(73);
      assertThat(host.read(ALL[i], 63, 1)).isEqualTo(52);
    }
  }

  @Test
  void aSyncReadIsAnsweredInTheOrderAsked() {
    List<Packet> answers =
        host.ask(0xFE, Packet.SYNC_READ, 132, 0, 4, 0, 18, 10, 17, 11, 16, 12, 15, 13, 14);

    assertThat(answers).extracting(Packet::id).containsExactly(18, 10, 17, 11, 16, 12, 15, 13, 14);
    assertThat(answers.get(1).wordAt(1)).isEqualTo(2048);
  }

  @Test
  void motorsWithTorqueFollowTheGoalsOfASyncWrite() {
    host.send(0xFE, Packet.SYNC_WRITE, 64, 0, 1, 0, 10, 1, 17, 1);
    host.send(0xFE, Packet.SYNC_WRITE, 116, 0, 4, 0, 10, 0xA0, 9, 0, 0, 17, 0, 8, 0, 0);

    clock.passMs(50);
    assertThat(host.read(10, 132, 4)).isGreaterThan(2048).isLessThan(0x9A0);
    clock.passMs(1_000);
    assertThat(host.read(10, 132, 4)).isEqualTo(0x9A0);
    assertThat(host.read(17, 132, 4)).isEqualTo(2048);
    assertThat(host.read(18, 132, 4)).as("without torque").isEqualTo(4036);
    assertThat(bus.positionRad(Motor.BODY_ROTATION))
        .isCloseTo((0x9A0 - 2048) * 2 * Math.PI / 4096, within(1e-3));
  }

  @Test
  void howOftenSomebodyLooksDoesNotChangeTheMotion() {
    SimulatedBus other = SimulatedBus.inMemory(numbers, settings.withTorqueOn(true), clock);
    SimulatedBus seldom = SimulatedBus.inMemory(numbers, settings.withTorqueOn(true), clock);
    new Host(other).send(0xFE, Packet.SYNC_WRITE, 116, 0, 4, 0, 13, 0x40, 9, 0, 0);
    new Host(seldom).send(0xFE, Packet.SYNC_WRITE, 116, 0, 4, 0, 13, 0x40, 9, 0, 0);

    for (int i = 0; i < 60; i++) {
      clock.passMs(1);
      other.positionRad(Motor.STEWART_3);
    }

    assertThat(other.positionRad(Motor.STEWART_3))
        .isCloseTo(seldom.positionRad(Motor.STEWART_3), within(1e-9))
        .isNotEqualTo(0);
  }

  @Test
  void aGoalOutsideTheMotorsOwnLimitsIsRefusedAndTheOldOneStays() {
    int goal = host.read(11, 116, 4);

    assertThat(host.write(11, 116, 4, 1501)).isEqualTo(6);
    assertThat(host.write(11, 116, 4, 2959)).isEqualTo(6);
    assertThat(host.read(11, 116, 4)).isEqualTo(goal);
    assertThat(host.write(11, 116, 4, 1502)).isZero();
    assertThat(host.read(11, 116, 4)).isEqualTo(1502);
  }

  @Test
  void theEepromCanOnlyBeWrittenWithoutTorque() {
    assertThat(host.write(12, 64, 1, 1)).isZero();
    assertThat(host.write(12, 9, 1, 100)).isEqualTo(7);
    assertThat(host.read(12, 9, 1)).isZero();
    assertThat(host.write(12, 64, 1, 0)).isZero();
    assertThat(host.write(12, 9, 1, 100)).isZero();
    assertThat(host.read(12, 9, 1)).isEqualTo(100);
  }
}
