package dev.reachystudio.app.studio.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.studio.composition.RunningDaemon;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
  private static final int FEWEST_CHECKS = 25;

  /** What the script says of one check. */
  record Result(String check, boolean passed, double seconds, String detail) {}

  @TempDir private Path folder;

  @TestFactory
  @EnabledIfSystemProperty(named = "sdk.python", matches = ".+")
  Stream<DynamicTest> theReleasedSdkDrivesOurDaemon() throws Exception {
    List<Result> results = new ArrayList<>();
    DaemonSettings settings =
        DaemonSettings.builder()
            .port(0)
            .wakeUpOnStart(false)
            .goToSleepOnStop(false)
            .configFolder(folder.resolve("config"))
            .cacheFolder(folder.resolve("cache"))
            .build();
    try (RunningDaemon running = RunningDaemon.open(settings, null)) {
      results.addAll(run(running.daemon().port()));
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

  private static List<Result> run(int port) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                System.getProperty("sdk.python"),
                FOLDER.resolve("conformance.py").toString(),
                Integer.toString(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
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
