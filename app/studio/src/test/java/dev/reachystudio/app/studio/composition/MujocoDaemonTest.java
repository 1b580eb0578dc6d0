package dev.reachystudio.app.studio.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** MuJoCo as a backend of the daemon, with nothing between left out. */
@Timeout(120)
class MujocoDaemonTest {

  @TempDir private Path folder;

  @Test
  void physicsRunsInStepWithTheLoopAtEveryPace() throws Exception {
    try (RunningDaemon running = RunningDaemon.open(settings("empty", library()), null)) {
      running.daemon().start(true).end().get(60, TimeUnit.SECONDS);
      DaemonStatus status = running.daemon().status();
      assertThat(status.error()).isNull();
      assertThat(status.state()).isEqualTo(DaemonState.RUNNING);
      assertThat(status.simulated()).isTrue();
      assertThat(status.mockup()).isFalse();
      RobotControl control = running.daemon().robot().orElseThrow();
      Simulation simulation = running.daemon().simulation().orElseThrow();
      for (double speed : new double[] {1, SimulationPace.MAX, 5}) {
        simulation.setPace(new SimulationPace(speed, false));
        double lifted = speed == 5 ? 0.01 : 0;
        long startedNs = control.nowNs();
        double startedS = simulation.timeS();
        MoveEnd end = control.submit(lift(lifted), Origin.STUDIO).end().get(20, TimeUnit.SECONDS);
        assertThat(end.kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
        double tookS = (control.state().timeNs() - startedNs) / 1e9;
        assertThat(tookS).as("at %s", speed).isBetween(2.0, speed == SimulationPace.MAX ? 4 : 2.5);
        // The loop and the physics have one time; the reading is of a period ago.
        assertThat(simulation.timeS() - startedS).isCloseTo(tookS, within(0.1));
      }
    }
  }

  @Test
  void aPausedWorldStandsStillAndIsSteppedByControlPeriods() throws Exception {
    try (RunningDaemon running = RunningDaemon.open(settings("minimal", library()), null)) {
      running.daemon().start(true).end().get(60, TimeUnit.SECONDS);
      RobotControl control = running.daemon().robot().orElseThrow();
      Simulation simulation = running.daemon().simulation().orElseThrow();
      assertThat(simulation.sceneName()).isEqualTo("minimal");
      assertThat(simulation.robotModel()).isEqualTo("own");
      assertThat(simulation.scene().movable()).isNotEmpty();
      simulation.setPace(new SimulationPace(1, true));
      Thread.sleep(50);
      RobotState still = control.state();
      Thread.sleep(200);
      RobotState later = control.state();
      assertThat(later.sequence()).isGreaterThan(still.sequence());
      assertThat(later.timeNs()).isEqualTo(still.timeNs());
      assertThat(later.measured()).isEqualTo(still.measured());
      assertThat(later.faults()).isEmpty();
      double stillS = simulation.timeS();
      assertThat(simulation.step()).isTrue();
      until(() -> simulation.timeS() > stillS + 0.005);
      Thread.sleep(50);
      assertThat(simulation.timeS() - stillS).isCloseTo(0.01, within(1e-9));
      assertThat(simulation.step()).isTrue();
      until(() -> simulation.timeS() > stillS + 0.015);
      assertThat(simulation.timeS() - stillS).isCloseTo(0.02, within(1e-9));
    }
  }

  @Test
  void theRobotAndTheSceneAreChangedWhileTheDaemonRuns() throws Exception {
    try (RunningDaemon running = RunningDaemon.open(settings("empty", library()), null)) {
      running.daemon().start(false).end().get(60, TimeUnit.SECONDS);
      running.daemon().simulation().orElseThrow().setPace(new SimulationPace(2, true));
      connect(running, RobotChoice.inPhysics("minimal", null));
      Simulation other = running.daemon().simulation().orElseThrow();
      assertThat(other.sceneName()).isEqualTo("minimal");
      assertThat(other.pace()).as("goes on as fast").isEqualTo(new SimulationPace(2, false));
      connect(running, new RobotChoice(BackendKind.MOCKUP, null));
      assertThat(running.daemon().status().mockup()).isTrue();
      assertThat(running.daemon().simulation().orElseThrow().robotModel()).isNull();
      Path broken = Files.writeString(folder.resolve("broken.xml"), "<mujoco><wobble/></mujoco>");
      running
          .daemon()
          .connect(RobotChoice.inPhysics(broken.toString(), null))
          .end()
          .get(60, TimeUnit.SECONDS);
      assertThat(running.daemon().status().state()).isEqualTo(DaemonState.ERROR);
      assertThat(running.daemon().status().error()).containsIgnoringCase("wobble");
      connect(running, RobotChoice.inPhysics("empty", null));
    }
  }

  @Test
  void theMockupStandsInWhileMujocoIsNotInstalled() throws Exception {
    Assumptions.assumeTrue(System.getenv("REACHY_STUDIO_MUJOCO") == null, "a library is named");
    try (RunningDaemon running = RunningDaemon.open(settings("empty", null), null)) {
      running.daemon().start(false).end().get(60, TimeUnit.SECONDS);
      DaemonStatus status = running.daemon().status();
      assertThat(status.state()).isEqualTo(DaemonState.RUNNING);
      assertThat(status.mockup()).isTrue();
      assertThat(status.simulated()).isFalse();
      assertThat(status.simulationUnavailable()).contains("./studio sim install");
      assertThat(running.daemon().simulator().library()).isNull();
      assertThat(running.daemon().robotChoice().kind()).isEqualTo(BackendKind.MUJOCO);
    }
  }

  private static void connect(RunningDaemon running, RobotChoice choice) throws Exception {
    running.daemon().connect(choice).end().get(60, TimeUnit.SECONDS);
    assertThat(running.daemon().status().error()).isNull();
    assertThat(running.daemon().status().state()).isEqualTo(DaemonState.RUNNING);
  }

  private static Command.Goto lift(double zM) {
    return new Command.Goto(
        UUID.randomUUID(),
        BodyTargets.ofHead(Pose.ofXyzRpy(0, 0, zM, 0, 0, 0)),
        2_000_000_000L,
        TimeLaw.MINJERK,
        false,
        false);
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 500 && !holds.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  private static Path library() {
    Path library = Path.of(System.getProperty("mujoco.library", ""));
    Assumptions.assumeTrue(
        Files.isRegularFile(library), "MuJoCo is not here: ./studio sim install fetches it");
    return library;
  }

  private DaemonSettings settings(String scene, @Nullable Path library) {
    return DaemonSettings.builder()
        .port(0)
        .backend(BackendKind.MUJOCO)
        .simulation(new SimulationSettings(scene, 1, RobotModel.OWN, library))
        .autostart(false)
        .wakeUpOnStart(false)
        .goToSleepOnStop(false)
        .configFolder(folder.resolve("config"))
        .cacheFolder(folder.resolve("cache"))
        .build();
  }
}
