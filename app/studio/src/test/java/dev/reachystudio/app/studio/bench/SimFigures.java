package dev.reachystudio.app.studio.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The simulation: physics beside MuJoCo's Python binding, loading, true time, the control cycle and
 * the start. What needs something that is not there is a row that says so.
 */
final class SimFigures implements Measurement {

  @Override
  public String name() {
    return "sim";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws InterruptedException {
    MujocoParts parts = MujocoParts.find(bench);
    List<Figure> figures = new ArrayList<>();
    add(figures, "steps/s", () -> PhysicsSteps.measure(bench, parts));
    add(figures, "model load", () -> ModelLoads.measure(bench, parts));
    if (parts.library().isEmpty()) {
      figures.add(
          new Figure(
              "daemon with physics", "–", "0.999–1.001, ≤ 20 µs", MujocoParts.NO_LIBRARY, null));
      return figures;
    }
    Path library = parts.library().get();
    add(figures, "daemon with physics: time", () -> SimTimes.running(bench, library));
    add(figures, "camera", () -> CameraFrames.measure(bench, library));
    add(figures, "daemon with physics: start", () -> SimTimes.start(bench, library));
    return figures;
  }

  private static void add(List<Figure> figures, String what, Callable<List<Figure>> measurement)
      throws InterruptedException {
    System.err.println("  " + what + " …");
    try {
      figures.addAll(measurement.call());
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      figures.add(new Figure(what, "", "", "not measured: " + e.getMessage(), false));
    }
  }
}
