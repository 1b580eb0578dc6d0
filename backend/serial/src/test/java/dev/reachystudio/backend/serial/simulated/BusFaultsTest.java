package dev.reachystudio.backend.serial.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that can go wrong goes wrong when it is told to, and ends when it is told to. */
class BusFaultsTest {

  private static final int[] POSITIONS_OF_ALL = {132, 0, 4, 0, 10, 11, 12, 13, 14, 15, 16, 17, 18};
  private static final int ASKED = 1_000;

  private final RobotNumbers numbers = RobotNumbers.load();
  private final SteppedClock clock = new SteppedClock();
  private final SimulatedBusSettings settings =
      SimulatedBusSettings.of(numbers).withPacing(WirePacing.NONE);
  private final SimulatedBus bus = SimulatedBus.inMemory(numbers, settings, clock);
  private final BusFaults faults = bus.faults();
  private final Host host = new Host(bus);

  @Test
  void aShareOfTheAnswersIsLostAndTheSameSeedLosesTheSameOnes() {
    List<Integer> lost = lostOf(bus, host);
    SimulatedBus twin = SimulatedBus.inMemory(numbers, settings, clock);

    assertThat(lost).hasSizeBetween(30, 75);
    assertThat(lostOf(twin, new Host(twin))).isEqualTo(lost);
    SimulatedBus other = SimulatedBus.inMemory(numbers, settings.withSeed(2), clock);
    assertThat(lostOf(other, new Host(other))).isNotEqualTo(lost);
  }

  private static List<Integer> lostOf(SimulatedBus bus, Host host) {
    bus.faults().answers(AnswerRates.losing(0.05));
    List<Integer> lost = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      host.send(10 + i % 9, Packet.PING);
    }
    bus.faults().answers(AnswerRates.NONE);
    host.send(10, Packet.READ, 64, 0, 1, 0);
    int next = 0;
    for (Packet answer : host.all()) {
      while (next < ASKED && 10 + next % 9 != answer.id()) {
        lost.add(next++);
      }
      next++;
    }
    return lost;
  }

  @Test
  void damagedAnswersHaveAWrongCheckAndNothingElse() {
    byte[] good = askRaw();
    faults.answers(AnswerRates.corrupting(1));

    byte[] bad = askRaw();

    assertThat(bad).hasSameSizeAs(good).startsWith(java.util.Arrays.copyOf(good, 7));
    assertThat(bad).isNotEqualTo(good);
    faults.answers(AnswerRates.NONE);
    assertThat(askRaw()).isEqualTo(good);
  }

  @Test
  void noiseComesInFrontOfAnAnswerThatIsGood() {
    byte[] good = askRaw();
    faults.answers(AnswerRates.noisy(1));

    byte[] noisy = askRaw();

    assertThat(noisy).hasSizeBetween(good.length + 1, good.length + 4).endsWith(good);
  }

  @Test
  void truncatedAnswersHaveABeginAndNoEnd() {
    byte[] good = askRaw();
    faults.answers(AnswerRates.truncating(1));

    byte[] begin = askRaw();

    assertThat(begin).hasSizeBetween(1, good.length - 1);
    assertThat(good).startsWith(begin);
  }

  @Test
  void lateAnswersComeWhenTheirTimeHasCome() {
    faults.answers(AnswerRates.delaying(1, 5_000_000));
    host.send(10, Packet.PING);

    clock.passMs(4.9);
    assertThat(host.bytes()).isEmpty();
    clock.passMs(0.2);
    assertThat(host.answers()).hasSize(1);
  }

  @Test
  void behindASilentMotorTheOthersAnswer() {
    faults.silence(Motor.STEWART_2, Behind.ANSWER);

    assertThat(host.ask(0xFE, Packet.SYNC_READ, POSITIONS_OF_ALL))
        .extracting(Packet::id)
        .containsExactly(10, 11, 13, 14, 15, 16, 17, 18);
    assertThat(host.ask(12, Packet.PING)).isEmpty();
  }

  @Test
  void behindASilentMotorTheOthersWaitForEver() {
    faults.silence(Motor.STEWART_2, Behind.WAIT);

    assertThat(host.ask(0xFE, Packet.SYNC_READ, POSITIONS_OF_ALL))
        .extracting(Packet::id)
        .containsExactly(10, 11);
    faults.revive(Motor.STEWART_2);
    assertThat(host.ask(0xFE, Packet.SYNC_READ, POSITIONS_OF_ALL)).hasSize(9);
  }

  @Test
  void aJointAnswerEndsOrHasAGapWhereAMotorIsSilent() {
    host.send(0xFE, Packet.FAST_SYNC_READ, POSITIONS_OF_ALL);
    byte[] whole = host.bytes();
    assertThat(whole).hasSize(80);

    faults.silence(Motor.STEWART_2, Behind.WAIT);
    host.send(0xFE, Packet.FAST_SYNC_READ, POSITIONS_OF_ALL);
    assertThat(host.bytes()).isEqualTo(java.util.Arrays.copyOf(whole, 8 + 2 * 8));

    faults.silence(Motor.STEWART_2, Behind.ANSWER);
    host.send(0xFE, Packet.FAST_SYNC_READ, POSITIONS_OF_ALL);
    assertThat(host.bytes()).hasSize(72).startsWith(java.util.Arrays.copyOf(whole, 8 + 2 * 8));
  }

  @Test
  void aSilentMotorGoesOnWithWhatItWasDoing() {
    host.write(10, 64, 1, 1);
    host.write(10, 116, 4, 2500);
    faults.silence(Motor.BODY_ROTATION, Behind.ANSWER);
    host.send(10, Packet.WRITE, 116, 0, 0, 0, 0, 0);

    clock.passMs(2_000);

    assertThat(bus.register(Motor.BODY_ROTATION, 132)).isEqualTo(2500);
  }

  @Test
  void nobodyAnswersForATimeButAllHear() {
    faults.muteAll(800_000_000);
    host.send(11, Packet.WRITE, 64, 0, 1);

    assertThat(host.bytes()).isEmpty();
    assertThat(faults.active()).containsExactly("Nobody answers");
    assertThat(bus.register(Motor.STEWART_1, 64)).isEqualTo(1);
    clock.passMs(801);
    assertThat(host.ask(11, Packet.PING)).hasSize(1);
    assertThat(faults.active()).isEmpty();
  }

  @Test
  void anUnpluggedPortIsGoneForGoodAndAReplugIsANewOne() throws PortException {
    faults.unplug();

    assertThatThrownBy(() -> host.port().read(new byte[8]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unplugged");
    assertThatThrownBy(() -> host.port().write(new byte[8], 8)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> bus.connector().open(1_000_000))
        .isInstanceOfSatisfying(
            PortException.class,
            e -> assertThat(e.reason()).isEqualTo(PortException.Reason.NOT_FOUND));
    faults.replug();
    assertThatThrownBy(() -> host.port().read(new byte[8])).isInstanceOf(IOException.class);
    assertThat(new Host(bus).ask(0xFE, Packet.PING)).hasSize(9);
  }

  @Test
  void onlyOneCanHaveThePort() {
    assertThatThrownBy(() -> bus.connector().open(1_000_000))
        .isInstanceOfSatisfying(
            PortException.class, e -> assertThat(e.reason()).isEqualTo(PortException.Reason.BUSY));
    host.port().close();
    assertThat(new Host(bus).ask(10, Packet.PING)).hasSize(1);
  }

  @Test
  void withoutPowerNobodyAnswersAndAfterwardsTorqueAndGainsAreForgotten() {
    faults.leaveWithTorque();
    assertThat(host.read(13, 84, 2)).isEqualTo(300);
    faults.cutPower();

    assertThat(host.ask(0xFE, Packet.PING)).isEmpty();
    clock.passMs(10_000);
    assertThat(host.ask(0xFE, Packet.PING)).isEmpty();
    faults.restorePower();
    clock.passMs(249);
    assertThat(host.ask(0xFE, Packet.PING)).isEmpty();
    clock.passMs(2);
    assertThat(host.ask(0xFE, Packet.PING)).hasSize(9);
    assertThat(host.read(13, 84, 2)).isEqualTo(400);
    assertThat(host.read(13, 64, 1)).isZero();
    assertThat(host.read(13, 20, 4)).isEqualTo(1024);
  }

  @Test
  void aShortPowerLossEndsByItself() {
    faults.powerLoss(100_000_000);

    clock.passMs(349);
    assertThat(host.ask(0xFE, Packet.PING)).isEmpty();
    clock.passMs(2);
    assertThat(host.ask(0xFE, Packet.PING)).hasSize(9);
  }

  @Test
  void aBrownOutTakesTorqueAndGainsWhileTheMotorsAnswerOn() {
    faults.leaveWithTorque();
    faults.brownOut(2.5, 500_000_000);

    assertThat(host.read(11, 64, 1)).isZero();
    assertThat(host.read(11, 84, 2)).isEqualTo(400);
    assertThat(host.read(11, 144, 2)).isEqualTo(25);
    clock.passMs(501);
    assertThat(host.read(11, 144, 2)).isEqualTo(73);
    assertThat(host.read(11, 64, 1)).isZero();
  }

  @Test
  void overloadTakesTheTorqueOfOneMotorUntilItIsRebooted() {
    faults.leaveWithTorque();
    faults.overload(Motor.STEWART_5);

    assertThat(host.read(15, 70, 1)).isEqualTo(0x21);
    assertThat(host.read(15, 64, 1)).isZero();
    assertThat(host.write(15, 64, 1, 1)).as("torque is refused").isEqualTo(1);
    assertThat(host.read(16, 64, 1)).isEqualTo(1);
    assertThat(faults.active()).containsExactly("stewart_5: overload");
    host.ask(15, Packet.REBOOT);
    assertThat(host.ask(15, Packet.PING)).isEmpty();
    clock.passMs(251);
    assertThat(host.read(15, 70, 1)).isEqualTo(0x01);
    assertThat(host.write(15, 64, 1, 1)).isZero();
  }

  @Test
  void aHotMotorStaysOffUntilItIsCool() {
    faults.leaveWithTorque();
    faults.overheat(Motor.LEFT_ANTENNA, 76);
    clock.passMs(1);

    assertThat(host.read(18, 146, 1)).isEqualTo(76);
    assertThat(host.read(18, 70, 1)).isEqualTo(0x05);
    host.ask(18, Packet.REBOOT);
    clock.passMs(300);
    assertThat(host.read(18, 70, 1)).as("still hot").isEqualTo(0x05);
    faults.heal(Motor.LEFT_ANTENNA);
    assertThat(host.read(18, 70, 1)).isEqualTo(0x01);
    assertThat(host.read(18, 64, 1)).as("torque is not given back").isZero();
    assertThat(host.write(18, 64, 1, 1)).isZero();
  }

  @Test
  void anErrorThatIsNotInTheShutdownMaskLeavesTheTorque() {
    faults.leaveWithTorque();
    faults.register(Motor.STEWART_1, ControlTable.SHUTDOWN, 0x24);
    faults.shock(Motor.STEWART_1);

    assertThat(host.read(11, 70, 1)).isEqualTo(0x11);
    assertThat(host.read(11, 64, 1)).isEqualTo(1);
  }

  @Test
  void theVoltageErrorTakesTheTorqueWhereTheMakersMaskIs() {
    faults.register(Motor.STEWART_1, ControlTable.SHUTDOWN, 53);

    assertThat(host.write(11, 64, 1, 1)).isEqualTo(1);
    faults.restoreSettings(Motor.STEWART_1);
    assertThat(host.write(11, 64, 1, 1)).isZero();
  }

  @Test
  void theSupplyRisesSlowly() {
    faults.voltageRamp(4.0, 7.0, 3_000_000_000L);

    assertThat(host.read(10, 144, 2)).isEqualTo(40);
    clock.passMs(1_500);
    assertThat(host.read(10, 144, 2)).isEqualTo(55);
    clock.passMs(5_000);
    assertThat(host.read(10, 144, 2)).isEqualTo(70);
    faults.normalVoltage();
    assertThat(host.read(10, 144, 2)).isEqualTo(73);
  }

  @Test
  void aMotorFromItsMakerAnswersWithIdOneAt57600Baud() throws IOException {
    faults.factoryFresh(Motor.STEWART_6);

    assertThat(host.ask(0xFE, Packet.PING)).hasSize(8);
    host.port().baudRate(57_600);
    assertThat(host.ask(0xFE, Packet.PING)).extracting(Packet::id).containsExactly(1);
    assertThat(host.read(1, 9, 1)).isEqualTo(250);
    assertThat(host.read(1, 63, 1)).isEqualTo(53);
  }

  @Test
  void clearingMakesEverythingWell() {
    faults.answers(AnswerRates.losing(0.5));
    faults.silence(Motor.BODY_ROTATION, Behind.WAIT);
    faults.overload(Motor.STEWART_1);
    faults.overheat(Motor.STEWART_3, 80);
    faults.voltage(5);
    faults.muteAll(1_000_000_000_000L);
    faults.register(Motor.STEWART_2, ControlTable.HOMING_OFFSET, 0);
    faults.unplug();
    assertThat(faults.active())
        .containsExactly(
            "The cable is out",
            "Answers: 50.0 % lost",
            "Nobody answers",
            "Supply 5.0 V",
            "body_rotation: silent",
            "stewart_1: overload",
            "stewart_3: overheated");

    faults.clearAll();

    assertThat(faults.active()).isEmpty();
    Host again = new Host(bus);
    assertThat(again.ask(0xFE, Packet.PING)).hasSize(9);
    assertThat(again.read(12, 20, 4)).isEqualTo(-1024);
  }

  private byte[] askRaw() {
    host.send(14, Packet.READ, 132, 0, 4, 0);
    return host.bytes();
  }
}
