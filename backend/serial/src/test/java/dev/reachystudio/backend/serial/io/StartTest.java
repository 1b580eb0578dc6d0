package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.simulated.Behind;
import dev.reachystudio.backend.serial.simulated.BusInstruction;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StartTest {

  private static final int SYNC_READ = 0x82;
  private static final int FAST_SYNC_READ = 0x8A;
  private static final int GONE = Motor.STEWART_4.index();

  @Test
  void aRobotWithoutOneMotorIsOpenedAndTheMotorNamed() throws RobotIoException {
    DrivenRobot robot = new DrivenRobot(world -> world, settings -> settings);
    robot.bus.faults().silence(Motor.STEWART_4, Behind.ANSWER);
    try (robot) {
      robot.io.open();
      robot.run(0.1);
      assertThat(robot.inputs.connected).isTrue();
      assertThat(robot.inputs.answering[GONE]).isFalse();
      assertThat(robot.inputs.positionRad[GONE]).isZero();
      assertThat(robot.hasFault(Fault.Kind.SILENT, Motor.STEWART_4)).isTrue();
      assertThat(robot.inputs.faults).hasSize(1);
      assertThat(robot.inputs.faults.getFirst().text()).contains("stewart_4", "14");
      robot.mode(MotorMode.ENABLED);
      robot.until("the others hold", 1, () -> robot.inputs.torqueOn[0] && !robot.inputs.settling);
      assertThat(robot.inputs.torqueOn[GONE]).isFalse();
      robot.bus.faults().revive(Motor.STEWART_4);
      robot.until("it is there", 1, () -> robot.inputs.answering[GONE]);
      robot.until("all is well", 1, () -> robot.inputs.faults.isEmpty());
      robot.until("it holds as asked", 1, () -> robot.inputs.torqueOn[GONE]);
    }
  }

  @Test
  void olderMotorsAreAskedWithThePlainSyncRead() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.open(world -> world.withFirmware(45))) {
      robot.heard.clear();
      robot.run(0.3);
      assertThat(readings(robot)).containsExactly(SYNC_READ);
      assertThat(robot.inputs.fresh).isTrue();
    }
    try (DrivenRobot robot = DrivenRobot.open()) {
      robot.heard.clear();
      robot.run(0.3);
      assertThat(readings(robot)).contains(FAST_SYNC_READ);
    }
  }

  @Test
  void positionAloneCanBeRead() throws RobotIoException {
    DrivenRobot robot =
        new DrivenRobot(
            world -> world, settings -> settings.withReading(BusSettings.Reading.POSITION));
    try (robot) {
      robot.io.open();
      robot.heard.clear();
      robot.run(0.1);
      assertThat(robot.heard.stream().map(i -> i.address().orElse(0)))
          .contains(Register.PRESENT_POSITION.address())
          .doesNotContain(Register.PRESENT_CURRENT.address());
      assertThat(robot.inputs.velocityRadPerS[0]).isNaN();
      assertThat(robot.inputs.torqueNm[1]).isNaN();
      assertThat(robot.inputs.fresh).isTrue();
    }
  }

  @Test
  void whatWasAskedLastIsDoneBeforeItIsClosed() throws RobotIoException {
    DrivenRobot robot = DrivenRobot.enabled();
    robot.mode(MotorMode.DISABLED);
    robot.close();
    for (Motor motor : Motor.values()) {
      assertThat(robot.bus.register(motor, Register.TORQUE_ENABLE.address())).isZero();
      assertThat(robot.bus.register(motor, Register.BUS_WATCHDOG.address())).isZero();
    }
  }

  @Test
  void thereIsOneReadingACycleAndNoBurstAfterAPause() throws Exception {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      robot.run(0.2);
      robot.heard.clear();
      robot.run(1);
      assertThat(count(robot)).isBetween(40L, 104L);
      robot.writing(false);
      robot.run(0.05);
      robot.heard.clear();
      robot.run(1);
      assertThat(count(robot)).isBetween(40L, 104L);
      Thread.sleep(300);
      robot.heard.clear();
      robot.run(0.1);
      assertThat(count(robot)).isLessThan(15);
    }
  }

  private static long count(DrivenRobot robot) {
    return robot.heard.stream().filter(StartTest::isReading).count();
  }

  private static Set<Integer> readings(DrivenRobot robot) {
    return robot.heard.stream()
        .filter(StartTest::isReading)
        .map(BusInstruction::instruction)
        .collect(Collectors.toSet());
  }

  private static boolean isReading(BusInstruction instruction) {
    return instruction.address().orElse(0) == Register.PRESENT_CURRENT.address();
  }
}
