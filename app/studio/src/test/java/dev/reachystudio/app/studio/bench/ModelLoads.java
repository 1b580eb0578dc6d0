package dev.reachystudio.app.studio.bench;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.backend.mujoco.model.ModelFiles;
import dev.reachystudio.backend.mujoco.model.RobotModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long a model takes as a daemon loads it: ours is written, read and compiled; the official one
 * is rid of what is only looked at, then the same.
 */
final class ModelLoads {

  static final String WHAT = "model load, empty scene, ";
  private static final double ASKED_S = 1;

  private ModelLoads() {}

  static List<Figure> measure(BenchSettings bench, MujocoParts parts) throws Exception {
    return List.of(
        figure("official model", bench, parts, RobotModel.OFFICIAL),
        figure("our own model", bench, parts, RobotModel.OWN));
  }

  private static Figure figure(
      String what, BenchSettings bench, MujocoParts parts, RobotModel model) throws Exception {
    Path official =
        parts.officialScene().map(scene -> scene.resolve("../..").normalize()).orElse(null);
    if (parts.library().isEmpty()) {
      return new Figure(WHAT + what, "1.0 s", "≤ 1.0 s", MujocoParts.NO_LIBRARY, null);
    }
    if (official == null && model == RobotModel.OFFICIAL) {
      return new Figure(WHAT + what, "1.0 s", "≤ 1.0 s", MujocoParts.NO_OFFICIAL, null);
    }
    MujocoLibrary library = MujocoLibrary.load(parts.library().get());
    double[] seconds = new double[bench.length(9, 3)];
    for (int i = 0; i < seconds.length; i++) {
      Path folder = Files.createTempDirectory("studio-bench");
      long startNs = System.nanoTime();
      Path file = new ModelFiles(RobotNumbers.load(), folder, official).of("empty", model).path();
      Physics physics = Physics.load(library, file);
      seconds[i] = (System.nanoTime() - startNs) / 1e9;
      physics.close();
    }
    return new Figure(
        WHAT + what,
        "1.0 s",
        "≤ 1.0 s",
        Statistics.spread(seconds, "%.3f") + " s",
        Statistics.median(seconds) <= ASKED_S);
  }
}
