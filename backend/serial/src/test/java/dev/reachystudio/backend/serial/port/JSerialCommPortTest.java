package dev.reachystudio.backend.serial.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.serial.port.PortException.Reason;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.simulated.SimulatedPty;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;

/** A real port of the operating system, with simulated motors at its other end. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Isolated
class JSerialCommPortTest {
  private static final int BAUD = 1_000_000;

  /** Ping of motor 10, from the golden packets. */
  private static final byte[] PING = HexFormat.of().parseHex("fffffd000a0300011a52");

  private final SimulatedBus bus = SimulatedBus.inMemory(RobotNumbers.load());
  private SimulatedPty robot;
  private String path;

  @BeforeEach
  void plugIn() throws IOException {
    robot = bus.serve(null);
    path = robot.path().toString();
  }

  @AfterEach
  void plugOut() {
    robot.close();
  }

  private static byte[] readSome(BusPort port, int atLeast) throws IOException {
    byte[] all = new byte[256];
    byte[] some = new byte[256];
    int count = 0;
    while (count < atLeast) {
      int now = port.read(some);
      System.arraycopy(some, 0, all, count, now);
      count += now;
    }
    return java.util.Arrays.copyOf(all, count);
  }

  @Test
  void bytesGoOutAndAnswersComeIn() throws Exception {
    try (BusPort port = JSerialCommPort.open(path, BAUD)) {
      port.write(PING, PING.length);

      assertThat(HexFormat.of().formatHex(readSome(port, 14))).startsWith("fffffd000a070055");
      assertThat(port.name()).isEqualTo(path);
    }
  }

  @Test
  void aReadWithoutBytesComesBackAndSaysSo() throws Exception {
    try (BusPort port = JSerialCommPort.open(path, BAUD)) {
      assertThat(port.read(new byte[16])).isZero();
    }
  }

  @Test
  void theSpeedCanBeChangedWhileSomebodyReads() throws Exception {
    try (BusPort port = JSerialCommPort.open(path, BAUD)) {
      CompletableFuture<byte[]> reading = CompletableFuture.supplyAsync(() -> tryReading(port));
      port.baudRate(57_600);
      port.baudRate(BAUD);
      port.write(PING, PING.length);

      assertThat(reading.get(20, TimeUnit.SECONDS)).hasSize(14);
    }
  }

  private static byte[] tryReading(BusPort port) {
    try {
      return readSome(port, 14);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aPulledCableEndsReadingAndWriting() throws Exception {
    try (BusPort port = JSerialCommPort.open(path, BAUD)) {
      CompletableFuture<Void> reading =
          CompletableFuture.runAsync(
              () ->
                  assertThatThrownBy(() -> readSome(port, Integer.MAX_VALUE))
                      .isInstanceOf(IOException.class));
      bus.faults().unplug();

      reading.get(20, TimeUnit.SECONDS);
      assertThatThrownBy(() -> port.write(PING, PING.length)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void closingEndsAReadAndCanBeRepeated() throws Exception {
    BusPort port = JSerialCommPort.open(path, BAUD);
    CompletableFuture<Void> reading =
        CompletableFuture.runAsync(
            () ->
                assertThatThrownBy(() -> readSome(port, Integer.MAX_VALUE))
                    .hasMessageContaining("closed"));
    port.close();
    port.close();

    reading.get(20, TimeUnit.SECONDS);
    assertThatThrownBy(() -> port.write(PING, PING.length)).hasMessageContaining("closed");
    assertThatThrownBy(() -> port.baudRate(BAUD)).hasMessageContaining("closed");
  }

  @Test
  void aPortHasOneHolder() throws Exception {
    try (BusPort port = JSerialCommPort.open(path, BAUD)) {
      assertThatThrownBy(() -> JSerialCommPort.open(port.name(), BAUD))
          .isInstanceOfSatisfying(
              PortException.class, no -> assertThat(no.reason()).isEqualTo(Reason.BUSY));
    }
    JSerialCommPort.open(path, BAUD).close();
  }

  @Test
  void aPortThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> JSerialCommPort.open("/dev/ttyNowhere7", BAUD))
        .isInstanceOfSatisfying(
            PortException.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_FOUND))
        .hasMessageContaining("/dev/ttyNowhere7");
  }
}
