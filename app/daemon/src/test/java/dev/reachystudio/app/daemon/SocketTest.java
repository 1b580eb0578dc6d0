package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WebSockets over real connections. */
@SuppressWarnings({"NullAway", "StringConcatToTextBlock"}) // a null fails the test
class SocketTest {

  @TempDir Path folder;
  TestDaemon test;

  @BeforeEach
  void open() throws Exception {
    test = TestDaemon.running(folder);
  }

  @AfterEach
  void close() throws Exception {
    test.close();
  }

  @Test
  void anSdkClientIsFedWithoutAsking() throws Exception {
    TestSocket sdk = test.socket("/ws/sdk");
    assertThat((List<?>) sdk.next("joint_positions").get("head_joint_positions")).hasSize(7);
    assertThat((List<?>) sdk.next("head_pose").get("head_pose")).hasSize(4);
    assertThat(sdk.next("daemon_status").get("state")).isEqualTo("running");
  }

  @Test
  void aTaskIsToldWhenItHasEnded() throws Exception {
    TestSocket sdk = test.socket("/ws/sdk");
    UUID task = UUID.randomUUID();
    sdk.send(
        """
        {"type":"task","uuid":"%s","timestamp":"2026-01-01T00:00:00","req":{"head":null,
         "antennas":[0.1,-0.1],"duration":2.0,"method":"minjerk","body_yaw":null}}"""
            .formatted(task));
    TestSocket other = test.socket("/ws/sdk");
    other.next("joint_positions");
    assertThat(((Command.Goto) test.robot().commands.getLast()).moveId()).isEqualTo(task);
    test.robot().end(task, new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of()));
    for (TestSocket client : List.of(sdk, other)) {
      Map<?, ?> progress = client.next("task_progress");
      assertThat(TestDaemon.pick(progress, "uuid", "finished", "error"))
          .containsExactly(task.toString(), true, null);
      assertThat(progress.get("timestamp").toString()).doesNotEndWith("Z");
    }
  }

  @Test
  void streamedTargetsReachTheRobotWithoutAnAnswer() throws Exception {
    TestSocket sdk = test.socket("/ws/sdk");
    sdk.send("{\"type\":\"set_antennas\",\"antennas\":[0.3,-0.3]}");
    sdk.send("{\"type\":\"set_head_joints\",\"joints\":[0,1,2,3,4,5,6]}");
    sdk.send("{\"type\":\"get_version\"}");
    Map<?, ?> result = sdk.next("command_result");
    assertThat(TestDaemon.pick(result, "command", "result"))
        .containsExactly("get_version", "1.12.0");
    assertThat(test.robot().streamed).hasSize(2);
    assertThat(test.robot().streamed.getLast().targets().headJoints().leg6Rad()).isEqualTo(6);
  }

  @Test
  void aRecordingComesBackAsItWasSent() throws Exception {
    TestSocket sdk = test.socket("/ws/sdk");
    sdk.send("{\"type\":\"start_recording\"}");
    sdk.send("{\"type\":\"append_record\",\"record\":{\"time\":0.5,\"antennas\":[0,1]}}");
    sdk.send("{\"type\":\"stop_recording\"}");
    assertThat(sdk.next("recorded_data").get("data"))
        .isEqualTo(List.of(Map.of("time", 0.5, "antennas", List.of(0L, 1L))));
  }

  @Test
  void theStateComesAtTheRateAskedForAndTheSameQuerySharesItsFrames() throws Exception {
    TestSocket first = test.socket("/api/state/ws/full?frequency=50&with_head_joints=true");
    TestSocket second = test.socket("/api/state/ws/full?frequency=50&with_head_joints=true");
    Map<?, ?> state = first.nextMap();
    assertThat(state).hasSize(9);
    assertThat((List<?>) state.get("head_joints")).hasSize(7);
    List<String> shared = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      shared.add(second.next());
      seen.add(first.next());
    }
    // Frames carry the time of their encoding: equal ones were encoded once.
    assertThat(seen).containsAnyElementsOf(shared);
  }

  @Test
  void everyMoveIsToldToWhoeverListens() throws Exception {
    TestSocket updates = test.socket("/api/move/ws/updates");
    String id = test.post("/api/move/goto", "{\"duration\":5}").map().get("uuid").toString();
    assertThat(updates.nextMap())
        .isEqualTo(Map.of("type", "move_started", "uuid", id, "details", ""));
    test.post("/api/move/stop", "{\"uuid\":\"" + id + "\"}");
    assertThat(updates.nextMap())
        .isEqualTo(Map.of("type", "move_cancelled", "uuid", id, "details", "stopped"));
  }

  @Test
  void aRightTargetIsNotAnsweredAndAWrongOneIs() throws Exception {
    TestSocket targets = test.socket("/api/move/ws/set_target");
    targets.send("{\"target_antennas\":[0,0]}");
    targets.send("{\"target_antennas\":\"up\"}");
    assertThat(targets.nextMap())
        .isEqualTo(
            Map.of("status", "error", "detail", "target_antennas: Input should be a valid tuple"));
    targets.send("{oops");
    assertThat(targets.nextMap().get("status")).isEqualTo("error");
    targets.send("{\"target_body_yaw\":0.5}");
    targets.send("[]");
    targets.nextMap();
    assertThat(test.robot().streamed).hasSize(2);
  }

  @Test
  void theLogIsShownWithItsLastLines() throws Exception {
    TestSocket log = test.socket("/logs/ws/daemon");
    List<String> lines = new ArrayList<>();
    while (!lines.contains("")) {
      lines.add(log.next());
    }
    assertThat(lines).anyMatch(line -> line.contains("The mockup robot runs"));
  }

  @Test
  void aJobIsToldToItsEndAlsoAfterwards() throws Exception {
    String id = test.post("/api/daemon/start?wake_up=false").map().get("job_id").toString();
    test.daemon.jobs().find(id).orElseThrow().end().get(10, TimeUnit.SECONDS);
    TestSocket job = test.socket("/api/apps/ws/apps-manager/" + id);
    assertThat(job.next()).isEqualTo("Job 'daemon-start' completed successfully");
    assertThat(TestDaemon.pick(job.nextMap(), "command", "status"))
        .containsExactly("daemon-start", "done");
    assertThat(job.closeCode.get(10, TimeUnit.SECONDS)).isEqualTo(1000);
    TestSocket unknown = test.socket("/api/apps/ws/apps-manager/none");
    assertThat(unknown.nextMap()).isEqualTo(Map.of("error", "Job ID not found"));
    assertThat(unknown.closeCode.get(10, TimeUnit.SECONDS)).isEqualTo(1000);
  }

  @Test
  void socketsThatShowTheRobotAreClosedForAReconnectWhenItRestarts() throws Exception {
    List<TestSocket> ending =
        List.of(
            test.socket("/ws/sdk"),
            test.socket("/api/state/ws/full"),
            test.socket("/api/move/ws/set_target"));
    TestSocket updates = test.socket("/api/move/ws/updates");
    test.await(test.daemon.restart());
    for (TestSocket socket : ending) {
      assertThat(socket.closeCode.get(10, TimeUnit.SECONDS)).isEqualTo(1012);
    }
    assertThat(test.robots).hasSize(2);
    test.socket("/ws/sdk").next("joint_positions");
    test.post("/api/move/goto", "{\"duration\":0.1}");
    assertThat(updates.nextMap().get("type")).isEqualTo("move_started");
  }

  @Test
  void aClientThatDoesNotReadDisturbsNobody() throws Exception {
    try (var silent = new Socket(InetAddress.getLoopbackAddress(), test.daemon.port())) {
      silent.setReceiveBufferSize(1024);
      silent
          .getOutputStream()
          .write(
              ("GET /api/state/ws/full?frequency=100&use_pose_matrix=1 HTTP/1.1\r\n"
                      + "Host: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                      + "Sec-WebSocket-Version: 13\r\n"
                      + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      TestSocket reading = test.socket("/api/state/ws/full?frequency=100&use_pose_matrix=1");
      for (int i = 0; i < 200; i++) {
        reading.next();
      }
      assertThat(silent.getInputStream().read()).isEqualTo('H');
    }
  }
}
