package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.app.daemon.simulation.SimulatorMissingException;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SimulationPace;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /api/simulation} and {@code /api/daemon/connect}. */
@SuppressWarnings("NullAway") // a null fails the test
class SimulationRoutesTest {

  private static final String MISSING = "MuJoCo is not installed: ./studio sim install fetches it.";

  @TempDir private Path folder;
  private final List<FakeRobot> robots = new CopyOnWriteArrayList<>();

  private TestDaemon running(@Nullable Simulation simulation) throws Exception {
    return running(TestDaemon.settings(folder), kind -> FakeRobot.noIo(), simulation);
  }

  private TestDaemon running(
      DaemonSettings.Builder settings, RobotIoFactory robotIos, @Nullable Simulation simulation)
      throws Exception {
    TestDaemon test =
        TestDaemon.opened(
            settings.build(),
            robotIos,
            io -> {
              ControlFactory.Running running = FakeRobot.factory(robots::add).open(io);
              return new ControlFactory.Running(
                  running.control(), running.ending(), null, null, simulation);
            });
    test.await(test.daemon.start(false));
    return test;
  }

  @Test
  void timeIsSteered() throws Exception {
    FakeSimulation simulation = new FakeSimulation(true);
    try (TestDaemon test = running(simulation)) {
      Map<?, ?> state = test.get("/api/simulation").map();
      assertThat(
              TestDaemon.pick(
                  state, "scene", "model", "speed", "paused", "time", "real_time_factor"))
          .containsExactly("minimal", "own", 1.0, false, 12.5, 0.999);
      assertThat(state.get("bodies").toString())
          .isEqualTo("[{name=cup, position=[0.4, 0.0, 0.1]}]");
      assertThat(test.post("/api/simulation/step").status()).isEqualTo(409);
      assertThat(test.post("/api/simulation/pause").map().get("paused")).isEqualTo(true);
      assertThat(test.post("/api/simulation/speed", "{\"speed\":\"max\"}").map().get("speed"))
          .isEqualTo("max");
      assertThat(test.post("/api/simulation/step").status()).isEqualTo(200);
      assertThat(test.post("/api/simulation/speed", "{\"speed\":0.5}").map().get("paused"))
          .isEqualTo(true);
      assertThat(test.post("/api/simulation/resume").map().get("paused")).isEqualTo(false);
      assertThat(simulation.paces)
          .containsExactly(
              new SimulationPace(1, true),
              new SimulationPace(SimulationPace.MAX, true),
              new SimulationPace(0.5, true),
              new SimulationPace(0.5, false));
      assertThat(simulation.steps).isEqualTo(1);
      assertThat(test.post("/api/simulation/reset").status()).isEqualTo(200);
      assertThat(simulation.resets).isEqualTo(1);
    }
  }

  @Test
  void theHeadAndThingsArePushedAndLetGo() throws Exception {
    FakeSimulation simulation = new FakeSimulation(true);
    try (TestDaemon test = running(simulation)) {
      assertThat(test.post("/api/simulation/push", "{\"force\":[1,0,-2]}").status()).isEqualTo(200);
      test.post("/api/simulation/push", "{\"body\":\"cup\",\"point\":[0,0,0.1],\"force\":[0,3,0]}");
      HttpRequest.Builder letGo =
          HttpRequest.newBuilder(test.uri("http", "/api/simulation/push")).DELETE();
      assertThat(test.send(letGo).status()).isEqualTo(200);
      assertThat(simulation.pushes)
          .containsExactly(
              new Push("head", 0, 0, 0, 1, 0, -2), new Push("cup", 0, 0, 0.1, 0, 3, 0), null);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          speed | {"speed":0.05}               | speed | greater than or equal to 0.1
          speed | {"speed":11}                 | speed | less than or equal to 10
          speed | {"speed":"fast"}             | speed | valid number
          speed | {"speed":1e999}              | speed | finite
          speed | {}                           | speed | required
          push  | {"force":[1,2]}              | force | 3
          push  | {}                           | force | required
          push  | {"force":[0,0,0],"body":"x"} | body  | nothing movable
          push  | {"force":[0,0,0],"body":7}   | body  | valid string
          push  | {"force":[0,0,0],"point":1}  | point | list
          """)
  void wrongInputNamesItsFieldAndWhy(String what, String body, String field, String why)
      throws Exception {
    FakeSimulation simulation = new FakeSimulation(true);
    try (TestDaemon test = running(simulation)) {
      TestDaemon.Answered answer = test.post("/api/simulation/" + what, body);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problem().get("loc").toString()).startsWith("[body").contains(field);
      assertThat(answer.problem().get("msg").toString()).containsIgnoringCase(why);
      assertThat(simulation.paces).isEmpty();
      assertThat(simulation.pushes).isEmpty();
    }
  }

  @Test
  void aRobotsTimeCannotBeChangedAndTheMockupCannotBePushed() throws Exception {
    try (TestDaemon test = running(null)) {
      for (String what : List.of("pause", "resume", "step", "reset")) {
        TestDaemon.Answered answer = test.post("/api/simulation/" + what);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.map().get("detail").toString()).contains("no simulation");
      }
      assertThat(test.post("/api/simulation/speed", "{\"speed\":2}").status()).isEqualTo(409);
      assertThat(test.get("/api/simulation").map().get("simulated")).isEqualTo(false);
      test.await(test.daemon.stop(false));
      assertThat(test.post("/api/simulation/pause").status()).isEqualTo(503);
      assertThat(test.get("/api/simulation").map().get("running")).isEqualTo(false);
    }
    try (TestDaemon test = running(new FakeSimulation(false))) {
      assertThat(test.post("/api/simulation/pause").status()).isEqualTo(200);
      assertThat(test.post("/api/simulation/reset").status()).isEqualTo(409);
      assertThat(test.post("/api/simulation/push", "{\"force\":[1,0,0]}").status()).isEqualTo(409);
    }
  }

  @Test
  void theMockupStandsInUntilTheSimulatorIsThere() throws Exception {
    AtomicBoolean installed = new AtomicBoolean();
    RobotIoFactory robotIos =
        new RobotIoFactory() {
          @Override
          public RobotIo create(RobotChoice choice) throws BackendUnavailableException {
            if (choice.kind() == BackendKind.MUJOCO && !installed.get()) {
              throw new SimulatorMissingException(MISSING);
            }
            return FakeRobot.noIo();
          }
        };
    try (TestDaemon test =
        running(TestDaemon.settings(folder).backend(BackendKind.MUJOCO), robotIos, null)) {
      DaemonStatus meanwhile = test.daemon.status();
      assertThat(meanwhile.state()).isEqualTo(DaemonState.RUNNING);
      assertThat(meanwhile.mockup()).isTrue();
      assertThat(meanwhile.simulated()).isFalse();
      assertThat(meanwhile.error()).isNull();
      assertThat(meanwhile.simulationUnavailable()).isEqualTo(MISSING);
      assertThat(test.get("/api/daemon/status").map().get("simulation_unavailable"))
          .isEqualTo(MISSING);
      assertThat(
              TestDaemon.pick(test.get("/api/simulation").map(), "kind", "wanted", "unavailable"))
          .containsExactly("mockup", "mujoco", MISSING);
      installed.set(true);
      test.await(test.daemon.restart());
      assertThat(test.daemon.status().simulated()).isTrue();
      assertThat(test.daemon.status().mockup()).isFalse();
      assertThat(test.daemon.status().simulationUnavailable()).isNull();
    }
  }

  @Test
  void clientsStayConnectedWhenAnotherRobotIsDriven() throws Exception {
    try (TestDaemon test = running(new FakeSimulation(true))) {
      TestSocket sdk = test.socket("/ws/sdk");
      TestSocket state = test.socket("/api/state/ws/full?frequency=50");
      TestSocket updates = test.socket("/api/move/ws/updates");
      TestSocket targets = test.socket("/api/move/ws/set_target");
      sdk.next("joint_positions");
      state.nextMap();
      Object job =
          test.post(
                  "/api/daemon/connect",
                  "{\"backend\":\"mujoco\",\"scene\":\"minimal\",\"model\":\"own\"}")
              .map()
              .get("job_id");
      assertThat(job).isNotNull();
      for (int i = 0; i < 500 && robots.size() < 2; i++) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      assertThat(robots).hasSize(2);
      for (int i = 0; i < 500 && test.daemon.status().state() != DaemonState.RUNNING; i++) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      assertThat(test.daemon.robotChoice())
          .isEqualTo(
              RobotChoice.inPhysics(
                  "minimal",
                  dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel.OWN));
      sdk.texts.clear();
      state.texts.clear();
      sdk.next("joint_positions");
      state.nextMap();
      targets.send("{\"target_antennas\":[0.2,0]}");
      sdk.send("{\"type\":\"set_antennas\",\"antennas\":[0.3,-0.3]}");
      String id = test.post("/api/move/goto", "{\"duration\":5}").map().get("uuid").toString();
      assertThat(updates.next("move_started").get("uuid")).isEqualTo(id);
      assertThat(robots.getLast().commands)
          .anySatisfy(command -> assertThat(command).isInstanceOf(Command.Goto.class));
      for (TestSocket socket : List.of(sdk, state, updates, targets)) {
        assertThat(socket.closeCode).isNotDone();
      }
      test.await(test.daemon.restart());
      assertThat(state.closeCode.get(10, TimeUnit.SECONDS)).isEqualTo(1012);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                            | backend     | required
          {"backend":"toaster"}                         | backend     | mujoco
          {"backend":"mockup","scene":"minimal"}        | scene       | mujoco
          {"backend":"mujoco","serial_port":"auto"}     | serial_port | robot
          {"backend":"mujoco","model":"mine"}           | model       | official
          """)
  void aRobotThatCannotBeMeantIsRefused(String body, String field, String why) throws Exception {
    try (TestDaemon test = running(null)) {
      TestDaemon.Answered answer = test.post("/api/daemon/connect", body);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problem().get("loc").toString()).isEqualTo("[body, " + field + "]");
      assertThat(answer.problem().get("msg").toString()).containsIgnoringCase(why);
      assertThat(robots).hasSize(1);
    }
  }
}
