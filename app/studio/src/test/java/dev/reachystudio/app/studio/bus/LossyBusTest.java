package dev.reachystudio.app.studio.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers that are lost, damaged or late. The reference dies of most of these within seconds, or
 * answers a goto that never moves; here the robot goes on, and REST does not notice.
 */
class LossyBusTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "lost, 0.01",
    "lost, 0.05",
    "lost, 0.20",
    "damaged, 0.01",
    "damaged, 0.05",
    "damaged, 0.20",
    "noise, 0.05",
    "truncated, 0.02"
  })
  void aRobotOnABadLineStartsAndGoesWhereItIsTold(String how, double share) throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched()) {
      badLine(robot, how, share);
      try (BusDaemon daemon = BusDaemon.open(robot, folder)) {
        daemon.client().awaitStatus("running", status -> "running".equals(status.get("state")));
        daemon.enable();
        daemon.moveAntennas(0.8, -0.6);
        daemon.moveAntennas(-0.4, 0.5);
        assertThat(daemon.client().status().get("state")).isEqualTo("running");
        badLine(robot, how, 0);
        daemon.client().awaitStatus("well", DaemonClient::isWell);
        assertThat(robot.settingsWrites()).as("EEPROM writes because of bad answers").isZero();
      }
    }
  }

  @Test
  void whatABadLineTakesIsCounted() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.lose(0.2);
      daemon.awaitBus("losses", bus -> bus.statistics().timeouts() > 10);
      robot.lose(0);
      robot.damage(0.2);
      daemon.awaitBus("damage", bus -> bus.statistics().crcErrors() > 10);
      robot.damage(0);
      daemon.awaitBus(
          "clean again",
          bus -> bus.statistics().timeoutRate() == 0 && bus.statistics().crcErrorRate() == 0);
    }
  }

  @ParameterizedTest(name = "{0} ms")
  @CsvSource({"2", "5", "9", "12"})
  void answersThatComeLateNeverStopTheDaemon(int lateMs) throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.late(1000 * lateMs);
      for (int i = 0; i < 20; i++) {
        assertThat(daemon.client().get("/api/daemon/status").status()).isEqualTo(200);
        Thread.sleep(50);
      }
      robot.late(0);
      daemon.client().awaitStatus("well again", DaemonClient::isWell);
      daemon.enable();
      daemon.moveAntennas(0.5, -0.5);
    }
  }

  @ParameterizedTest(name = "{0} ms")
  @CsvSource({"300", "800"})
  void silenceOfLessThanASecondEndsNothing(int silentMs) throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.silence(true);
      Thread.sleep(silentMs);
      assertThat(daemon.client().get("/api/daemon/status").status()).isEqualTo(200);
      robot.silence(false);
      daemon.client().awaitStatus("well again", DaemonClient::isWell);
      daemon.enable();
      daemon.moveAntennas(0.5, -0.5);
    }
  }

  @Test
  void aBusThatIsSilentForLongerIsAnErrorThatEndsByItself() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.silence(true);
      daemon
          .client()
          .awaitStatus("silent", status -> DaemonClient.tells(status, "bus_silent", null));
      assertThat(daemon.client().status().get("state")).isEqualTo("error");
      assertThat(daemon.client().status().get("error")).isNotNull();
      robot.silence(false);
      daemon.client().awaitStatus("well again", DaemonClient::isWell);
      daemon.enable();
      daemon.moveAntennas(0.5, -0.5);
    }
  }

  private static void badLine(SimulatedRobot robot, String how, double share) {
    switch (how) {
      case "lost" -> robot.lose(share);
      case "damaged" -> robot.damage(share);
      case "noise" -> robot.noise(share);
      case "truncated" -> robot.truncate(share);
      default -> throw new IllegalArgumentException(how);
    }
  }
}
