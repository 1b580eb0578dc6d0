package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.Ticks;
import dev.reachystudio.protocol.value.Motor;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  private static final int WATCHDOG = Register.BUS_WATCHDOG.address();
  private static final int TRIPPED = 255;

  @Test
  void itIsArmedWhereMotorsHoldAndReleasedByClosing() throws RobotIoException {
    DrivenRobot robot = DrivenRobot.enabled();
    robot.run(0.1);
    for (Motor motor : Motor.values()) {
      assertThat(robot.bus.register(motor, WATCHDOG)).isEqualTo(25);
    }
    robot.close();
    for (Motor motor : Motor.values()) {
      assertThat(robot.bus.register(motor, WATCHDOG)).isZero();
      assertThat(robot.bus.register(motor, Register.TORQUE_ENABLE.address())).isEqualTo(1);
    }
  }

  @Test
  void aLoopThatStandsStillLeavesMotorsStoppedAndGoesOnWithoutAJump() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      // The greatest angle, far away: still on its way when the loop stands still.
      robot.targets.positionRad[0] = 2.7;
      robot.run(0.02);
      sleep(0.9);
      double stoppedRad = robot.bus.positionRad(Motor.BODY_ROTATION);
      assertThat(robot.bus.register(Motor.BODY_ROTATION, WATCHDOG)).isEqualTo(TRIPPED);
      robot.heard.clear();
      robot.targets.positionRad[0] = -2.7;
      robot.run(0.03);
      assertThat(robot.bus.positionRad(Motor.BODY_ROTATION)).isCloseTo(stoppedRad, within(0.2));
      robot.until("it moves again", 3, () -> robot.inputs.positionRad[0] < -2.6);
      assertThat(robot.bus.register(Motor.BODY_ROTATION, WATCHDOG)).isEqualTo(25);
      assertThat(robot.written(Motor.BODY_ROTATION, WATCHDOG)).startsWith(0);
      int pinned = robot.written(Motor.BODY_ROTATION, Register.GOAL_POSITION.address()).getFirst();
      assertThat(Ticks.toRad(pinned)).isCloseTo(stoppedRad, within(0.02));
    }
  }

  @Test
  void aNewStartAfterADeadProcessReleasesItWithPinnedGoals() throws RobotIoException {
    DrivenRobot dead = DrivenRobot.enabled();
    dead.targets.positionRad[0] = 2.7;
    dead.run(0.1);
    // As if the process had died: the cable hears nothing more, the motors keep their power.
    dead.bus.faults().unplug();
    sleep(0.8);
    dead.close();
    dead.bus.faults().replug();
    double stoppedRad = dead.bus.positionRad(Motor.BODY_ROTATION);
    assertThat(dead.bus.register(Motor.BODY_ROTATION, WATCHDOG)).isEqualTo(TRIPPED);
    assertThat(stoppedRad).isLessThan(2.7);
    try (SerialRobotIo born =
        new SerialRobotIo(
            dead.bus.connector(),
            BusSettings.defaults().withRealTime(RealTimeRequest.OFF),
            DrivenRobot.NUMBERS,
            LoopClock.system())) {
      born.open();
      assertThat(dead.bus.register(Motor.BODY_ROTATION, WATCHDOG)).isZero();
      sleep(0.3);
      assertThat(dead.bus.positionRad(Motor.BODY_ROTATION)).isCloseTo(stoppedRad, within(0.02));
      assertThat(dead.bus.register(Motor.BODY_ROTATION, Register.TORQUE_ENABLE.address()))
          .isEqualTo(1);
    }
  }

  @Test
  void switchedOffItIsNeverArmed() throws RobotIoException {
    DrivenRobot robot =
        new DrivenRobot(world -> world.withTorqueOn(true), settings -> settings.withWatchdogMs(0));
    try (robot) {
      robot.io.open();
      robot.run(0.05);
      System.arraycopy(robot.inputs.positionRad, 0, robot.targets.positionRad, 0, Motor.COUNT);
      robot.writing(true);
      robot.run(0.3);
      sleep(0.8);
      for (Motor motor : Motor.values()) {
        assertThat(robot.bus.register(motor, WATCHDOG)).isZero();
      }
    }
  }

  private static void sleep(double seconds) {
    long endNs = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < endNs) {
      LockSupport.parkNanos(endNs - System.nanoTime());
    }
  }
}
