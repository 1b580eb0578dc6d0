package dev.reachystudio.backend.serial.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.backend.serial.codec.StatusError;
import dev.reachystudio.backend.serial.port.BusPort;
import dev.reachystudio.backend.serial.registers.Register;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MotorBusTest {
  /** Generous: a machine that builds something else meanwhile must not make answers late. */
  private static final BusTiming TIMING = BusTiming.at(1_000_000).withUsbAllowanceNs(250_000_000);

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

  @Test
  void motorsBehindASilentOneCountWhetherTheySpeakOrNot() throws BusException {
    ScriptedPort port =
        new ScriptedPort(
            oneAfterTheOther(
                Packets.join(Packets.position(10, 1), Packets.position(12, 3)),
                Packets.position(10, 1)));
    SyncRead request = new SyncRead(Register.PRESENT_POSITION, 10, 11, 12);
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      bus.read(request);
      assertThat(answers(request)).containsExactly(Answer.GOOD, Answer.MISSING, Answer.GOOD);

      bus.read(request);
      assertThat(answers(request)).containsExactly(Answer.GOOD, Answer.MISSING, Answer.MISSING);
      assertThat(request.value(2, Register.PRESENT_POSITION)).as("the last good one").isEqualTo(3);
      assertThat(bus.counters().timeouts()).isEqualTo(3);
    }
  }

  @Test
  void whenTheLastMotorHasAnsweredNobodyWaitsForTheOthers() throws BusException {
    ScriptedPort port = new ScriptedPort(packet -> Packets.position(12, 3));
    SyncRead request = new SyncRead(Register.PRESENT_POSITION, 10, 11, 12);
    BusTiming patient = BusTiming.at(1_000_000).withUsbAllowanceNs(60_000_000_000L);
    try (MotorBus bus = new MotorBus(port, patient)) {
      bus.read(request);
    }
    assertThat(request.goodAnswers()).isEqualTo(1);
  }

  @Test
  void motorsThatAreLeftOutAreNotAskedAndKeepTheirPlace() throws BusException {
    ScriptedPort port = new ScriptedPort(packet -> Packets.position(12, 3));
    SyncRead request = new SyncRead(Register.PRESENT_POSITION, 10, 11, 12);
    request.ask(0, false);
    request.ask(1, false);
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      bus.read(request);
      request.ask(2, false);
      bus.read(request);
    }

    assertThat(answers(request))
        .containsExactly(Answer.NOT_ASKED, Answer.NOT_ASKED, Answer.NOT_ASKED);
    assertThat(request.value(2, Register.PRESENT_POSITION)).isEqualTo(3);
    assertThat(port.written()).as("nobody is asked nothing").hasSize(1);
    assertThat(HexFormat.of().formatHex(port.written().getFirst()))
        .startsWith("fffffd00fe080082840004000c");
  }

  @Test
  void goalsOfSeveralMotorsGoOutInOnePacketWithoutTheExcluded() throws BusException {
    ScriptedPort port = new ScriptedPort(packet -> SILENCE);
    SyncWrite request = new SyncWrite(Register.GOAL_CURRENT, 11, 12, 13);
    request.set(0, -2);
    request.set(2, Register.GOAL_CURRENT, 300);
    request.include(1, false);
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      bus.write(request);
      request.include(0, false);
      request.include(2, false);
      bus.write(request);
    }

    assertThat(port.written()).as("no packet for nobody").hasSize(1);
    assertThat(HexFormat.of().formatHex(port.written().getFirst()))
        .startsWith("fffffd00fe0d0083660002000bfeff0d2c01");
  }

  @Test
  void aMotorThatHeardADamagedInstructionIsToldAgain() throws BusException {
    ScriptedPort port =
        new ScriptedPort(oneAfterTheOther(Packets.status(10, 3), Packets.status(10, 0)));
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      bus.write(10, Register.LED, 1);
    }
    assertThat(port.written()).hasSize(2);
  }

  @Test
  void everybodyWhoAnswersABroadcastPingIsFound() throws BusException {
    ScriptedPort port =
        new ScriptedPort(
            packet ->
                Packets.join(
                    Packets.status(10, 0, 0xD8, 0x04, 46), Packets.status(18, 0, 0xA6, 0x04, 50)));
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      assertThat(bus.pingAll())
          .containsExactly(
              new PingAnswer(10, 1240, 46, false), new PingAnswer(18, 1190, 50, false));
    }
  }

  @Test
  void rawBytesGoOutAsTheyAreAndComeBackAsTheyCame() throws BusException {
    byte[] answer = {1, 2, 3};
    ScriptedPort port = new ScriptedPort(packet -> answer);
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      assertThat(bus.exchangeRaw(new byte[] {9, 8}, 20_000_000)).isEqualTo(answer);
    }
    assertThat(port.written().getFirst()).isEqualTo(new byte[] {9, 8});
  }

  @Test
  void anInterruptIsKeptAndHurriesNothing() throws BusException {
    ScriptedPort port = new ScriptedPort(packet -> Packets.position(12, 7));
    try (MotorBus bus = new MotorBus(port, TIMING)) {
      Thread.currentThread().interrupt();

      assertThat(bus.read(12, Register.PRESENT_POSITION)).isEqualTo(7);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** A broken adapter, or two programs on one line. */
  @Test
  void aLineThatIsNeverQuietHoldsNobodyUpForLong() throws BusException {
    BusTiming hasty = BusTiming.at(1_000_000).withAttempts(1);
    try (MotorBus bus = new MotorBus(new BabblingPort(), hasty)) {
      assertThatThrownBy(() -> bus.read(12, Register.PRESENT_POSITION))
          .isInstanceOf(NoAnswerException.class);
      assertThat(bus.pingAll()).isEmpty();
      assertThat(bus.exchangeRaw(new byte[] {1}, 100_000_000)).isNotEmpty();
    }
  }

  private static final class BabblingPort implements BusPort {
    private volatile boolean closed;

    @Override
    public String name() {
      return "babble";
    }

    @Override
    public int read(byte[] buffer) throws IOException {
      if (closed) {
        throw new IOException("closed");
      }
      Arrays.fill(buffer, (byte) 0x5A);
      return buffer.length;
    }

    @Override
    public void write(byte[] bytes, int length) {}

    @Override
    public void baudRate(int baud) {}

    @Override
    public void close() {
      closed = true;
    }
  }

  private static List<Answer> answers(SyncRead request) {
    return IntStream.range(0, request.size()).mapToObj(request::answer).toList();
  }
}
