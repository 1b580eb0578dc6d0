package dev.reachystudio.app.studio.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Random programs of commands and faults against the control loop, a hundred times as many as
 * {@code ./check} runs, by the same code: it lies in the tests of {@code backend/control} and runs
 * in a process of its own.
 */
final class Fuzz implements Measurement {

  private static final String MAIN = "dev.reachystudio.backend.control.fuzz.FuzzMain";

  @Override
  public String name() {
    return "fuzz";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws IOException, InterruptedException {
    int programs = bench.length(1_000_000, 20_000);
    Path classes = bench.home().resolve("backend/control/target/test-classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                MAIN,
                Integer.toString(programs))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String told =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean passed = process.waitFor() == 0;
      return List.of(
          new Figure(
              "random commands and faults against the loop",
              "–",
              "no promise broken",
              told.isEmpty() ? "did not run" : told,
              passed));
    } finally {
      process.destroy();
    }
  }
}
