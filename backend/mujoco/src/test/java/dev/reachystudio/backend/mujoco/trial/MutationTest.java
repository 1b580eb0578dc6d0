package dev.reachystudio.backend.mujoco.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.backend.mujoco.TestLibrary;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.backend.mujoco.model.ModelFiles;
import dev.reachystudio.backend.mujoco.model.RobotModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many broken models of the robot, in processes that may die of them. More of them: {@code
 * -Dmujoco.mutations=10000}.
 */
@MujocoInstalled
class MutationTest {

  private static final int MODELS = Integer.getInteger("mujoco.mutations", 60);

  @TempDir Path temp;

  @Test
  void brokenModelsRunAreRefusedOrEndTheProcessThatTriesThem() throws Exception {
    Path good =
        new ModelFiles(RobotNumbers.load(), temp.resolve("models"), null)
            .of("minimal", RobotModel.OWN)
            .path();
    int next = 0;
    int models = 0;
    while (next < MODELS) {
      List<String> lines = run(good, next);
      assertThat(lines).isNotEmpty();
      models += (lines.size() + 1) / 2;
      next = models; // a model that ended the process is not tried again
      assertThat(lines)
          .filteredOn(line -> !line.matches("\\d+"))
          .allMatch(line -> line.matches("(runs|refused .*|failed: .*|hangs)"));
    }
    assertThat(models).isEqualTo(MODELS);
    try (Physics physics = Physics.load(MujocoLibrary.load(TestLibrary.file()), good)) {
      physics.step();
      assertThat(physics.isFinite()).isTrue();
    }
  }

  /** Seed, outcome, seed, outcome, …; without the last outcome if the process died. */
  private List<String> run(Path good, int first) throws Exception {
    Path out = temp.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MutationRun.class.getName(),
                TestLibrary.file().toString(),
                good.toString(),
                temp.toString(),
                Integer.toString(first),
                Integer.toString(MODELS))
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readAllLines(out);
  }
}
