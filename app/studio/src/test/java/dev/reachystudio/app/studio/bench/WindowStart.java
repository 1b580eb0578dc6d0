package dev.reachystudio.app.studio.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From exec of {@code ./studio}, without changes, to its window on the screen. */
final class WindowStart implements Measurement {

  private static final double ASKED_S = 3;

  /** What the studio logs when its window is shown. */
  private static final String SHOWN = "Window shown";

  @Override
  public String name() {
    return "window";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    String what = "second ./studio without changes → window";
    if (System.getenv("DISPLAY") == null) {
      return List.of(new Figure(what, "–", "≤ 3 s", "not measured: no display", null));
    }
    secondsToWindow(bench); // builds, and records the start-up cache
    awaitWindowCache(bench.home());
    double[] seconds = new double[bench.length(5, 2)];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = secondsToWindow(bench);
    }
    return List.of(
        new Figure(
            what,
            "–",
            "≤ 3 s",
            Statistics.spread(seconds, "%.2f") + " s",
            Statistics.median(seconds) <= ASKED_S));
  }

  private static double secondsToWindow(BenchSettings bench)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("studio-bench");
    long startNs = System.nanoTime();
    Process process =
        new ProcessBuilder(
                bench.home().resolve("studio").toString(),
                "--port",
                "0",
                "--no-goto-sleep-on-stop",
                "--config-dir",
                folder.resolve("config").toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains(SHOWN)) {
          double seconds = (System.nanoTime() - startNs) / 1e9;
          Thread.sleep(2000); // let it draw a few frames, as a user would
          return seconds;
        }
      }
      throw new IOException("./studio ended without a window");
    } finally {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  /** The cache is made by a process of its own after the first window was closed. */
  private static void awaitWindowCache(Path home) throws InterruptedException {
    Path cache = home.resolve("target/dist/window.aot");
    for (int i = 0; i < 60 && !Files.exists(cache); i++) {
      Thread.sleep(1000);
    }
  }
}
