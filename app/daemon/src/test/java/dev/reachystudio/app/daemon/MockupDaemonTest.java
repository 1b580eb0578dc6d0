package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.daemon.DaemonState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daemon with the real control loop and the mockup robot. */
@SuppressWarnings("NullAway") // a null fails the test
class MockupDaemonTest {

  @TempDir Path folder;
  TestDaemon test;

  @BeforeEach
  void open() throws Exception {
    RobotNumbers numbers = RobotNumbers.load();
    test =
        TestDaemon.opened(
            TestDaemon.settings(folder).build(),
            kind -> new MockupRobotIo(numbers),
            io -> {
              ControlLoop loop =
                  ControlLoop.open(io, LoopSettings.defaults(), numbers, LoopClock.system());
              loop.start();
              return new ControlFactory.Running(loop, loop::close);
            });
    test.await(test.daemon.start(true));
  }

  @AfterEach
  void close() throws Exception {
    test.close();
  }

  @Test
  void afterWakingUpTheRobotIsAtTheNeutralPose() throws Exception {
    assertThat(test.daemon.status().state()).isEqualTo(DaemonState.RUNNING);
    Map<?, ?> head = (Map<?, ?>) test.get("/api/state/full").map().get("head_pose");
    assertThat(((Number) head.get("pitch")).doubleValue()).isCloseTo(0, within(1e-6));
  }

  @Test
  void aTaskOfTheSdkMovesTheRobotToItsTarget() throws Exception {
    TestSocket sdk = test.socket("/ws/sdk");
    UUID task = UUID.randomUUID();
    sdk.send(
        """
        {"type":"task","uuid":"%s","timestamp":"2026-01-01T00:00:00","req":{"head":null,
         "antennas":[0.4,-0.4],"duration":0.2,"method":"minjerk","body_yaw":0.2}}"""
            .formatted(task));
    assertThat(sdk.next("task_progress").get("error")).isNull();
    sdk.next(
        frame ->
            "joint_positions".equals(frame.get("type"))
                && List.of(0.4, -0.4).equals(frame.get("antennas_joint_positions")));
  }

  @Test
  void aPoseOutOfReachIsClampedAndToldOrRefusedWhenStrict() throws Exception {
    String far = "{\"head_pose\":{\"z\":0.2},\"duration\":0.1";
    Map<?, ?> clamped = test.post("/api/move/goto", far + "}").map();
    assertThat(clamped.get("outcome")).isEqualTo("clamped");
    assertThat((List<?>) clamped.get("clamps")).isNotEmpty();
    Map<?, ?> refused = test.post("/api/move/goto", far + ",\"strict\":true}").map();
    assertThat(TestDaemon.pick(refused, "outcome", "reason"))
        .containsExactly("refused", "unreachable");
  }

  @Test
  void aGotoIsRefusedWhileARecordedMovePlaysUnlessItSaysReplace() throws Exception {
    TestSocket updates = test.socket("/api/move/ws/updates");
    String playing =
        test.post("/api/move/play/recorded-move-dataset/reachy-studio/built-in/little_dance")
            .map()
            .get("uuid")
            .toString();
    updates.next("move_started");
    Map<?, ?> refused = test.post("/api/move/goto", "{\"body_yaw\":0.1,\"duration\":0.1}").map();
    assertThat(TestDaemon.pick(refused, "outcome", "running")).containsExactly("refused", playing);
    assertThat(updates.next("move_failed").get("uuid")).isEqualTo(refused.get("uuid"));
    test.post("/api/move/goto", "{\"body_yaw\":0.1,\"duration\":0.1,\"replace\":true}");
    assertThat(updates.next("move_cancelled").get("uuid")).isEqualTo(playing);
    updates.next("move_completed");
  }

  @Test
  void aTargetOutOfReachIsAnsweredWithWhatBecomesOfIt() throws Exception {
    String tooHigh =
        "{\"target_head_pose\":{\"x\":0,\"y\":0,\"z\":0.2,\"roll\":0,\"pitch\":0,\"yaw\":0}}";
    Map<?, ?> answer = test.post("/api/move/set_target", tooHigh).map();
    assertThat(answer.get("status")).isEqualTo("ok");
    assertThat(answer.get("outcome")).isEqualTo("clamped");
    assertThat(answer.toString()).contains("head.z");
    assertThat(test.post("/api/move/set_target", "{\"target_antennas\":[0,0]}").map())
        .isEqualTo(Map.of("status", "ok"));
  }

  @Test
  void theEmergencyStopEndsAMoveAndOnlyItsReleaseAllowsTheNext() throws Exception {
    String id =
        test.post("/api/move/goto", "{\"body_yaw\":1,\"duration\":5}").map().get("uuid").toString();
    TestSocket updates = test.socket("/api/move/ws/updates");
    test.post("/api/daemon/emergency-stop", "{\"engaged\":true,\"torque\":\"hold\"}");
    assertThat(updates.next("move_cancelled").get("uuid")).isEqualTo(id);
    assertThat(test.post("/api/move/goto", "{\"duration\":0.1}").status()).isEqualTo(409);
    assertThat(test.post("/api/move/set_target", "{\"target_antennas\":[0,0]}").status())
        .isEqualTo(409);
    test.post("/api/daemon/emergency-stop", "{\"engaged\":false}");
    assertThat(test.post("/api/move/goto", "{\"duration\":0.1}").status()).isEqualTo(200);
  }
}
