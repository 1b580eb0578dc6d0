package dev.reachystudio.backend.serial.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.serial.bus.Answer;
import dev.reachystudio.backend.serial.bus.BusTiming;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.bus.SyncRead;
import dev.reachystudio.backend.serial.port.BusPort;
import dev.reachystudio.backend.serial.port.JSerialCommPort;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The simulated bus as a serial port of this computer, opened by path like a real one. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Isolated
class SimulatedPtyTest {

  private static final int BAUD = 1_000_000;

  /** A busy machine may let a byte wait. */
  private static final BusTiming PATIENT = BusTiming.at(BAUD).withUsbAllowanceNs(1_000_000_000L);

  private final SimulatedBus bus = SimulatedBus.inMemory(RobotNumbers.load());

  @TempDir private Path folder;

  @Test
  void theDriverReadsAllMotorsThroughARealTerminal() throws Exception {
    try (SimulatedPty pty = bus.serve(folder.resolve("robot"));
        BusPort port = JSerialCommPort.open(pty.path().toString(), BAUD);
        MotorBus driver = new MotorBus(port, PATIENT)) {
      SyncRead positions =
          new SyncRead(Register.PRESENT_POSITION, 10, 11, 12, 13, 14, 15, 16, 17, 18);

      driver.fastRead(positions);

      assertThat(positions.goodAnswers()).isEqualTo(9);
      assertThat(positions.value(3, Register.PRESENT_POSITION)).isEqualTo(1889);
      driver.write(12, Register.GOAL_POSITION, 2_000);
      assertThat(driver.read(12, Register.GOAL_POSITION)).isEqualTo(2_000);
      driver.read(positions);
      assertThat(positions.answer(8)).isEqualTo(Answer.GOOD);
    }
  }

  @Test
  void atAnotherSpeedNoMotorAnswersThroughTheTerminal() throws Exception {
    try (SimulatedPty pty = bus.serve(null);
        BusPort port = JSerialCommPort.open(pty.path().toString(), 57_600);
        MotorBus driver = new MotorBus(port, BusTiming.at(57_600).withAttempts(1))) {
      assertThat(driver.probe(10)).isNull();
      bus.faults().factoryFresh(Motor.BODY_ROTATION);
      driver.timing(PATIENT.withBaud(57_600));
      assertThat(driver.ping(1).id()).isEqualTo(1);
    }
  }

  @Test
  void anUnpluggedTerminalIsGoneAndTheReplugHasTheSameLink() throws Exception {
    Path link = folder.resolve("robot");
    try (SimulatedPty pty = bus.serve(link)) {
      Path before = link.toRealPath();
      try (BusPort port = JSerialCommPort.open(link.toString(), BAUD)) {
        bus.faults().unplug();
        assertThatThrownBy(() -> readForEver(port)).isInstanceOf(IOException.class);
        eventually(() -> !Files.exists(link));

        bus.faults().replug();
        eventually(() -> Files.exists(link));
        assertThat(link.toRealPath()).as("another terminal").isNotEqualTo(before);
      }
      try (BusPort port = JSerialCommPort.open(link.toString(), BAUD);
          MotorBus driver = new MotorBus(port, PATIENT)) {
        assertThat(driver.ping(10).id()).isEqualTo(10);
      }
      assertThat(pty.path()).isEqualTo(link);
    }
    assertThat(link).doesNotExist();
  }

  @Test
  void answersThatNobodyReadsAreLostAndDoNotHoldItUp() throws Exception {
    try (SimulatedPty pty = bus.serve(folder.resolve("robot"))) {
      try (BusPort port = JSerialCommPort.open(pty.path().toString(), BAUD)) {
        byte[] much = Host.packet(0xFE, Packet.SYNC_READ, 0, 0, 200, 0, 10, 11, 12, 13, 14, 15, 16);
        for (int i = 0; i < 100; i++) {
          port.write(much, much.length);
        }
      }
      try (BusPort port = JSerialCommPort.open(pty.path().toString(), BAUD);
          MotorBus driver = new MotorBus(port, BusTiming.at(BAUD))) {
        eventually(() -> answers(driver, 17));
      }
    }
  }

  private static boolean answers(MotorBus driver, int id) {
    try {
      return driver.probe(id) != null;
    } catch (BusUnpluggedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theBusIsFreeWhenTheTerminalIsClosed() throws Exception {
    SimulatedPty pty = bus.serve(null);
    assertThatThrownBy(() -> bus.serve(null)).isInstanceOf(IOException.class);
    pty.close();
    pty.close();

    assertThat(new Host(bus).ask(10, Packet.PING)).hasSize(1);
  }

  private static void readForEver(BusPort port) throws IOException {
    byte[] buffer = new byte[64];
    while (true) {
      port.read(buffer);
    }
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - deadlineNs).as("nanoseconds too late").isNegative();
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }
}
