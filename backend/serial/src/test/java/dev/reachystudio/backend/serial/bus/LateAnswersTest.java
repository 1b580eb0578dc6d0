package dev.reachystudio.backend.serial.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.serial.registers.Register;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that come after they were given up must not be taken for those to the next question. */
class LateAnswersTest {
  private static final byte[] SILENCE = {};

  /** Nothing here waits for the window to end unless the test is about that. */
  private static final long LONG_WINDOW_NS = 5_000_000_000L;

  private static final BusTiming ONCE =
      new BusTiming(1_000_000, 200_000_000, 200_000_000, 0, LONG_WINDOW_NS, 1);

  private final List<byte[]> nextAnswers = new ArrayList<>();
  private final ScriptedPort port =
      new ScriptedPort(packet -> nextAnswers.isEmpty() ? SILENCE : nextAnswers.removeFirst());

  @Test
  void whatCameBetweenTwoQuestionsIsThrownAway() throws BusException {
    SyncRead request = new SyncRead(Register.PRESENT_POSITION, 10, 11);
    try (MotorBus bus = new MotorBus(port, ONCE)) {
      bus.read(request);
      byte[] stale = Packets.join(Packets.position(10, 1), Packets.position(11, 1));
      port.say(stale);
      awaitReceived(bus, stale.length);

      nextAnswers.add(Packets.join(Packets.position(10, 2), Packets.position(11, 2)));
      bus.read(request);

      assertThat(request.value(0, Register.PRESENT_POSITION)).isEqualTo(2);
      assertThat(request.value(1, Register.PRESENT_POSITION)).isEqualTo(2);
      assertThat(bus.counters().lateAnswers()).isEqualTo(2);
    }
  }

  /** Nine are silent, then all nine late answers come after the next question has gone out. */
  @Test
  void afterASilenceOfAllTheNextQuestionWaitsUntilTheLateAnswersHaveCome() throws Exception {
    SyncRead request = new SyncRead(Register.PRESENT_POSITION, 10, 11);
    try (MotorBus bus = new MotorBus(port, ONCE)) {
      bus.read(request);
      nextAnswers.add(Packets.join(Packets.position(10, 2), Packets.position(11, 2)));
      Thread late =
          new Thread(
              () -> {
                pause(30);
                port.say(Packets.join(Packets.position(10, 1), Packets.position(11, 1)));
              });
      late.start();

      bus.read(request);
      late.join();

      assertThat(request.value(0, Register.PRESENT_POSITION)).isEqualTo(2);
      assertThat(request.value(1, Register.PRESENT_POSITION)).isEqualTo(2);
    }
  }

  @Test
  void aLateAnswerIsToldByNobodyElseHavingAnsweredYet() throws BusException {
    SyncRead request = new SyncRead(Register.PRESENT_POSITION, 10, 11);
    try (MotorBus bus = new MotorBus(port, ONCE)) {
      nextAnswers.add(Packets.position(10, 1));
      bus.read(request);
      // The answer of 11 to the first question comes with the answers to the second.
      nextAnswers.add(
          Packets.join(Packets.position(11, 1), Packets.position(10, 2), Packets.position(11, 2)));
      bus.read(request);

      assertThat(request.value(0, Register.PRESENT_POSITION)).isEqualTo(2);
      assertThat(request.value(1, Register.PRESENT_POSITION)).isEqualTo(2);
      assertThat(bus.counters().lateAnswers()).isEqualTo(1);
    }
  }

  @Test
  void anAnswerOfAnotherSizeIsNotTaken() throws BusException {
    try (MotorBus bus = new MotorBus(port, ONCE)) {
      nextAnswers.add(Packets.join(Packets.position(12, 1), Packets.status(12, 0, 73, 0)));

      assertThat(bus.read(12, Register.PRESENT_INPUT_VOLTAGE)).isEqualTo(73);
      assertThat(bus.counters().lateAnswers()).isEqualTo(1);
    }
  }

  @Test
  void aRetriedQuestionTakesWhicheverAnswerComes() throws BusException {
    BusTiming twice = ONCE.withAttempts(2);
    try (MotorBus bus = new MotorBus(port, twice)) {
      nextAnswers.add(SILENCE);
      nextAnswers.add(Packets.position(12, 5));

      assertThat(bus.read(12, Register.PRESENT_POSITION)).isEqualTo(5);
    }
  }

  /** Two questions were asked and one was answered; the second answer comes during the next one. */
  @Test
  void theOtherAnswerOfARetriedQuestionIsNotTakenForTheNextOnes() throws Exception {
    BusTiming twice = ONCE.withAttempts(2);
    try (MotorBus bus = new MotorBus(port, twice)) {
      nextAnswers.add(SILENCE);
      nextAnswers.add(Packets.position(12, 5));
      bus.read(12, Register.PRESENT_POSITION);
      Thread late =
          new Thread(
              () -> {
                pause(30);
                port.say(Packets.position(12, 5));
              });
      late.start();
      nextAnswers.add(Packets.position(12, 2048));

      assertThat(bus.read(12, Register.GOAL_POSITION)).isEqualTo(2048);
      late.join();
    }
  }

  @Test
  void whoIsNeverHeardAgainIsAskedAgainWhenTheWindowIsOver() throws BusException {
    BusTiming shortWindow = new BusTiming(1_000_000, 2_000_000, 2_000_000, 0, 10_000_000, 1);
    try (MotorBus bus = new MotorBus(port, shortWindow)) {
      SyncRead request = new SyncRead(Register.PRESENT_POSITION, 10);
      for (int i = 0; i < 5; i++) {
        bus.read(request);
      }
    }
    assertThat(port.written()).hasSize(5);
  }

  @Test
  void deadlinesGrowWhenAnswersTurnOutToBeLate() throws BusException {
    BusTiming growing = new BusTiming(1_000_000, 200_000_000, 4_000_000_000L, 0, LONG_WINDOW_NS, 1);
    SyncRead request = new SyncRead(Register.PRESENT_POSITION, 10);
    try (MotorBus bus = new MotorBus(port, growing)) {
      bus.read(request);
      pause(300);
      byte[] late = Packets.position(10, 1);
      port.say(late);
      awaitReceived(bus, late.length);
      nextAnswers.add(Packets.position(10, 2));
      bus.read(request);

      assertThat(bus.allowanceNs()).isGreaterThan(300_000_000);
    }
  }

  /**
   * After a stall longer than the window every answer comes one question late. A wire cannot carry
   * answers that fast, so the bus notices and waits for the present ones.
   */
  @Test
  void answersThatComeFasterThanTheWireCanCarryThemAreNotBelievedWhileOthersFollow()
      throws Exception {
    // 29 bytes at 1200 Bd take a quarter of a second.
    BusTiming slowWire = new BusTiming(1_200, 200_000_000, 200_000_000, 0, 1, 1);
    try (MotorBus bus = new MotorBus(port, slowWire)) {
      nextAnswers.add(Packets.position(10, 1));
      Thread present =
          new Thread(
              () -> {
                pause(30);
                port.say(Packets.position(10, 2));
              });
      present.start();

      assertThat(bus.read(10, Register.PRESENT_POSITION)).isEqualTo(2);
      assertThat(bus.counters().lateAnswers()).isEqualTo(1);
      assertThat(bus.counters().good()).isEqualTo(1);
      present.join();
    }
  }

  @Test
  void aLineThatTakesNoTimeIsKnownAsSuchSoon() throws BusException {
    BusTiming slowWire = new BusTiming(9_600, 200_000_000, 200_000_000, 0, 1, 1);
    try (MotorBus bus = new MotorBus(port, slowWire)) {
      for (int i = 0; i < 20; i++) {
        nextAnswers.add(Packets.position(10, i));
        assertThat(bus.read(10, Register.PRESENT_POSITION)).isEqualTo(i);
      }
      assertThat(bus.counters().good()).isEqualTo(20);
    }
  }

  /** The reading thread takes bytes when it comes to it. */
  private static void awaitReceived(MotorBus bus, int bytes) {
    while (bus.unreadBytes() < bytes) {
      pause(1);
    }
  }

  private static void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
