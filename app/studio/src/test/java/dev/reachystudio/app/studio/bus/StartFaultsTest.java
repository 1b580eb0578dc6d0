package dev.reachystudio.app.studio.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.value.Motor;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong already when the daemon starts. */
class StartFaultsTest {

  @TempDir Path folder;

  @Test
  void aMotorInOverloadAtTheStartIsNamedOrHealedAndTheRobotRuns() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched()) {
      robot.overload(Motor.STEWART_2);
      try (BusDaemon daemon = BusDaemon.open(robot, folder)) {
        Map<?, ?> status =
            daemon.client().awaitStatus("running", now -> "running".equals(now.get("state")));
        assertThat(
                DaemonClient.isWell(status) || DaemonClient.tells(status, "overload", "stewart_2"))
            .as("%s", status)
            .isTrue();
        daemon.enable();
        daemon.moveAntennas(0.5, -0.5);
      }
    }
  }

  @Test
  void aHomingOffsetThatIsCertainlyWrongIsPutRightOnceInAMotorWithoutTorque() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched()) {
      robot.homingOffset(Motor.STEWART_3, 700);
      try (BusDaemon daemon = BusDaemon.open(robot, folder)) {
        daemon.client().awaitStatus("running", now -> "running".equals(now.get("state")));
        Thread.sleep(300);
        assertThat(robot.settingsWrites()).isEqualTo(1);
      }
    }
  }

  @Test
  void aSupplyThatIsLowAtTheStartIsWaitedFor() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched()) {
      robot.supply(4.0);
      try (BusDaemon daemon = BusDaemon.open(robot, folder)) {
        Thread.sleep(700);
        assertThat(daemon.client().status().get("state")).isNotEqualTo("running");
        robot.supplyRamp(4.0, 5.2, 300);
        daemon.client().awaitStatus("running", now -> "running".equals(now.get("state")));
        daemon.enable();
        daemon.moveAntennas(0.5, -0.5);
      }
    }
  }

  @Test
  void aDaemonWhoseMotorsAreAllDeadSaysSoAndRunsWhenTheyAnswer() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched()) {
      robot.silence(true);
      try (BusDaemon daemon = BusDaemon.open(robot, folder)) {
        Map<?, ?> status =
            daemon.client().awaitStatus("in error", now -> "error".equals(now.get("state")));
        assertThat(String.valueOf(status.get("error"))).isNotBlank();
        robot.silence(false);
        daemon.client().awaitStatus("running", DaemonClient::isWell);
        daemon.enable();
        daemon.moveAntennas(0.5, -0.5);
      }
    }
  }
}
