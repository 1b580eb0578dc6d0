package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.serial.simulated.AnswerRates;
import dev.reachystudio.backend.serial.simulated.Behind;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class LossesTest {

  /** A way answers come to harm. */
  enum Harm {
    LOST,
    BAD_CRC,
    NOISE,
    TRUNCATED,
    LATE_5_MS,
    LATE_12_MS,
    EVERYTHING;

    private AnswerRates rates() {
      return switch (this) {
        case LOST -> AnswerRates.losing(0.05);
        case BAD_CRC -> AnswerRates.corrupting(0.05);
        case NOISE -> AnswerRates.noisy(0.05);
        case TRUNCATED -> AnswerRates.truncating(0.02);
        case LATE_5_MS -> AnswerRates.delaying(1, 5_000_000);
        case LATE_12_MS -> AnswerRates.delaying(0.05, 12_000_000);
        case EVERYTHING -> new AnswerRates(0.05, 0.05, 0.05, 0.025, 0.025, 8_000_000);
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void theRobotGoesOnWhileAnswersComeToHarm(Harm harm) throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.bus.faults().answers(harm.rates());
      long old = 0;
      for (int i = 0; i < 300; i++) {
        robot.targets.positionRad[0] = 0.2 * Math.sin(i * 0.05);
        robot.cycle();
        long nowNs = System.nanoTime();
        old +=
            Arrays.stream(robot.inputs.sampledNs).anyMatch(ns -> nowNs - ns > 60_000_000) ? 1 : 0;
      }
      assertThat(robot.io.state()).isEqualTo(RobotIo.State.ACTIVE);
      assertThat(robot.inputs.connected).isTrue();
      assertThat(robot.inputs.mode).isEqualTo(MotorMode.ENABLED);
      assertThat(robot.inputs.faults).isEmpty();
      assertThat(old).as("cycles of 300 with a motor's value older than 60 ms").isLessThan(15);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Harm.class,
      names = {"LOST", "BAD_CRC"})
  void itStartsAndSwitchesWithOneAnswerInFiveComingToHarm(Harm harm) throws RobotIoException {
    for (int seed = 1; seed <= 4; seed++) {
      int seeded = seed;
      DrivenRobot robot = new DrivenRobot(world -> world.withSeed(seeded), settings -> settings);
      AnswerRates rates = harm == Harm.LOST ? AnswerRates.losing(0.2) : AnswerRates.corrupting(0.2);
      robot.bus.faults().answers(rates);
      try (robot) {
        robot.io.open();
        robot.until("all are known", 1, () -> robot.inputs.connected);
        assertThat(robot.inputs.answering).containsOnly(true);
        robot.mode(MotorMode.ENABLED);
        robot.until("all motors hold", 1, () -> !robot.inputs.settling && allTorque(robot, true));
        robot.run(0.5);
        assertThat(robot.inputs.faults).isEmpty();
        robot.mode(MotorMode.DISABLED);
        robot.until(
            "all motors are limp", 1, () -> !robot.inputs.settling && allTorque(robot, false));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Behind.class)
  void oneDeadMotorIsNamedAndTheOthersKeepTheirRate(Behind behind) throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.run(1.2);
      robot.bus.faults().silence(Motor.STEWART_4, behind);
      robot.until("it is named", 0.8, () -> robot.hasFault(Fault.Kind.SILENT, Motor.STEWART_4));
      assertThat(robot.inputs.faults).hasSize(1);
      assertThat(robot.inputs.answering[Motor.STEWART_4.index()]).isFalse();
      assertThat(robot.inputs.connected).isTrue();
      robot.heard.clear();
      robot.run(2);
      assertThat(robot.heard.stream().filter(i -> i.address().orElse(0) == 126).count())
          .as("readings of all in 200 cycles")
          .isGreaterThan(100);
      long nowNs = System.nanoTime();
      for (Motor motor : Motor.values()) {
        if (motor != Motor.STEWART_4) {
          assertThat(nowNs - robot.inputs.sampledNs[motor.index()]).isLessThan(60_000_000L);
        }
      }
      robot.bus.faults().revive(Motor.STEWART_4);
      robot.until("it is back", 1, () -> robot.inputs.answering[Motor.STEWART_4.index()]);
      robot.until("all is well", 1, () -> robot.inputs.faults.isEmpty());
      assertThat(robot.inputs.torqueOn).containsOnly(true);
    }
  }

  @Test
  void aMotorThatIsBackIsPinnedAndApproachesCalmly() throws RobotIoException {
    int antenna = Motor.RIGHT_ANTENNA.index();
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      double heldRad = robot.inputs.positionRad[antenna];
      robot.bus.faults().silence(Motor.RIGHT_ANTENNA, Behind.ANSWER);
      robot.until("it is silent", 1, () -> !robot.inputs.answering[antenna]);
      robot.targets.positionRad[antenna] = heldRad + 1;
      robot.run(0.3);
      assertThat(robot.bus.positionRad(Motor.RIGHT_ANTENNA))
          .isCloseTo(heldRad, org.assertj.core.api.Assertions.within(0.02));
      robot.heard.clear();
      robot.bus.faults().revive(Motor.RIGHT_ANTENNA);
      robot.until(
          "it is where it is wanted", 2, () -> robot.inputs.positionRad[antenna] > heldRad + 0.95);
      var goals = robot.written(Motor.RIGHT_ANTENNA, 116);
      int held = dev.reachystudio.backend.serial.registers.Ticks.fromRad(heldRad);
      int pinned = goals.indexOf(held);
      assertThat(pinned).as("pinned where it is").isNotNegative();
      for (int i = pinned + 1; i < goals.size(); i++) {
        assertThat(Math.abs(goals.get(i) - goals.get(i - 1)))
            .as("step of the goal, ticks")
            .isLessThan(110);
      }
    }
  }

  @Test
  void aBusThatIsMuteForAMomentIsNoReasonToStop() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      for (long muteMs : new long[] {300, 800}) {
        robot.bus.faults().muteAll(muteMs * 1_000_000);
        robot.run(0.15);
        assertThat(robot.inputs.fresh).isFalse();
        robot.until("it answers again", 2, () -> robot.inputs.connected && robot.inputs.fresh);
        robot.until(
            "every motor answers again", 2, () -> Arrays.equals(robot.inputs.answering, all(true)));
        robot.until("all is well", 1, () -> robot.inputs.faults.isEmpty());
        assertThat(robot.inputs.torqueOn).containsOnly(true);
      }
    }
  }

  static boolean allTorque(DrivenRobot robot, boolean on) {
    return Arrays.equals(robot.inputs.torqueOn, all(on));
  }

  private static boolean[] all(boolean value) {
    boolean[] all = new boolean[Motor.COUNT];
    Arrays.fill(all, value);
    return all;
  }
}
