package dev.reachystudio.backend.serial.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;
import org.junit.jupiter.api.Test;

/** What one motor accepts, refuses and forgets. */
class MotorRulesTest {

  private final RobotNumbers numbers = RobotNumbers.load();
  private final SteppedClock clock = new SteppedClock();
  private final SimulatedBusSettings settings =
      SimulatedBusSettings.of(numbers).withPacing(WirePacing.NONE);
  private final SimulatedBus bus = SimulatedBus.inMemory(numbers, settings, clock);
  private final Host host = new Host(bus);

  @Test
  void theWatchdogStopsAMotorWhereItIsUntilItIsSwitchedOff() {
    host.write(17, 64, 1, 1);
    host.write(17, 112, 4, 10);
    host.write(17, 98, 1, 25);
    host.write(17, 116, 4, 4000);
    clock.passMs(499);
    assertThat(bus.register(Motor.RIGHT_ANTENNA, 98)).isEqualTo(25);
    clock.passMs(2);
    int stopped = bus.register(Motor.RIGHT_ANTENNA, 132);
    clock.passMs(5_000);

    assertThat(bus.register(Motor.RIGHT_ANTENNA, 132)).isEqualTo(stopped).isBetween(61, 3_999);
    assertThat(host.read(17, 98, 1)).isEqualTo(255);
    assertThat(host.read(17, 64, 1)).as("it keeps its torque").isEqualTo(1);
    assertThat(host.write(17, 116, 4, stopped)).as("range error").isEqualTo(4);
    assertThat(host.write(17, 98, 1, 25)).isEqualTo(4);
    assertThat(host.write(17, 98, 1, 0)).isZero();
    assertThat(host.write(17, 116, 4, stopped)).isZero();
    assertThat(host.read(17, 98, 1)).isZero();
  }

  @Test
  void theWatchdogIsContentWithAnyInstructionForItsMotor() {
    host.write(17, 98, 1, 5);
    host.write(18, 98, 1, 5);
    for (int i = 0; i < 20; i++) {
      clock.passMs(80);
      host.ask(0xFE, Packet.SYNC_READ, 132, 0, 4, 0, 17);
    }

    assertThat(bus.register(Motor.RIGHT_ANTENNA, 98)).isEqualTo(5);
    assertThat(bus.register(Motor.LEFT_ANTENNA, 98)).as("nobody asked it").isEqualTo(255);
  }

  @Test
  void aRebootTakesAQuarterOfASecondAndForgetsTheRam() {
    host.write(14, 84, 2, 300);
    host.write(14, 64, 1, 1);
    host.write(14, 98, 1, 100);
    assertThat(host.ask(14, Packet.REBOOT)).hasSize(1);

    clock.passMs(249);
    assertThat(host.ask(14, Packet.PING)).isEmpty();
    clock.passMs(2);
    assertThat(host.ask(14, Packet.PING)).hasSize(1);
    assertThat(host.read(14, 84, 2)).isEqualTo(400);
    assertThat(host.read(14, 64, 1)).isZero();
    assertThat(host.read(14, 98, 1)).isZero();
    assertThat(host.read(14, 116, 4)).as("its goal is where it is").isEqualTo(2182);
  }

  @Test
  void anotherModeHasItsOwnGains() {
    host.write(16, 84, 2, 300);
    assertThat(host.write(16, 11, 1, 2)).as("there is no mode 2").isEqualTo(4);
    assertThat(host.write(16, 11, 1, 3)).isZero();
    assertThat(host.read(16, 84, 2)).as("the same mode").isEqualTo(300);

    assertThat(host.write(16, 11, 1, 0)).isZero();

    assertThat(host.read(16, 84, 2)).isEqualTo(400);
  }

  @Test
  void inCurrentModeAMotorMovesOnlyWithMoreThanFriction() {
    host.write(12, 11, 1, 0);
    host.write(12, 64, 1, 1);
    host.write(12, 102, 2, 210);
    clock.passMs(500);
    assertThat(host.read(12, 132, 4)).isEqualTo(2871);

    bus.push(Motor.STEWART_2, -600);
    clock.passMs(500);

    assertThat(host.read(12, 132, 4)).isLessThan(2871 - 200);
    bus.push(Motor.STEWART_2, 0);
    int left = host.read(12, 132, 4);
    clock.passMs(500);
    assertThat(host.read(12, 132, 4)).isEqualTo(left);
    assertThat(host.write(12, 102, 2, 1_751)).as("beyond its range").isEqualTo(4);
  }

  @Test
  void withoutTorqueTheHeadSinksOnlyIfThatIsWanted() {
    SimulatedBus sagging = SimulatedBus.inMemory(numbers, settings.withSagging(true), clock);
    for (SimulatedBus some : new SimulatedBus[] {bus, sagging}) {
      some.place(Motor.STEWART_1, 0.5);
      some.place(Motor.BODY_ROTATION, 0.5);
    }
    clock.passMs(5_000);

    assertThat(bus.positionRad(Motor.STEWART_1)).isCloseTo(0.5, within(1e-9));
    assertThat(sagging.positionRad(Motor.STEWART_1)).isCloseTo(-0.98482, within(1e-3));
    assertThat(sagging.positionRad(Motor.BODY_ROTATION)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aWrongHomingOffsetShiftsWhatTheMotorSaysAndNotTheMotor() {
    bus.faults().register(Motor.STEWART_3, ControlTable.HOMING_OFFSET, 0);

    assertThat(host.read(13, 132, 4)).isEqualTo(1889 - 1024);
    assertThat(bus.positionRad(Motor.STEWART_3)).isCloseTo(-0.2439, within(1e-3));
  }

  @Test
  void speedAndCurrentBelongToTheMotion() {
    host.write(10, 64, 1, 1);
    host.write(10, 84, 2, 200);
    assertThat(bus.register(Motor.BODY_ROTATION, 126)).isZero();
    host.write(10, 116, 4, 3_000);
    clock.passMs(20);

    int velocity = bus.register(Motor.BODY_ROTATION, 128);
    int before = bus.register(Motor.BODY_ROTATION, 132);
    clock.passMs(1);
    int after = bus.register(Motor.BODY_ROTATION, 132);

    // 0.229 rpm a count, as fast as the motor can at 7.3 V: 118 rpm.
    assertThat(velocity * 0.229).isCloseTo(118.3, within(0.5));
    assertThat(after - before).isBetween(7, 9);
    assertThat(bus.register(Motor.BODY_ROTATION, 126)).isPositive();
    clock.passMs(2_000);
    assertThat(bus.register(Motor.BODY_ROTATION, 128)).isZero();
  }

  @Test
  void unknownAddressesInstructionsAndLengthsAreRefusedWithTheirNumber() {
    assertThat(host.write(10, 132, 4, 0)).as("read only").isEqualTo(7);
    assertThat(host.write(10, 74, 1, 0)).as("no register").isEqualTo(7);
    assertThat(host.write(10, 1_000, 1, 0)).as("beyond the table").isEqualTo(7);
    assertThat(host.one(10, Packet.READ, 220, 0, 20, 0).at(0) & 0x7F).isEqualTo(7);
    assertThat(host.one(10, Packet.READ, 132, 0).at(0) & 0x7F).isEqualTo(5);
    assertThat(host.one(10, 0x77).at(0) & 0x7F).isEqualTo(2);
    assertThat(host.one(10, Packet.FACTORY_RESET).at(0) & 0x7F).isEqualTo(5);
    assertThat(host.ask(10, Packet.READ, 0, 0, 228, 0)).hasSize(1);
  }

  @Test
  void aBlockIsWrittenWholeOrNotAtAll() {
    int gains = host.one(11, Packet.WRITE, 80, 0, 1, 0, 2, 0, 0xFF, 0xFF).at(0) & 0x7F;

    assertThat(gains).isEqualTo(4);
    assertThat(host.read(11, 80, 2)).isZero();
    assertThat(host.one(11, Packet.WRITE, 80, 0, 1, 0, 2, 0, 44, 1).at(0) & 0x7F).isZero();
    assertThat(host.read(11, 80, 2)).isEqualTo(1);
    assertThat(host.read(11, 82, 2)).isEqualTo(2);
    assertThat(host.read(11, 84, 2)).isEqualTo(300);
  }

  @Test
  void aRegisteredWriteWaitsForTheAction() {
    assertThat(host.ask(11, Packet.REG_WRITE, 65, 0, 1)).hasSize(1);
    assertThat(host.read(11, 69, 1)).isEqualTo(1);
    assertThat(host.read(11, 65, 1)).isZero();

    assertThat(host.ask(0xFE, Packet.ACTION)).as("to all: no answer").isEmpty();

    assertThat(host.read(11, 65, 1)).isEqualTo(1);
    assertThat(host.read(11, 69, 1)).isZero();
  }

  @Test
  void howMuchAMotorAnswersCanBeSet() {
    host.write(11, 68, 1, 0);
    assertThat(host.ask(11, Packet.READ, 64, 0, 1, 0)).isEmpty();
    assertThat(host.ask(11, Packet.PING)).hasSize(1);
    host.send(11, Packet.WRITE, 68, 0, 1);
    assertThat(host.ask(11, Packet.WRITE, 65, 0, 1)).isEmpty();
    assertThat(host.read(11, 65, 1)).isEqualTo(1);
  }

  @Test
  void bulkReadsWritesAndIndirectAddressesWork() {
    host.send(0xFE, Packet.BULK_WRITE, 11, 65, 0, 1, 0, 1, 12, 80, 0, 2, 0, 9, 0);
    assertThat(host.ask(0xFE, Packet.BULK_READ, 11, 65, 0, 1, 0, 12, 80, 0, 2, 0))
        .extracting(answer -> answer.at(1))
        .containsExactly(1, 9);

    assertThat(host.write(11, 168, 2, 65)).isZero();
    assertThat(host.read(11, 208, 1)).as("points to the lamp").isEqualTo(1);
    assertThat(host.write(11, 208, 1, 0)).isZero();
    assertThat(host.read(11, 65, 1)).isZero();
  }

  @Test
  void olderFirmwareHasNoJointAnswerAndOtherIndirectAddresses() {
    SimulatedBus old = SimulatedBus.inMemory(numbers, settings.withFirmware(45), clock);
    Host oldHost = new Host(old);

    oldHost.send(0xFE, Packet.FAST_SYNC_READ, 132, 0, 4, 0, 10, 11);
    assertThat(oldHost.bytes()).isEmpty();
    assertThat(oldHost.ask(0xFE, Packet.SYNC_READ, 132, 0, 4, 0, 10, 11)).hasSize(2);
    assertThat(oldHost.write(10, 224, 4, 0xFDFFFF)).isZero();
    assertThat(oldHost.read(10, 224, 4)).isEqualTo(0xFDFFFF);
  }

  @Test
  void clearingAnErrorWorksWhenItsCauseIsGone() {
    bus.faults().overload(Motor.STEWART_1);
    assertThat(host.one(11, Packet.CLEAR, 2, 'E', 'R', 'C', 'L').at(0) & 0x7F).isZero();
    assertThat(host.read(11, 70, 1)).as("the voltage is still high").isEqualTo(1);
    assertThat(host.one(11, Packet.CLEAR, 9, 9, 9, 9, 9).at(0) & 0x7F).isEqualTo(4);
    assertThat(host.one(11, Packet.CLEAR, 1, 'D', 'X', 'L', '"').at(0) & 0x7F).isZero();
  }

  @Test
  void aFactoryResetKeepsWhatItIsToldToKeep() {
    host.ask(11, Packet.FACTORY_RESET, 2);
    clock.passMs(300);
    assertThat(host.read(11, 20, 4)).isZero();
    assertThat(host.read(11, 63, 1)).isEqualTo(53);
    host.ask(12, Packet.FACTORY_RESET, 1);
    clock.passMs(300);
    assertThat(host.ask(12, Packet.PING)).as("another speed by now").isEmpty();
    assertThat(bus.register(Motor.STEWART_2, 7)).isEqualTo(12);
    assertThat(bus.register(Motor.STEWART_2, 8)).isEqualTo(1);
  }

  @Test
  void aBackupBringsTheRamBack() {
    host.write(11, 84, 2, 123);
    host.ask(11, Packet.BACKUP, 1, 'C', 'T', 'R', 'L');
    host.ask(11, Packet.REBOOT);
    clock.passMs(300);
    assertThat(host.read(11, 84, 2)).isEqualTo(400);

    assertThat(host.one(11, Packet.BACKUP, 2, 'C', 'T', 'R', 'L').at(0) & 0x7F).isZero();
    assertThat(host.read(11, 84, 2)).isEqualTo(123);
  }
}
