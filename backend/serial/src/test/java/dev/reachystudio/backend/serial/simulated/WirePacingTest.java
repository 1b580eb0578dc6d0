package dev.reachystudio.backend.serial.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes take the time they take on a real wire, to the nanosecond; nothing here waits. */
class WirePacingTest {

  private static final int[] POSITIONS_OF_ALL = {132, 0, 4, 0, 10, 11, 12, 13, 14, 15, 16, 17, 18};

  private final RobotNumbers numbers = RobotNumbers.load();
  private final SteppedClock clock = new SteppedClock();
  private final List<BusInstruction> heard = new ArrayList<>();

  private SimulatedPort open(WirePacing pacing) throws PortException {
    SimulatedBus bus =
        SimulatedBus.inMemory(numbers, SimulatedBusSettings.of(numbers).withPacing(pacing), clock);
    bus.tap(heard::add);
    return (SimulatedPort) bus.connector().open(1_000_000);
  }

  private static void send(SimulatedPort port, int id, int instruction, int... parameters)
      throws IOException {
    byte[] packet = Host.packet(id, instruction, parameters);
    port.write(packet, packet.length);
  }

  @Test
  void aPingIsHeardWhenItsTenBytesAreInAndAnsweredByFourteen() throws Exception {
    SimulatedPort port = open(WirePacing.WIRE);
    send(port, 10, Packet.PING);

    assertThat(heard.getFirst().receivedNs() - clock.nowNs()).isEqualTo(100_000);
    assertThat(port.dueInNs()).isEqualTo(100_000 + 5_000 + 140_000);
  }

  @Test
  void nineAnswersComeOneAfterTheOther() throws Exception {
    SimulatedPort port = open(WirePacing.WIRE);
    send(port, 0xFE, Packet.SYNC_READ, POSITIONS_OF_ALL);

    for (int i = 1; i <= 9; i++) {
      assertThat(port.dueInNs()).as("answer " + i).isEqualTo(i == 1 ? 385_000 : 155_000);
      clock.passMs(port.dueInNs() / 1e6);
      assertThat(port.read(new byte[100])).isEqualTo(15);
    }
    assertThat(port.dueInNs()).isEqualTo(Wire.NEVER);
  }

  @Test
  void aJointAnswerTakesHalfTheTime() throws Exception {
    SimulatedPort port = open(WirePacing.WIRE);
    send(port, 0xFE, Packet.FAST_SYNC_READ, POSITIONS_OF_ALL);

    assertThat(port.dueInNs()).isEqualTo(230_000 + 800_000 + 9 * 5_000);
  }

  @Test
  void theReturnDelayIsWaitedFor() throws Exception {
    SimulatedPort port = open(WirePacing.WIRE);
    send(port, 10, Packet.WRITE, 9, 0, 250);
    clock.passMs(10);
    assertThat(port.read(new byte[100])).isEqualTo(11);
    send(port, 10, Packet.PING);

    assertThat(port.dueInNs()).isEqualTo(100_000 + 500_000 + 5_000 + 140_000);
  }

  @Test
  void instructionsQueueUpOnTheWire() throws Exception {
    SimulatedPort port = open(WirePacing.WIRE);
    send(port, 10, Packet.PING);
    send(port, 11, Packet.PING);

    assertThat(heard.get(1).receivedNs() - heard.get(0).receivedNs()).isEqualTo(100_000);
  }

  @Test
  void behindAUsbEverythingHappensAtItsFrames() throws Exception {
    SimulatedPort port = open(WirePacing.usb(1_000_000));
    clock.passMs(0.25);
    send(port, 10, Packet.PING);

    assertThat(heard.getFirst().receivedNs() - clock.nowNs()).isEqualTo(750_000 + 100_000);
    assertThat(port.dueInNs()).isEqualTo(1_750_000);
  }

  @Test
  void atAnotherSpeedBytesTakeLongerAndTheMotorsDoNotUnderstand() throws Exception {
    SimulatedPort port = open(WirePacing.WIRE);
    port.baudRate(57_600);
    send(port, 10, Packet.PING);

    assertThat(heard.getFirst().receivedNs() - clock.nowNs())
        .isEqualTo(100L * 1_000_000_000 / 57_600);
    assertThat(port.dueInNs()).isEqualTo(Wire.NEVER);
  }

  @Test
  void theTapTellsGoalsByMotor() throws Exception {
    SimulatedPort port = open(WirePacing.NONE);
    send(port, 0xFE, Packet.SYNC_WRITE, 116, 0, 4, 0, 10, 0, 8, 0, 0, 12, 0xFF, 0xFF, 0xFF, 0xFF);
    send(port, 13, Packet.WRITE, 102, 0, 0xD4, 0xFE);

    BusInstruction goals = heard.getFirst();
    assertThat(goals.written(Motor.BODY_ROTATION, 116)).hasValue(2048);
    assertThat(goals.written(Motor.STEWART_2, 116)).hasValue(-1);
    assertThat(goals.written(Motor.STEWART_1, 116)).isEmpty();
    assertThat(goals.written(Motor.BODY_ROTATION, 64)).isEmpty();
    assertThat(heard.get(1).written(Motor.STEWART_3, 102)).hasValue(-300);
  }
}
