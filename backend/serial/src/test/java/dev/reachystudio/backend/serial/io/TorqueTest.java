package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.Ticks;
import dev.reachystudio.backend.serial.simulated.AnswerRates;
import dev.reachystudio.backend.serial.simulated.BusInstruction;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TorqueTest {

  private static final int GOAL = Register.GOAL_POSITION.address();
  private static final int TORQUE = Register.TORQUE_ENABLE.address();
  private static final int MODE = Register.OPERATING_MODE.address();
  private static final int CURRENT = Register.GOAL_CURRENT.address();
  private static final int P_GAIN = Register.POSITION_P_GAIN.address();

  @Test
  void openingMovesNothingAndSwitchesNoTorque() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.open(world -> world.withTorqueOn(true))) {
      robot.run(1.5);
      for (Motor motor : Motor.values()) {
        assertThat(robot.written(motor, TORQUE)).isEmpty();
        assertThat(robot.written(motor, GOAL)).isEmpty();
      }
      assertThat(robot.inputs.mode).isEqualTo(MotorMode.ENABLED);
      assertThat(robot.inputs.torqueOn).containsOnly(true);
    }
  }

  @Test
  void everyMotorIsPinnedBeforeItGetsTorque() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.open()) {
      robot.heard.clear();
      robot.mode(MotorMode.ENABLED);
      robot.until("all hold", 1, () -> LossesTest.allTorque(robot, true));
      for (Motor motor : Motor.values()) {
        int pin = firstWrite(robot, motor, GOAL);
        int torque = firstWrite(robot, motor, TORQUE);
        assertThat(pin).as("pin of %s", motor).isNotNegative().isLessThan(torque);
        assertThat(robot.written(motor, GOAL).getFirst())
            .isEqualTo(Ticks.fromRad(DrivenRobot.startRad().get(motor.index())));
      }
      robot.run(0.3);
      for (Motor motor : Motor.values()) {
        assertThat(robot.bus.positionRad(motor))
            .isCloseTo(DrivenRobot.startRad().get(motor.index()), within(0.003));
      }
    }
  }

  @Test
  void aMotorThatWasTurnedByHandMeanwhileIsPinnedWhereItIsNow() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.open()) {
      Arrays.fill(robot.targets.positionRad, 0);
      robot.io.mode(MotorMode.ENABLED, robot.targets, System.nanoTime());
      robot.until("all hold", 1, () -> LossesTest.allTorque(robot, true));
      robot.run(0.2);
      for (Motor motor : Motor.values()) {
        assertThat(robot.bus.positionRad(motor))
            .isCloseTo(DrivenRobot.startRad().get(motor.index()), within(0.003));
      }
    }
  }

  @Test
  void torqueOffReachesAllMotorsWithinOneTickEvenWhereAnswersGetLost() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.bus.faults().answers(AnswerRates.losing(0.3));
      robot.run(0.1);
      robot.heard.clear();
      robot.mode(MotorMode.DISABLED);
      robot.until("all are limp", 1, () -> LossesTest.allTorque(robot, false));
      for (Motor motor : Motor.values()) {
        // A reading that is under way ends first, with the repeated question of those missing.
        assertThat(readingsBefore(robot, firstWrite(robot, motor, TORQUE))).isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void singleMotorsAreSwitchedAndTheOthersHold() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      boolean[] wanted = new boolean[Motor.COUNT];
      Arrays.fill(wanted, true);
      wanted[Motor.LEFT_ANTENNA.index()] = false;
      robot.heard.clear();
      assertThat(robot.io.torque(wanted, robot.targets, System.nanoTime())).isTrue();
      robot.until("it is limp", 1, () -> Arrays.equals(robot.inputs.torqueOn, wanted));
      assertThat(robot.inputs.mode).isEqualTo(MotorMode.ENABLED);
      assertThat(robot.written(Motor.STEWART_1, TORQUE)).isEmpty();
      robot.bus.place(Motor.LEFT_ANTENNA, 1.0);
      robot.run(0.1);
      robot.heard.clear();
      wanted[Motor.LEFT_ANTENNA.index()] = true;
      assertThat(robot.io.torque(wanted, robot.targets, System.nanoTime())).isTrue();
      robot.until("it holds", 1, () -> LossesTest.allTorque(robot, true));
      assertThat(robot.bus.positionRad(Motor.LEFT_ANTENNA)).isCloseTo(1.0, within(0.02));
      robot.run(0.2);
      assertThat(robot.bus.positionRad(Motor.LEFT_ANTENNA)).isCloseTo(1.0, within(0.02));
    }
  }

  @Test
  void gravityCompensationPutsTheLegsAndNobodyElseIntoCurrentModeAndBack() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.heard.clear();
      Arrays.fill(robot.targets.torqueNm, 0.05);
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      robot.until(
          "gravity is compensated",
          1,
          () -> robot.inputs.mode == MotorMode.GRAVITY_COMPENSATION && !robot.inputs.settling);
      robot.run(0.2);
      for (Motor motor : Motor.values()) {
        boolean leg = TorqueRequest.isLeg(motor.index());
        assertThat(robot.bus.register(motor, MODE)).isEqualTo(leg ? 0 : 3);
        assertThat(robot.bus.register(motor, TORQUE)).isEqualTo(1);
        assertThat(robot.written(motor, MODE)).isEqualTo(leg ? List.of(0) : List.of());
        if (leg) {
          assertThat(robot.bus.register(motor, CURRENT)).isEqualTo(35);
          assertThat(limpNs(robot, motor)).as("limp, ns").isLessThan(40_000_000L);
        }
      }
      robot.heard.clear();
      robot.mode(MotorMode.ENABLED);
      robot.until(
          "all hold",
          1,
          () -> robot.inputs.mode == MotorMode.ENABLED && LossesTest.allTorque(robot, true));
      robot.until("the switching is read back", 1, () -> !robot.inputs.settling);
      for (Motor motor : Motor.values()) {
        assertThat(robot.bus.register(motor, MODE)).isEqualTo(3);
        assertThat(robot.bus.register(motor, P_GAIN))
            .isEqualTo(DrivenRobot.NUMBERS.motors().get(motor.index()).proportionalGain());
      }
    }
  }

  @Test
  void disabledAfterGravityCompensationLeavesTheLegsInPositionMode() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      robot.until(
          "gravity is compensated",
          1,
          () -> robot.inputs.mode == MotorMode.GRAVITY_COMPENSATION && !robot.inputs.settling);
      robot.mode(MotorMode.DISABLED);
      robot.until("it is limp", 1, () -> LossesTest.allTorque(robot, false));
      robot.until("the switching is read back", 1, () -> !robot.inputs.settling);
      assertThat(robot.bus.register(Motor.STEWART_3, MODE)).isEqualTo(3);
    }
  }

  @Test
  void goalsBeyondAMotorsOwnLimitsAreClampedAndCounted() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      int leg = Motor.STEWART_1.index();
      robot.targets.positionRad[leg] = -1.2;
      robot.run(0.5);
      robot.heard.clear();
      robot.run(0.2);
      assertThat(robot.written(Motor.STEWART_1, GOAL)).containsOnly(1502);
      assertThat(robot.busState().statistics().clampedGoals()).isEqualTo(1);
    }
  }

  @Test
  void allGoalsGoInOnePacketWhenTheyChangeAndTenTimesASecondWhenTheyDoNot()
      throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.run(0.2);
      robot.heard.clear();
      robot.run(1);
      List<BusInstruction> refreshed = goalPackets(robot);
      assertThat(refreshed).hasSizeBetween(4, 12);
      assertThat(refreshed)
          .allSatisfy(
              packet -> {
                for (Motor motor : Motor.values()) {
                  assertThat(packet.written(motor, GOAL)).isPresent();
                }
              });
      robot.heard.clear();
      for (int i = 0; i < 100; i++) {
        robot.targets.positionRad[0] += 0.005;
        robot.cycle();
      }
      // A busy computer makes two cycles' goals one; there are never more than cycles.
      assertThat(goalPackets(robot)).hasSizeBetween(40, 101);
    }
  }

  private static List<BusInstruction> goalPackets(DrivenRobot robot) {
    return robot.heard.stream()
        .filter(i -> i.address().orElse(-1) == GOAL && i.written(Motor.STEWART_1, GOAL).isPresent())
        .toList();
  }

  private static long readingsBefore(DrivenRobot robot, int index) {
    return robot.heard.stream()
        .limit(index)
        .filter(i -> i.address().orElse(0) == Register.PRESENT_CURRENT.address())
        .count();
  }

  private static int firstWrite(DrivenRobot robot, Motor motor, int address) {
    List<BusInstruction> heard = List.copyOf(robot.heard);
    for (int i = 0; i < heard.size(); i++) {
      if (heard.get(i).written(motor, address).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static long limpNs(DrivenRobot robot, Motor motor) {
    List<BusInstruction> switches =
        robot.heard.stream().filter(i -> i.written(motor, TORQUE).isPresent()).toList();
    return switches.getLast().receivedNs() - switches.getFirst().receivedNs();
  }
}
