package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class UnplugTest {

  private static final int BODY = Motor.BODY_ROTATION.index();

  @Test
  void pullingTheCableIsNoticedAndPluggingItInBringsTheRobotBackByItself() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.bus.faults().unplug();
      long pulledNs = System.nanoTime();
      robot.until("it is noticed", 1, () -> robot.hasFault(Fault.Kind.UNPLUGGED));
      assertThat(System.nanoTime() - pulledNs).isLessThan(250_000_000L);
      assertThat(robot.io.state()).isEqualTo(RobotIo.State.FAULTED);
      assertThat(robot.inputs.connected).isFalse();
      assertThat(robot.inputs.fresh).isFalse();
      robot.run(1.2);
      robot.bus.faults().replug();
      long pluggedNs = System.nanoTime();
      robot.until("it is back", 1.5, () -> robot.inputs.connected && robot.inputs.fresh);
      robot.targets.positionRad[BODY] = robot.inputs.positionRad[BODY] + 0.2;
      robot.until("it moves", 1.5, () -> robot.bus.positionRad(Motor.BODY_ROTATION) > 0.01);
      assertThat(System.nanoTime() - pluggedNs).isLessThan(1_500_000_000L);
      assertThat(robot.inputs.faults).isEmpty();
      assertThat(robot.inputs.mode).isEqualTo(MotorMode.ENABLED);
      assertThat(robot.busState().statistics().reconnections()).isEqualTo(1);
    }
  }

  @Test
  void inTheMiddleOfAMotionTheMotorsStopAndDoNotJumpAfterwards() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.targets.positionRad[BODY] = 1.0;
      robot.run(0.02);
      robot.bus.faults().unplug();
      robot.until("it is noticed", 1, () -> !robot.inputs.connected);
      robot.run(0.8);
      double stoppedRad = robot.bus.positionRad(Motor.BODY_ROTATION);
      robot.targets.positionRad[BODY] = -1.0;
      robot.heard.clear();
      robot.bus.faults().replug();
      robot.until("it is back", 1.5, () -> robot.inputs.connected);
      var goals = robot.written(Motor.BODY_ROTATION, 116);
      assertThat(goals).isNotEmpty();
      assertThat(goals.getFirst() / 4096.0 * 2 * Math.PI - Math.PI)
          .as("pinned first")
          .isCloseTo(stoppedRad, within(0.02));
    }
  }

  @Test
  void switchingOffIsRememberedWhileItIsUnplugged() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.bus.faults().unplug();
      robot.until("it is noticed", 1, () -> !robot.inputs.connected);
      robot.mode(MotorMode.DISABLED);
      robot.run(0.1);
      robot.bus.faults().replug();
      robot.until("it is limp", 2, () -> robot.inputs.connected && noTorque(robot));
      assertThat(robot.bus.register(Motor.STEWART_1, Register.TORQUE_ENABLE.address())).isZero();
    }
  }

  @Test
  void powerThatWasLostMeanwhileIsNotGivenBackUnasked() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.bus.faults().unplug();
      robot.bus.faults().cutPower();
      robot.until("it is noticed", 1, () -> !robot.inputs.connected);
      robot.bus.faults().restorePower();
      robot.run(0.4);
      robot.bus.faults().replug();
      robot.until("it is back", 2, () -> robot.inputs.connected);
      robot.until("it is told", 1, () -> robot.hasFault(Fault.Kind.BROWN_OUT, Motor.STEWART_1));
      robot.run(0.5);
      assertThat(robot.inputs.torqueOn).containsOnly(false);
      assertThat(robot.inputs.mode).isEqualTo(MotorMode.DISABLED);
      robot.mode(MotorMode.ENABLED);
      robot.until("it holds again", 1, () -> LossesTest.allTorque(robot, true));
      robot.until("all is well", 1, () -> robot.inputs.faults.isEmpty());
    }
  }

  @Test
  void aRobotThatIsNotThereIsToldWithWhatHelps() {
    DrivenRobot robot = new DrivenRobot(world -> world, settings -> settings);
    robot.bus.faults().unplug();
    Assertions.assertThatThrownBy(robot.io::open).isInstanceOf(RobotIoException.class);
    assertThat(robot.io.state()).isEqualTo(RobotIo.State.CLOSED);
  }

  @Test
  void motorsWithoutPowerAreToldWithWhatHelps() {
    DrivenRobot robot = new DrivenRobot(world -> world, settings -> settings);
    robot.bus.faults().cutPower();
    Assertions.assertThatThrownBy(robot.io::open)
        .isInstanceOf(RobotIoException.class)
        .hasMessageContaining("power supply");
    assertThat(robot.io.state()).isEqualTo(RobotIo.State.CLOSED);
  }

  @Test
  void turnsOnTheBusAreGivenWhileItRunsAndRefusedWhileItIsUnplugged() throws Exception {
    try (DrivenRobot robot = DrivenRobot.open()) {
      int model = robot.io.maintenance().turn(bus -> bus.read(11, Register.MODEL_NUMBER));
      assertThat(model).isEqualTo(1200);
      robot.bus.faults().unplug();
      robot.until("it is noticed", 1, () -> !robot.inputs.connected);
      Assertions.assertThatThrownBy(
              () -> robot.io.maintenance().turn(bus -> bus.read(11, Register.MODEL_NUMBER)))
          .isInstanceOf(BusUnpluggedException.class)
          .hasMessageContaining("unplugged");
    }
  }

  private static boolean noTorque(DrivenRobot robot) {
    return LossesTest.allTorque(robot, false);
  }
}
