package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.TestDaemon.Answered;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.value.TimeLaw;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes over real HTTP. */
@SuppressWarnings("NullAway") // a null fails the test
class RestTest {

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
  void theStatusHasEveryFieldOfTheReferenceAndOurs() throws Exception {
    Map<?, ?> status = test.get("/api/daemon/status").map();
    assertThat(
            TestDaemon.pick(status, "type", "robot_name", "state", "mockup_sim_enabled", "version"))
        .containsExactly("daemon_status", "reachy_mini", "running", true, "1.12.0");
    assertThat(status.keySet().stream().map(Object::toString))
        .startsWith(
            "type",
            "robot_name",
            "state",
            "wireless_version",
            "desktop_app_daemon",
            "simulation_enabled",
            "mockup_sim_enabled",
            "no_media",
            "media_released",
            "camera_specs_name",
            "backend_status",
            "error",
            "wlan_ip",
            "version",
            "hardware_id",
            "face_target")
        .contains("uptime", "robot_connected", "studio_version", "emergency_stop", "faults");
  }

  @Test
  void theFullStateAlwaysHasNineKeysAndNullsWhatWasNotAskedFor() throws Exception {
    Map<?, ?> state = test.get("/api/state/full?with_head_pose=false&with_body_yaw=no").map();
    assertThat(state).hasSize(9);
    assertThat(state.get("head_pose")).isNull();
    assertThat(state.get("body_yaw")).isNull();
    assertThat(state.get("antennas_position")).isEqualTo(List.of(-0.1, 0.1));
    assertThat(state.get("timestamp").toString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
  }

  @Test
  void aFlagThatIsNoBooleanIsToldAsTheReferenceTellsIt() throws Exception {
    Answered answer = test.get("/api/state/full?with_doa=perhaps");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(TestDaemon.pick(answer.problem(), "type", "loc", "msg", "input"))
        .containsExactly(
            "bool_parsing",
            List.of("query", "with_doa"),
            "Input should be a valid boolean, unable to interpret input",
            "perhaps");
  }

  @Test
  void aGotoHonoursItsInterpolationAndAnswersItsId() throws Exception {
    Answered answer =
        test.post(
            "/api/move/goto",
            """
            {"head_pose":{"pitch":0.1},"antennas":[0.2,"-0.2"],"duration":0.4,
             "interpolation":"cartoon","unknown":1}""");
    assertThat(answer.status()).isEqualTo(200);
    Command.Goto move = (Command.Goto) test.robot().commands.getLast();
    assertThat(answer.map().get("uuid")).isEqualTo(move.moveId().toString());
    assertThat(move.timeLaw()).isEqualTo(TimeLaw.CARTOON);
    assertThat(move.durationNs()).isEqualTo(400_000_000);
    assertThat(move.targets().head().pitchRad()).isCloseTo(0.1, within());
    assertThat(move.targets().antennas().leftRad()).isEqualTo(-0.2);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  @Test
  void theNamesOfTheDocumentsAreAcceptedToo() throws Exception {
    test.post(
        "/api/move/goto",
        """
        {"head":[1,0,0,0, 0,1,0,0, 0,0,1,0.01, 0,0,0,1],"duration":1,"method":"linear"}""");
    Command.Goto move = (Command.Goto) test.robot().commands.getLast();
    assertThat(move.targets().head().zM()).isEqualTo(0.01);
    assertThat(move.timeLaw()).isEqualTo(TimeLaw.LINEAR);
  }

  @Test
  void anExclusiveMoveInTheWayIsToldWithItsIdAndStatus200() throws Exception {
    UUID inTheWay = UUID.randomUUID();
    test.robot()
        .answerNext(new Outcome.Refused(RefusalReason.MOVE_RUNNING, null, "a move runs", inTheWay));
    Answered answer = test.post("/api/move/goto", "{\"duration\":1}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(TestDaemon.pick(answer.map(), "outcome", "running", "reason"))
        .containsExactly("refused", inTheWay.toString(), "move_running");
  }

  @Test
  void runningMovesAreListedWithTheirProgressAndCanBeStoppedOnce() throws Exception {
    String id = test.post("/api/move/goto", "{\"duration\":5}").map().get("uuid").toString();
    Map<?, ?> move = (Map<?, ?>) ((List<?>) test.get("/api/move/running").json()).getFirst();
    assertThat(move.get("uuid")).isEqualTo(id);
    assertThat(move.keySet().stream().map(Object::toString))
        .contains("id", "name", "kind", "progress", "remaining");
    String body = "{\"uuid\":\"" + id + "\"}";
    assertThat(test.post("/api/move/stop", body).map().get("message"))
        .isEqualTo("Stopped move with UUID: " + id);
    assertThat(test.post("/api/move/stop", body).status()).isEqualTo(404);
  }

  @Test
  void aStreamedTargetIsIgnoredWhileAMoveRuns() throws Exception {
    test.post("/api/move/goto", "{\"duration\":5}");
    assertThat(test.post("/api/move/set_target", "{\"target_antennas\":[0,0]}").map())
        .isEqualTo(Map.of("status", "ignored", "reason", "move_running"));
    assertThat(test.post("/api/move/set_target", "{}").map()).isEqualTo(Map.of("status", "ok"));
  }

  @Test
  void builtInMovesAreADataSet() throws Exception {
    Answered list = test.get("/api/move/recorded-move-datasets/list/reachy-studio/built-in");
    assertThat((List<?>) list.json()).hasSizeGreaterThanOrEqualTo(8);
    Answered play = test.post("/api/move/play/recorded-move-dataset/reachy-studio/built-in/nod");
    assertThat(play.status()).isEqualTo(200);
    assertThat(((Command.PlayMove) test.robot().commands.getLast()).motion().name())
        .isEqualTo("nod");
    Answered unknown =
        test.post("/api/move/play/recorded-move-dataset/reachy-studio/built-in/none");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.map().get("detail"))
        .isEqualTo("Move none not found in recorded moves library reachy-studio/built-in");
    assertThat(test.get("/api/move/recorded-move-datasets/list/no/body").status()).isEqualTo(404);
  }

  @Test
  void motorsAreListedWithWhatIsMeasured() throws Exception {
    Map<?, ?> status = test.get("/api/motors/status").map();
    assertThat(status.get("mode")).isEqualTo("enabled");
    Map<?, ?> motors = (Map<?, ?>) status.get("motors");
    assertThat(motors).hasSize(9);
    Map<?, ?> leg = (Map<?, ?>) motors.get("stewart_2");
    assertThat(leg.get("position")).isEqualTo(2.0);
    assertThat(leg.get("velocity")).isNull();
  }

  @Test
  void theModeOfTheMotorsIsAnsweredInTheReferencesWords() throws Exception {
    assertThat(test.post("/api/motors/set_mode/gravity_compensation").map().get("status"))
        .isEqualTo("motors changed to MotorControlMode.GravityCompensation mode");
    Answered wrong = test.post("/api/motors/set_mode/limp");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.problem().get("msg"))
        .isEqualTo("Input should be 'enabled', 'disabled' or 'gravity_compensation'");
  }

  @Test
  void theKinematicsTellGeometryAndLimits() throws Exception {
    Map<?, ?> info = (Map<?, ?>) test.get("/api/kinematics/info").map().get("info");
    assertThat(info.get("engine")).isEqualTo("AnalyticalKinematics");
    assertThat(info.get("collision check")).isEqualTo(false);
    assertThat((Map<?, ?>) info.get("joint_limits")).hasSize(9);
  }

  @Test
  void theLockTellsItsHoldersType() throws Exception {
    Map<?, ?> free = test.get("/api/daemon/robot-app-lock-status").map();
    assertThat(free.get("state")).isEqualTo("free");
    assertThat(free.get("holder_type")).isNull();
    test.daemon.lock().acquireLocalApp("dancer");
    assertThat(
            TestDaemon.pick(
                test.get("/api/daemon/robot-app-lock-status").map(),
                "state",
                "holder_name",
                "holder_type"))
        .containsExactly("local_app", "dancer", "local_app");
  }

  @Test
  void aWrongMethodAnUnknownPathAndATrailingSlashAreToldApart() throws Exception {
    assertThat(
            test.send(HttpRequest.newBuilder(test.uri("http", "/api/daemon/status")).DELETE())
                .status())
        .isEqualTo(405);
    assertThat(test.get("/api/nothing").map().get("detail")).isEqualTo("Not Found");
    Answered slash = test.get("/api/daemon/status/?a=1");
    assertThat(slash.status()).isEqualTo(307);
    assertThat(slash.response().headers().firstValue("location").orElseThrow())
        .endsWith("/api/daemon/status?a=1");
  }

  @Test
  void everyRouteIsInTheListForPrograms() throws Exception {
    Map<?, ?> paths = (Map<?, ?>) test.get("/openapi.json").map().get("paths");
    assertThat(paths.keySet().stream().map(Object::toString))
        .contains("/api/move/goto", "/api/motors/set_mode/{mode}", "/health-check", "/");
  }

  @Test
  void callersThatMoveTheRobotAreListed() throws Exception {
    test.post("/api/move/goto", "{\"duration\":0.1}");
    assertThat(test.daemon.clients().list())
        .anySatisfy(client -> assertThat(client.lastCommand()).isEqualTo("goto_target"));
  }
}
