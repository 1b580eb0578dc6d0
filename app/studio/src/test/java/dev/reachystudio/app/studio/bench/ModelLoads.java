package dev.reachystudio.app.studio.bench;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.backend.mujoco.model.ModelFiles;
import dev.reachystudio.backend.mujoco.model.RobotModel;
import java.nio.file.Files;
import java.nio.file.Path;

/** How long our own model takes: it is written, read and compiled. */
final class ModelLoads {

  static final String WHAT = "model load, empty scene, ";
  static final String REACH = "≤ 1.0 s";
  static final double ASKED_S = 1;

  private ModelLoads() {}

  static Figure own(BenchSettings bench, MujocoParts parts) throws Exception {
    if (parts.library().isEmpty()) {
      return figure(MujocoParts.NO_LIBRARY, null);
    }
    MujocoLibrary library = MujocoLibrary.load(parts.library().get());
    double[] seconds = new double[bench.length(9, 3)];
    for (int i = 0; i < seconds.length; i++) {
      Path folder = Files.createTempDirectory("studio-bench");
      long startNs = System.nanoTime();
      Path file =
          new ModelFiles(RobotNumbers.load(), folder, null).of("empty", RobotModel.OWN).path();
      Physics physics = Physics.load(library, file);
      seconds[i] = (System.nanoTime() - startNs) / 1e9;
      physics.close();
    }
    return figure(Statistics.spread(seconds, "%.3f") + " s", Statistics.median(seconds) <= ASKED_S);
  }

  private static Figure figure(
      String measured, @org.jspecify.annotations.Nullable Boolean reached) {
    return new Figure(WHAT + "our own model", "1.0 s", REACH, measured, reached);
  }
}
