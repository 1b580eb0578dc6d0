package dev.reachystudio.app.studio.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.hub.HubSettings;
import dev.reachystudio.app.daemon.moves.DatasetSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import dev.reachystudio.app.studio.composition.RunningDaemon;
import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The released Python SDK drives our daemon; {@code src/test/sdk/conformance.py} compares the
 * positions that come back. Needs an interpreter with the SDK in the system property {@code
 * sdk.python}, which {@code ./check} always sets.
 */
class SdkConformanceTest {

  private static final Path FOLDER = Path.of("src/test/sdk");

  /** Fewer would mean that the script ended early without saying so. */
  private static final int FEWEST_CHECKS = 35;

  /** What the script says of one check. */
  record Result(String check, boolean passed, double seconds, String detail) {}

  @TempDir private Path folder;

  @TestFactory
  @EnabledIfSystemProperty(named = "sdk.python", matches = ".+")
  Stream<DynamicTest> theReleasedSdkDrivesTheMockup() throws Exception {
    return conformance("mockup", DaemonSettings.builder().backend(BackendKind.MOCKUP));
  }

  /** The whole way: SDK, daemon, control loop, bus driver, packets, motors. */
  @TestFactory
  @EnabledIfSystemProperty(named = "sdk.python", matches = ".+")
  Stream<DynamicTest> theReleasedSdkDrivesARobotOnItsMotorBus() throws Exception {
    return conformance(
        "bus",
        DaemonSettings.builder().backend(BackendKind.ROBOT).serialPort(RobotChoice.SIMULATED_BUS));
  }

  /** The same with masses, springs and friction; torque that is off lets the head drop. */
  @TestFactory
  @EnabledIfSystemProperty(named = "sdk.python", matches = ".+")
  Stream<DynamicTest> theReleasedSdkDrivesARobotInPhysics() throws Exception {
    Path library = Path.of(System.getProperty("mujoco.library", ""));
    Assumptions.assumeTrue(
        Files.isRegularFile(library), "MuJoCo is not here: ./studio sim install fetches it");
    return conformance(
        "mujoco",
        DaemonSettings.builder()
            .backend(BackendKind.MUJOCO)
            .simulation(new SimulationSettings("empty", 1, RobotModel.OWN, library)));
  }

  private Stream<DynamicTest> conformance(String robot, DaemonSettings.Builder builder)
      throws Exception {
    List<Result> results = new ArrayList<>();
    DaemonSettings settings =
        builder
            .port(0)
            .wakeUpOnStart(false)
            .goToSleepOnStop(false)
            .configFolder(folder.resolve("config"))
            .cacheFolder(folder.resolve("cache"))
            .datasets(DatasetSettings.defaults().withHub(HubSettings.offline(hubCache())))
            .build();
    putIntoTheCache("me/lifts", "lift");
    try (RunningDaemon running = RunningDaemon.open(settings, null)) {
      results.addAll(run(running.daemon().port(), robot));
    }
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "every check has run",
                () -> assertThat(results).hasSizeGreaterThanOrEqualTo(FEWEST_CHECKS))),
        results.stream()
            .map(
                result ->
                    DynamicTest.dynamicTest(
                        result.check().replace('_', ' '),
                        () -> assertThat(result.passed()).as(result.detail()).isTrue())));
  }

  @Test
  void theDaemonReportsTheVersionOfTheSdkItIsTestedWith() throws IOException {
    DaemonSettings settings =
        DaemonSettings.builder()
            .port(0)
            .autostart(false)
            .goToSleepOnStop(false)
            .configFolder(folder.resolve("config"))
            .cacheFolder(folder.resolve("cache"))
            .build();
    String pinned = Files.readString(FOLDER.resolve("requirements.txt")).strip();

    try (RunningDaemon running = RunningDaemon.open(settings, null)) {
      assertThat(pinned).isEqualTo("reachy_mini==" + running.daemon().status().version());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Path hubCache() {
    return folder.resolve("hub");
  }

  /** A data set with one move, a lift of 12 mm, in the layout that the SDK shares with us. */
  private void putIntoTheCache(String dataset, String name) throws IOException {
    List<RecordedMotion.Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 50; i++) {
      double zM = 0.006 * (1 - Math.cos(Math.PI * i / 50.0));
      samples.add(
          new RecordedMotion.Sample(
              i / 50.0, Pose.ofXyzRpy(0, 0, zM, 0, 0, 0), new Antennas(20 * zM, -20 * zM), 0));
    }
    Path data = hubCache().resolve("datasets--" + dataset.replace("/", "--"));
    Path snapshot = Files.createDirectories(data.resolve("snapshots/0123abcd"));
    Files.writeString(
        snapshot.resolve(name + ".json"),
        MoveFile.write(new RecordedMotion(name, "a lift", null, samples)));
    Files.writeString(Files.createDirectories(data.resolve("refs")).resolve("main"), "0123abcd");
  }

  private List<Result> run(int port, String robot) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                System.getProperty("sdk.python"),
                FOLDER.resolve("conformance.py").toString(),
                Integer.toString(port),
                robot)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("HF_HUB_CACHE", hubCache().toString());
    builder.environment().put("HF_HUB_OFFLINE", "1");
    Process process = builder.start();
    JsonMapper json = JsonMapper.shared();
    List<Result> results = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{")) {
          results.add(json.readValue(line, Result.class));
        }
      }
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("the script ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return results;
  }
}
