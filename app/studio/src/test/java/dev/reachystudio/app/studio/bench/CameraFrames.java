package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.camera.CameraChoice;
import dev.reachystudio.app.daemon.camera.CameraSize;
import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.lifecycle.CloseStack;
import dev.reachystudio.app.daemon.logs.LogLevel;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.studio.composition.RunningDaemon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Pictures a second of the simulated robot's camera in a whole daemon, with physics beside it, a
 * robot that moves, and things on a table to be seen.
 */
final class CameraFrames {

  private static final double ASKED_PER_S = 25;
  private static final long FIRST_WITHIN_MS = 30_000;

  /** The first pictures compile what draws them. */
  private static final long WARM_UP_MS = 3000;

  private CameraFrames() {}

  static List<Figure> measure(BenchSettings bench, Path library) throws Exception {
    return List.of(
        figure(bench, library, CameraChoice.FAST, "without shadows"),
        figure(bench, library, CameraChoice.SHADOWS, "with shadows"));
  }

  private static Figure figure(
      BenchSettings bench, Path library, CameraChoice quality, String label) throws Exception {
    try (RunningDaemon running = RunningDaemon.open(settings(library, quality), null)) {
      awaitPhysics(running);
      CameraSource camera = running.daemon().camera();
      LongAdder pictures = new LongAdder();
      try (HeadStream _ = new HeadStream(running.daemon().port());
          CameraSource.Watching _ = camera.watch(CameraSize.DEFAULT, _ -> pictures.increment())) {
        long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FIRST_WITHIN_MS);
        while (pictures.sum() == 0 && camera.trouble().isEmpty()) {
          if (System.nanoTime() > deadlineNs) {
            return figure(label, "not measured: no picture came", null);
          }
          Thread.sleep(50);
        }
        if (!camera.trouble().isEmpty()) {
          return figure(label, "not measured: " + camera.trouble(), null);
        }
        Thread.sleep(WARM_UP_MS);
        long before = pictures.sum();
        long startNs = System.nanoTime();
        Thread.sleep(bench.length(20, 5) * 1000L);
        double perS = (pictures.sum() - before) * 1e9 / (System.nanoTime() - startNs);
        return figure(label, String.format(Locale.ROOT, "%.1f fps", perS), perS >= ASKED_PER_S);
      }
    }
  }

  private static Figure figure(
      String label, String measured, @org.jspecify.annotations.Nullable Boolean reached) {
    return new Figure(
        "camera 640×480, " + label + ", at most 30",
        "13 fps (348 k triangles)",
        "≥ 25 fps",
        measured,
        reached);
  }

  private static DaemonSettings settings(Path library, CameraChoice quality) throws IOException {
    Path folder = Files.createTempDirectory("studio-bench");
    return DaemonSettings.builder()
        .port(0)
        .backend(BackendKind.MUJOCO)
        .simulation(new SimulationSettings(SimulationSettings.MINIMAL, 1, null, library))
        .camera(quality)
        .goToSleepOnStop(false)
        .logLevel(LogLevel.ERROR)
        .configFolder(folder.resolve("config"))
        .cacheFolder(folder.resolve("cache"))
        .build();
  }

  private static void awaitPhysics(RunningDaemon running)
      throws IOException, InterruptedException, CloseStack.CloseFailedException {
    for (int i = 0; ; i++) {
      var robot = running.daemon().robot();
      if (robot.isPresent() && robot.get().state().simulation() != null) {
        return;
      }
      if (i > 600) {
        throw new IOException("the daemon runs no physics");
      }
      Thread.sleep(50);
    }
  }
}
