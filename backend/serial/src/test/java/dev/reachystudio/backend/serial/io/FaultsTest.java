package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {

  private static final Motor LEG = Motor.STEWART_2;

  @Test
  void anOverloadIsToldAndEndsWhenTorqueIsAskedForAgain() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      long madeNs = System.nanoTime();
      robot.bus.faults().overload(LEG);
      robot.until("it is told", 1, () -> robot.hasFault(Fault.Kind.OVERLOAD, LEG));
      assertThat(robot.inputs.torqueOn[LEG.index()]).isFalse();
      assertThat(robot.inputs.torqueOn[Motor.STEWART_1.index()]).isTrue();
      long sinceNs = robot.inputs.faults.getFirst().sinceNs();
      assertThat(sinceNs).isBetween(madeNs, System.nanoTime());
      robot.run(0.5);
      assertThat(robot.inputs.faults).hasSize(1);
      assertThat(robot.inputs.faults.getFirst().sinceNs()).isEqualTo(sinceNs);
      robot.mode(MotorMode.ENABLED);
      robot.until("it holds again", 1.5, () -> robot.inputs.torqueOn[LEG.index()]);
      robot.until("all is well", 1, () -> robot.inputs.faults.isEmpty());
      assertThat(robot.bus.register(LEG, Register.POSITION_P_GAIN.address())).isEqualTo(300);
    }
  }

  @Test
  void heatAndShockAreTold() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.bus.faults().overheat(LEG, 80);
      robot.bus.faults().shock(Motor.LEFT_ANTENNA);
      robot.until("heat is told", 1.5, () -> robot.hasFault(Fault.Kind.OVERHEATING, LEG));
      robot.until("shock is told", 1, () -> robot.hasFault(Fault.Kind.SHOCK, Motor.LEFT_ANTENNA));
      robot.until(
          "the temperature is shown",
          1.5,
          () -> robot.busState().motors().get(LEG.index()).temperatureC() >= 80);
    }
  }

  @Test
  void theVoltageBitAloneIsNoFaultAndAWrongSupplyIs() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.run(1.2);
      assertThat(robot.busState().motors().getFirst().hardwareErrors()).isEqualTo(1);
      assertThat(robot.busState().motors().getFirst().voltageV()).isCloseTo(7.3, within(0.11));
      assertThat(robot.inputs.faults).isEmpty();
      robot.bus.faults().voltage(8.4);
      robot.until("it is told", 1.5, () -> robot.hasFault(Fault.Kind.VOLTAGE, LEG));
      robot.bus.faults().normalVoltage();
      robot.until("it is over", 1.5, () -> robot.inputs.faults.isEmpty());
    }
  }

  @Test
  void aBrownOutIsNoticedWithinASecondGainsAreSetAndTorqueIsNotGivenBack() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.run(1);
      robot.bus.faults().brownOut(2.5, 500_000_000L);
      long madeNs = System.nanoTime();
      robot.until("it is told", 1.3, () -> robot.hasFault(Fault.Kind.BROWN_OUT, LEG));
      assertThat(System.nanoTime() - madeNs).isLessThan(1_100_000_000L);
      robot.until(
          "the gains are set",
          1,
          () -> robot.bus.register(LEG, Register.POSITION_P_GAIN.address()) == 300);
      robot.run(1.2);
      assertThat(robot.inputs.torqueOn).containsOnly(false);
      assertThat(robot.inputs.mode).isEqualTo(MotorMode.DISABLED);
      robot.mode(MotorMode.ENABLED);
      robot.until("it holds", 1, () -> LossesTest.allTorque(robot, true));
      robot.until("all is well", 1.5, () -> robot.inputs.faults.isEmpty());
    }
  }

  @Test
  void torqueThatIsGoneIsToldWithoutItsGains() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.bus.faults().register(LEG, Register.TORQUE_ENABLE.address(), 0);
      robot.until("it is told", 1, () -> robot.hasFault(Fault.Kind.TORQUE_LOST, LEG));
      robot.run(0.5);
      assertThat(robot.inputs.torqueOn[LEG.index()]).isFalse();
      robot.mode(MotorMode.DISABLED);
      robot.until("nobody misses it", 1, () -> robot.inputs.faults.isEmpty());
    }
  }

  @Test
  void allMotorsWithoutPowerComeBackAndAreLimp() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.bus.faults().powerLoss(1_500_000_000L);
      robot.run(1.0);
      assertThat(robot.inputs.connected).isFalse();
      assertThat(robot.io.state()).isEqualTo(RobotIo.State.ACTIVE);
      robot.until("it answers again", 2, () -> robot.inputs.connected);
      robot.until("it is told", 1.5, () -> robot.hasFault(Fault.Kind.BROWN_OUT, LEG));
      assertThat(robot.inputs.torqueOn[LEG.index()]).isFalse();
    }
  }

  @Test
  void torqueThatIsAskedForIsGivenAlsoWhereItsLossWasNotNoticedYet() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      int torque = Register.TORQUE_ENABLE.address();
      robot.bus.faults().register(LEG, torque, 0);
      robot.mode(MotorMode.ENABLED);
      robot.until("it holds again", 1, () -> robot.bus.register(LEG, torque) == 1);
    }
  }

  @Test
  void wrongSettingsAreCorrectedInMotorsWithoutTorqueOnly() throws RobotIoException {
    int offset = Register.HOMING_OFFSET.address();
    DrivenRobot limp = new DrivenRobot(world -> world, settings -> settings);
    limp.bus.faults().register(LEG, offset, 0);
    try (limp) {
      limp.io.open();
      assertThat(limp.bus.register(LEG, offset)).isEqualTo(-1024);
    }
    DrivenRobot holding = new DrivenRobot(world -> world.withTorqueOn(true), settings -> settings);
    holding.bus.faults().register(LEG, offset, 0);
    try (holding) {
      holding.io.open();
      assertThat(holding.bus.register(LEG, offset)).isZero();
      assertThat(holding.bus.register(LEG, Register.TORQUE_ENABLE.address())).isEqualTo(1);
    }
  }

  @Test
  void goalsAreClampedToTheLimitsTheMotorsReallyHave() throws RobotIoException {
    DrivenRobot robot = new DrivenRobot(world -> world.withTorqueOn(true), settings -> settings);
    robot.bus.faults().register(Motor.BODY_ROTATION, Register.MAX_POSITION_LIMIT.address(), 2500);
    try (robot) {
      robot.io.open();
      robot.run(0.05);
      System.arraycopy(robot.inputs.positionRad, 0, robot.targets.positionRad, 0, Motor.COUNT);
      robot.targets.positionRad[0] = 2;
      robot.writing(true);
      robot.run(1.2);
      assertThat(robot.written(Motor.BODY_ROTATION, Register.GOAL_POSITION.address()).getLast())
          .isEqualTo(2500);
    }
  }

  @Test
  void openingWaitsForTheSupplyToComeUp() throws RobotIoException {
    DrivenRobot robot = new DrivenRobot(world -> world, settings -> settings);
    robot.bus.faults().voltageRamp(4.0, 5.2, 1_000_000_000L);
    Queue<String> shown = new ConcurrentLinkedQueue<>();
    Thread status =
        Threads.platform(
            "status",
            (_, _) -> {},
            () -> {
              while (shown.isEmpty() && !Thread.currentThread().isInterrupted()) {
                String now = robot.io.progress();
                if (!now.isEmpty()) {
                  shown.add(now);
                }
              }
            });
    status.start();
    long beganNs = System.nanoTime();
    try (robot) {
      robot.io.open();
      assertThat(System.nanoTime() - beganNs).isGreaterThan(300_000_000L);
      assertThat(robot.io.progress()).isEmpty();
      assertThat(shown).singleElement().asString().contains("supply", "V of 4.5 V");
    } finally {
      status.interrupt();
    }
    DrivenRobot low =
        new DrivenRobot(world -> world.withVolts(4.0), settings -> settings.withVoltageWaitMs(300));
    org.assertj.core.api.Assertions.assertThatThrownBy(low.io::open)
        .isInstanceOf(RobotIoException.class)
        .hasMessageContaining("4.0 V")
        .hasMessageContaining("power supply");
  }

  @Test
  void waitingForTheSupplyCanBeCalledOff() throws InterruptedException {
    DrivenRobot robot = new DrivenRobot(world -> world.withVolts(4.0), settings -> settings);
    AtomicReference<Throwable> ended = new AtomicReference<>();
    Thread opener =
        Threads.platform(
            "opener",
            (_, e) -> ended.set(e),
            () -> {
              try {
                robot.io.open();
              } catch (RobotIoException e) {
                ended.set(e);
              }
            });
    opener.start();
    Thread.sleep(300);
    opener.interrupt();
    opener.join(5000);
    assertThat(ended.get()).isInstanceOf(RobotIoException.class);
    assertThat(robot.io.state()).isEqualTo(RobotIo.State.CLOSED);
  }

  @Test
  void legsOutsideTheirLimitsGoInCalmlyWhenTheyGetTorque() throws RobotIoException {
    DrivenRobot robot =
        new DrivenRobot(
            world -> {
              var asleep = new java.util.ArrayList<>(DrivenRobot.startRad());
              asleep.set(Motor.STEWART_1.index(), -0.98482);
              return world.withStartRad(asleep);
            },
            settings -> settings);
    try (robot) {
      robot.io.open();
      robot.run(0.05);
      robot.mode(MotorMode.ENABLED);
      double before = robot.bus.positionRad(Motor.STEWART_1);
      for (int i = 0; i < 30; i++) {
        robot.cycle();
        double now = robot.bus.positionRad(Motor.STEWART_1);
        assertThat(now - before).as("way in a cycle").isLessThan(0.06);
        before = now;
      }
      robot.until(
          "it may be fast again",
          1,
          () -> robot.bus.register(Motor.STEWART_1, Register.PROFILE_VELOCITY.address()) == 0);
      assertThat(robot.bus.positionRad(Motor.STEWART_1)).isCloseTo(-0.8377, within(0.03));
    }
  }

  @Test
  void aRobotThatWasLeftInCurrentModeKeepsItUntilAskedForSomethingElse() throws RobotIoException {
    DrivenRobot robot = new DrivenRobot(world -> world.withTorqueOn(true), settings -> settings);
    robot.bus.faults().leaveInCurrentMode();
    try (robot) {
      robot.io.open();
      robot.run(0.1);
      assertThat(robot.inputs.mode).isEqualTo(MotorMode.GRAVITY_COMPENSATION);
      robot.mode(MotorMode.ENABLED);
      robot.until(
          "all hold", 1, () -> robot.inputs.mode == MotorMode.ENABLED && !robot.inputs.settling);
      assertThat(robot.bus.register(LEG, Register.OPERATING_MODE.address())).isEqualTo(3);
    }
  }
}
