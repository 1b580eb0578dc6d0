package dev.reachystudio.app.studio.bench;

import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.Physics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a model takes to load, with MuJoCo's part of it. */
final class ModelLoads {

  private static final double ASKED_S = 1;

  private ModelLoads() {}

  static List<Figure> measure(BenchSettings bench, MujocoParts parts) throws Exception {
    if (parts.library().isEmpty()) {
      return List.of(figure("our own and the official model", MujocoParts.NO_LIBRARY, null));
    }
    MujocoLibrary library = MujocoLibrary.load(parts.library().get());
    int runs = bench.length(7, 3);
    List<Figure> figures = new ArrayList<>();
    figures.add(
        parts.officialScene().isEmpty()
            ? figure("official model", MujocoParts.NO_OFFICIAL, null)
            : figure("official model", library, parts.officialScene().get(), runs));
    return figures;
  }

  private static Figure figure(String model, MujocoLibrary library, Path file, int runs)
      throws MujocoException {
    double[] seconds = new double[runs];
    for (int i = 0; i < runs; i++) {
      long startNs = System.nanoTime();
      Physics physics = Physics.load(library, file);
      seconds[i] = (System.nanoTime() - startNs) / 1e9;
      physics.close();
    }
    return figure(
        model, Statistics.spread(seconds, "%.3f") + " s", Statistics.median(seconds) <= ASKED_S);
  }

  private static Figure figure(
      String model, String measured, @org.jspecify.annotations.Nullable Boolean reached) {
    return new Figure("load of " + model + ", empty scene", "1.0 s", "≤ 1.0 s", measured, reached);
  }
}
