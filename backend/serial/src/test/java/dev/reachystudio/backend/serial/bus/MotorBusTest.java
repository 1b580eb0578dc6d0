package dev.reachystudio.backend.serial.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.backend.serial.codec.StatusError;
import dev.reachystudio.backend.serial.registers.Register;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MotorBusTest {
  /** Generous: a machine that builds something else meanwhile must not make answers late. */
  private static final BusTiming TIMING = BusTiming.at(1_000_000).withUsbAllowanceNs(60_000_000);

  private static final byte[] SILENCE = {};

  private static Function<byte[], byte[]> oneAfterTheOther(byte[]... answers) {
    Deque<byte[]> left = new ArrayDeque<>(List.of(answers));
    return packet -> left.isEmpty() ? SILENCE : left.removeFirst();
  }

  @Test
  void registersAreReadWithTheirSign() throws BusException {
    ScriptedPort port = new ScriptedPort(oneAfterTheOther(Packets.position(12, -1024)));
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      assertThat(bus.read(12, Register.HOMING_OFFSET)).isEqualTo(-1024);
    }
    assertThat(HexFormat.of().formatHex(port.written().getFirst()))
        .startsWith("fffffd000c07000214000400");
  }

  @Test
  void missingDamagedAndStrangeAnswersAreAskedForAgain() throws BusException {
    ScriptedPort port =
        new ScriptedPort(
            oneAfterTheOther(
                SILENCE,
                Packets.damaged(Packets.position(12, 5)),
                Packets.position(13, 6),
                Packets.position(12, 7)));
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      assertThat(bus.read(12, Register.PRESENT_POSITION)).isEqualTo(7);

      BusCounters counters = bus.counters();
      assertThat(counters.retries()).isEqualTo(3);
      assertThat(counters.crcErrors()).isEqualTo(1);
      assertThat(counters.wrongIds()).isEqualTo(1);
      assertThat(counters.timeouts()).isEqualTo(2);
      assertThat(counters.good()).isEqualTo(1);
    }
  }

  @Test
  void aSilentMotorIsNamedWithWhatItWasAsked() {
    ScriptedPort port = new ScriptedPort(packet -> SILENCE);
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      assertThatThrownBy(() -> bus.read(14, Register.PRESENT_POSITION))
          .isInstanceOf(NoAnswerException.class)
          .hasMessage("motor 14 gives no answer to read present position, asked 4 times");
    }
    assertThat(port.written()).hasSize(4);
  }

  @Test
  void aRefusalNamesMotorRegisterAndReasonAndIsNotRepeated() {
    ScriptedPort port = new ScriptedPort(packet -> Packets.status(11, 0x87));
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      assertThatThrownBy(() -> bus.write(11, Register.OPERATING_MODE, 3))
          .isInstanceOfSatisfying(
              MotorRefusedException.class,
              refused -> assertThat(refused.error()).isEqualTo(StatusError.ACCESS))
          .hasMessageStartingWith("motor 11 refuses to write 3 to operating mode: ");
    }
    assertThat(port.written()).hasSize(1);
  }

  @Test
  void theAlertBitIsNoError() throws BusException {
    ScriptedPort port = new ScriptedPort(packet -> Packets.status(10, 0x80, 0xD8, 0x04, 46));
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      assertThat(bus.ping(10)).isEqualTo(new PingAnswer(10, 1240, 46, true));
    }
  }

  @Test
  void oneBadAnswerCostsOneMotor() throws BusException {
    ScriptedPort port =
        new ScriptedPort(
            packet ->
                Packets.join(
                    Packets.position(10, 1),
                    Packets.damaged(Packets.position(11, 2)),
                    Packets.position(13, 4)));
    SyncRead request = new SyncRead(Register.PRESENT_POSITION, 10, 11, 12, 13);
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      bus.read(request);
    }

    assertThat(request.answer(0)).isEqualTo(Answer.GOOD);
    assertThat(request.answer(1)).isEqualTo(Answer.DAMAGED);
    assertThat(request.answer(2)).isEqualTo(Answer.MISSING);
    assertThat(request.answer(3)).isEqualTo(Answer.GOOD);
    assertThat(request.value(3, Register.PRESENT_POSITION)).isEqualTo(4);
    assertThat(request.goodAnswers()).isEqualTo(2);
  }
}
