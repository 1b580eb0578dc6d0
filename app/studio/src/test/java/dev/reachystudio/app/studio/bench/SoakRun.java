package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.studio.bus.Soak;
import java.nio.file.Files;
import java.util.List;

/**
 * Ten minutes of random faults on the motor bus of a robot that is used, by the test's own code.
 */
final class SoakRun implements Measurement {

  @Override
  public String name() {
    return "soak";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    int seconds = bench.length(600, 30);
    long seed = Long.getLong("soak.seed", System.nanoTime());
    Soak.Result result = new Soak(Files.createTempDirectory("studio-soak"), seed, seconds).run();
    String problems =
        result.problems().isEmpty() ? "" : "; WRONG: " + String.join("; ", result.problems());
    return List.of(
        new Figure(
            "soak: a random fault a second for " + seconds + " s, seed " + seed,
            "–",
            "correct state, no leak, no motion above the limits",
            result + problems,
            result.problems().isEmpty()));
  }
}
