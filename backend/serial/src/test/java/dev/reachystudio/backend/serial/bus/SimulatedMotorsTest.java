package dev.reachystudio.backend.serial.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.serial.codec.StatusError;
import dev.reachystudio.backend.serial.port.JSerialCommPort;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import dev.reachystudio.backend.serial.simulated.AnswerRates;
import dev.reachystudio.backend.serial.simulated.Behind;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.simulated.SimulatedBusSettings;
import dev.reachystudio.backend.serial.simulated.SimulatedPty;
import dev.reachystudio.backend.serial.simulated.WirePacing;
import dev.reachystudio.protocol.value.Motor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bus and nine simulated motors, which have a parser of their own. */
@Isolated
class SimulatedMotorsTest {
  private static final int[] IDS = IntStream.rangeClosed(10, 18).toArray();
  private static final RegisterBlock BLOCK =
      RegisterBlock.span(Register.PRESENT_CURRENT, Register.PRESENT_POSITION);
  private static final int STEWART_4 = 4;

  /** What is lost here is lost on purpose, not because the machine is busy. */
  private static final BusTiming TIMING = BusTiming.at(1_000_000).withUsbAllowanceNs(200_000_000);

  private static final BusTiming HASTY = BusTiming.at(1_000_000).withUsbAllowanceNs(60_000_000);

  private final RobotNumbers numbers = RobotNumbers.load();
  private final SimulatedBus robot =
      SimulatedBus.inMemory(
          numbers,
          SimulatedBusSettings.of(numbers).withPacing(WirePacing.NONE),
          LoopClock.system());

  private MotorBus open(BusTiming timing) throws PortException {
    return new MotorBus(robot.connector().open(timing.baud()), timing);
  }

  @Test
  void fastAndPlainReadsSayTheSame() throws Exception {
    SyncRead fast = new SyncRead(BLOCK, IDS);
    SyncRead plain = new SyncRead(BLOCK, IDS);
    try (MotorBus bus = open(TIMING)) {
      bus.fastRead(fast);
      bus.read(plain);
    }

    assertThat(fast.goodAnswers()).isEqualTo(IDS.length);
    assertThat(plain.goodAnswers()).isEqualTo(IDS.length);
    for (int i = 0; i < IDS.length; i++) {
      assertThat(fast.bytes(i)).isEqualTo(plain.bytes(i));
      assertThat(fast.isAlert(i)).as("7.3 V is above the motors' limit").isTrue();
    }
  }

  @Test
  void goalsArriveAndLimitsAreToldByName() throws Exception {
    SyncWrite goals = new SyncWrite(Register.GOAL_POSITION, IDS);
    for (int i = 0; i < IDS.length; i++) {
      goals.set(i, 2000 + i);
    }
    try (MotorBus bus = open(TIMING)) {
      bus.write(goals);

      assertThat(bus.read(13, Register.GOAL_POSITION)).isEqualTo(2003);
      assertThatThrownBy(() -> bus.write(11, Register.GOAL_POSITION, 1400))
          .isInstanceOfSatisfying(
              MotorRefusedException.class,
              refused -> assertThat(refused.error()).isEqualTo(StatusError.DATA_LIMIT))
          .hasMessage(
              "motor 11 refuses to write 1400 to goal position: the value is beyond the motor's own"
                  + " limits");
    }
  }

  @ParameterizedTest
  @EnumSource(Behind.class)
  void aSilentMotorCostsItselfAndAtMostThoseBehindIt(Behind behind) throws Exception {
    robot.faults().silence(Motor.STEWART_4, behind);
    SyncRead request = new SyncRead(BLOCK, IDS);
    try (MotorBus bus = open(HASTY)) {
      bus.read(request);
      assertSilent(request, behind);
      bus.fastRead(request);
      assertSilent(request, behind);

      request.ask(STEWART_4, false);
      bus.fastRead(request);
      assertThat(request.goodAnswers()).isEqualTo(IDS.length - 1);
      assertThatThrownBy(() -> bus.ping(14)).isInstanceOf(NoAnswerException.class);
    }
  }

  private static void assertSilent(SyncRead request, Behind behind) {
    for (int i = 0; i < IDS.length; i++) {
      boolean speaks = i < STEWART_4 || (i > STEWART_4 && behind == Behind.ANSWER);
      assertThat(request.answer(i))
          .as("motor %d", IDS[i])
          .isEqualTo(speaks ? Answer.GOOD : Answer.MISSING);
    }
  }

  /** A fifth of all answers comes to harm; 20 attempts are more than chance can use up. */
  @Test
  void transactionsGetThroughWhateverHappensToAnswers() throws Exception {
    robot.faults().answers(new AnswerRates(0.05, 0.05, 0.05, 0.05, 0, 0));
    try (MotorBus bus = open(HASTY.withAttempts(20))) {
      for (int i = 0; i < 60; i++) {
        int id = IDS[i % IDS.length];
        bus.write(id, Register.GOAL_POSITION, 2000 + i);
        assertThat(bus.read(id, Register.GOAL_POSITION)).isEqualTo(2000 + i);
      }
      assertThat(bus.counters().retries()).isPositive();
      assertThat(bus.counters().crcErrors()).isPositive();
    }
  }

  /** Every answer that counts is the right one, and far more than without resynchronising count. */
  @Test
  void damagedAnswersOfATickCostFewMotors() throws Exception {
    robot.faults().answers(new AnswerRates(0, 0.05, 0.05, 0, 0, 0));
    SyncRead request = new SyncRead(Register.ID, IDS);
    int good = 0;
    int ticks = 200;
    try (MotorBus bus = open(HASTY)) {
      for (int tick = 0; tick < ticks; tick++) {
        if (tick % 2 == 0) {
          bus.read(request);
        } else {
          bus.fastRead(request);
        }
        for (int i = 0; i < IDS.length; i++) {
          if (request.answer(i) == Answer.GOOD) {
            good++;
            assertThat(request.value(i, Register.ID)).isEqualTo(IDS[i]);
          }
        }
      }
    }

    assertThat((double) good / (ticks * IDS.length)).isGreaterThan(0.9);
  }

  @Test
  void theyAreFoundByABroadcast() throws Exception {
    try (MotorBus bus = open(TIMING)) {
      assertThat(bus.pingAll()).extracting(PingAnswer::id).containsExactly(toBoxed(IDS));
    }
  }

  private static Integer[] toBoxed(int[] values) {
    return IntStream.of(values).boxed().toArray(Integer[]::new);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theSameGoesOverARealPortUntilTheCableIsPulled() throws Exception {
    SyncRead request = new SyncRead(BLOCK, IDS);
    try (SimulatedPty pty = robot.serve(null);
        MotorBus bus =
            new MotorBus(JSerialCommPort.open(pty.path().toString(), 1_000_000), TIMING)) {
      bus.fastRead(request);
      assertThat(request.goodAnswers()).isEqualTo(IDS.length);
      assertThat(bus.ping(10).modelNumber()).isEqualTo(1240);

      robot.faults().unplug();
      assertThatThrownBy(() -> bus.read(10, Register.PRESENT_POSITION))
          .isInstanceOf(BusUnpluggedException.class);
    }
  }
}
