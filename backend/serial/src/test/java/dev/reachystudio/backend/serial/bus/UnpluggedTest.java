package dev.reachystudio.backend.serial.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.backend.serial.registers.Register;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UnpluggedTest {
  private static final byte[] SILENCE = {};
  private static final Duration LONG = Duration.ofSeconds(20);

  /** Nobody would wait for a deadline here. */
  private static final BusTiming PATIENT =
      BusTiming.at(1_000_000).withUsbAllowanceNs(Duration.ofMinutes(10).toNanos());

  @Test
  void whoWaitsForAnAnswerHearsAtOnceThatTheCableIsPulled() throws Exception {
    ScriptedPort port = new ScriptedPort(packet -> SILENCE);
    try (MotorBus bus = new MotorBus(port, PATIENT)) {
      CompletableFuture<Void> waiting =
          CompletableFuture.runAsync(
              () ->
                  assertThatThrownBy(() -> bus.read(12, Register.PRESENT_POSITION))
                      .isInstanceOf(BusUnpluggedException.class)
                      .hasMessage("the motor bus at script is gone: input/output error"));
      while (port.written().isEmpty()) {
        Thread.onSpinWait();
      }
      port.unplug();

      waiting.get(LONG.toSeconds(), TimeUnit.SECONDS);
      assertThat(bus.isGone()).isTrue();
    }
  }

  @Test
  void itIsNoticedWhileNobodyAsks() {
    ScriptedPort port = new ScriptedPort(packet -> SILENCE);
    try (MotorBus bus = new MotorBus(port, PATIENT)) {
      port.unplug();
      long untilNs = System.nanoTime() + LONG.toNanos();
      while (!bus.isGone() && System.nanoTime() < untilNs) {
        Thread.onSpinWait();
      }

      assertThat(bus.isGone()).isTrue();
      assertThatThrownBy(() -> bus.write(new SyncWrite(Register.GOAL_POSITION, 10)))
          .isInstanceOf(BusUnpluggedException.class);
    }
  }

  @Test
  void closingFreesWhoWaitsAndEndsTheReadingThread() throws Exception {
    ScriptedPort port = new ScriptedPort(packet -> SILENCE);
    MotorBus bus = new MotorBus(port, PATIENT);
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(
            () -> assertThatThrownBy(() -> bus.ping(10)).isInstanceOf(BusUnpluggedException.class));
    while (port.written().isEmpty()) {
      Thread.onSpinWait();
    }
    bus.close();
    bus.close();

    waiting.get(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThatThrownBy(() -> bus.ping(10))
        .isInstanceOf(BusUnpluggedException.class)
        .hasMessageContaining("closed");
    assertThat(port.closes()).isPositive();
    assertThat(port.reader().join(LONG)).as("the reading thread has ended").isTrue();
  }

  @Test
  void openingAndClosingOftenLeavesNoThreads() throws Exception {
    for (int i = 0; i < 50; i++) {
      ScriptedPort port = new ScriptedPort(packet -> Packets.position(12, 7));
      try (MotorBus bus = new MotorBus(port, PATIENT)) {
        assertThat(bus.read(12, Register.PRESENT_POSITION)).isEqualTo(7);
      }
      assertThat(port.reader().join(LONG)).isTrue();
    }
  }
}
