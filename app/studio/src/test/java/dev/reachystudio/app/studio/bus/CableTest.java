package dev.reachystudio.app.studio.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cable and the supply. The reference never comes back by itself after an unplugged cable, and
 * freezes when the motors lose their power.
 */
class CableTest {

  @TempDir Path folder;

  @Test
  void aRobotUnpluggedInMidMotionIsBackByItselfAndDoesNotJump() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      for (int i = 0; i < 3; i++) {
        double side = i % 2 == 0 ? 1 : -1;
        daemon.startMovingAntennas(side, -side, 2);
        Thread.sleep(500);
        robot.unplug();
        Map<?, ?> status =
            daemon
                .client()
                .awaitStatus("unplugged", now -> DaemonClient.tells(now, "unplugged", null));
        assertThat(status.get("robot_connected")).isEqualTo(false);
        assertThat(daemon.client().get("/api/state/full").status()).isIn(200, 503);
        robot.replug();
        daemon.client().awaitStatus("well again", DaemonClient::isWell);
        daemon.awaitMode("enabled");
        daemon.moveAntennas(0.3 * side, 0.2);
      }
      assertThat(robot.motion().worstAheadS()).isLessThan(Soak.AHEAD_S);
      assertThat(robot.worstTorqueOnTicks()).isLessThanOrEqualTo(SimulatedRobot.PINNED_TICKS);
    }
  }

  @Test
  void aCommandIsRefusedWithTheReasonWhileTheCableIsOut() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.unplug();
      daemon.client().awaitStatus("unplugged", now -> DaemonClient.tells(now, "unplugged", null));
      DaemonClient.Answer answer =
          daemon.client().post("/api/move/goto", "{\"antennas\":[0,0],\"duration\":0.2}");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(String.valueOf(answer.map().get("detail"))).contains("port").contains("is gone");
    }
  }

  @Test
  void aDaemonRestartedWithoutItsCableRunsAsSoonAsItIsBack() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.unplug();
      daemon.client().awaitStatus("unplugged", now -> DaemonClient.tells(now, "unplugged", null));
      assertThat(daemon.client().post("/api/daemon/restart").status()).isEqualTo(200);
      Map<?, ?> status =
          daemon.client().awaitStatus("in error", now -> "error".equals(now.get("state")));
      assertThat(String.valueOf(status.get("error"))).isNotBlank();
      robot.replug();
      daemon.client().awaitStatus("running", DaemonClient::isWell);
      daemon.enable();
      daemon.moveAntennas(0.5, -0.5);
    }
  }

  @Test
  void aRobotThatIsPluggedInAfterTheStartRuns() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched()) {
      robot.unplug();
      try (BusDaemon daemon = BusDaemon.open(robot, folder)) {
        Map<?, ?> status =
            daemon.client().awaitStatus("in error", now -> "error".equals(now.get("state")));
        assertThat(String.valueOf(status.get("error"))).isNotBlank();
        robot.replug();
        daemon.client().awaitStatus("running", DaemonClient::isWell);
        daemon.enable();
        daemon.moveAntennas(0.5, -0.5);
      }
    }
  }

  @Test
  void motorsThatLostTheirPowerComeBackLimpWithTheirGainsAndMoveOnlyOnACommand() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.power(false);
      Map<?, ?> status =
          daemon.client().awaitStatus("silent", now -> DaemonClient.tells(now, "bus_silent", null));
      assertThat(status.get("state")).isEqualTo("error");
      robot.power(true);
      daemon.client().awaitStatus("running", now -> "running".equals(now.get("state")));
      daemon.awaitMode("disabled");
      robot.awaitGains();
      assertThat(robot.anyTorque()).isFalse();
      daemon.enable();
      daemon.moveAntennas(0.5, -0.5);
      daemon.client().awaitStatus("well", DaemonClient::isWell);
      assertThat(robot.worstTorqueOnTicks()).isLessThanOrEqualTo(SimulatedRobot.PINNED_TICKS);
    }
  }

  @Test
  void aBrownOutIsToldItsGainsAreRestoredAndTheTorqueOnlyOnACommand() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.brownOut(500);
      daemon
          .client()
          .awaitStatus(
              "a brown-out",
              now ->
                  DaemonClient.tells(now, "brown_out", null)
                      || DaemonClient.tells(now, "torque_lost", null));
      robot.awaitGains();
      daemon.awaitMode("disabled");
      assertThat(robot.anyTorque()).isFalse();
      daemon.enable();
      daemon.moveAntennas(0.5, -0.5);
      daemon.client().awaitStatus("well", DaemonClient::isWell);
    }
  }
}
