package dev.reachystudio.app.studio.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.value.Motor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One motor in trouble. The reference freezes and dies of a dead one without naming it, and shows
 * an overload nowhere but in its log.
 */
class MotorFaultsTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "those behind it are silent: {0}")
  @ValueSource(booleans = {false, true})
  void aDeadMotorIsNamedAndTheOthersGoOn(boolean othersStop) throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.die(Motor.STEWART_4, othersStop);
      Map<?, ?> status =
          daemon
              .client()
              .awaitStatus("named", now -> DaemonClient.tells(now, "silent", "stewart_4"));
      assertThat(status.get("state")).isEqualTo("running");
      assertThat(faults(status)).hasSize(1);
      assertThat(fault(status).get("id")).hasToString("14");
      daemon.moveAntennas(0.8, -0.6);
      DaemonClient.Answer answer =
          daemon.client().post("/api/move/goto", "{\"head_pose\":{\"z\":0.005},\"duration\":0.2}");
      assertThat(answer.status() == 409 || "refused".equals(answer.map().get("outcome")))
          .as("a move that needs the dead motor is refused: %s", answer)
          .isTrue();
      assertThat(answer.toString()).contains("stewart_4");
      robot.revive(Motor.STEWART_4);
      daemon.client().awaitStatus("well again", DaemonClient::isWell);
    }
  }

  @Test
  void aDaemonRestartedWithAMotorMissingNamesItAndRunsWhenItIsBack() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.die(Motor.STEWART_4, false);
      daemon.client().awaitStatus("named", now -> DaemonClient.tells(now, "silent", "stewart_4"));
      daemon.client().post("/api/daemon/restart");
      daemon
          .client()
          .awaitStatus(
              "named after the restart",
              now ->
                  DaemonClient.tells(now, "silent", "stewart_4")
                      || String.valueOf(now.get("error")).contains("stewart_4"));
      robot.revive(Motor.STEWART_4);
      daemon.client().awaitStatus("running", DaemonClient::isWell);
      daemon.enable();
      daemon.moveAntennas(0.5, -0.5);
    }
  }

  @Test
  void anOverloadIsShownWithItsMotorAndItsBegin() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      Instant before = Instant.now();
      robot.overload(Motor.STEWART_2);
      Map<?, ?> status =
          daemon
              .client()
              .awaitStatus("overload", now -> DaemonClient.tells(now, "overload", "stewart_2"));
      assertThat(status.get("state")).isEqualTo("running");
      Instant since = Instant.parse(String.valueOf(fault(status, "overload").get("since")));
      assertThat(since).isBetween(before.minusSeconds(1), Instant.now());
      Thread.sleep(600);
      assertThat(fault(daemon.client().status(), "overload").get("since"))
          .as("the time it began stays")
          .isEqualTo(fault(status, "overload").get("since"));
      daemon.enable();
      daemon.client().awaitStatus("well", DaemonClient::isWell);
      daemon.moveAntennas(0.5, -0.5);
    }
  }

  @Test
  void aSupplyAboveTheMotorsLimitIsNoFault() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.running(robot, folder)) {
      robot.supply(7.6);
      Thread.sleep(1500);
      assertThat(daemon.client().status()).matches(DaemonClient::isWell);
      daemon.moveAntennas(0.5, -0.5);
    }
  }

  private static Map<?, ?> fault(Map<?, ?> status) {
    return (Map<?, ?>) faults(status).getFirst();
  }

  private static Map<?, ?> fault(Map<?, ?> status, String kind) {
    return faults(status).stream()
        .map(Map.class::cast)
        .filter(map -> kind.equals(map.get("kind")))
        .findFirst()
        .orElseThrow();
  }

  private static List<?> faults(Map<?, ?> status) {
    return status.get("faults") instanceof List<?> faults ? faults : List.of();
  }
}
