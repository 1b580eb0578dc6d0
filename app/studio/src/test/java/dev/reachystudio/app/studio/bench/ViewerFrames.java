package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.description.DescriptionStore;
import dev.reachystudio.assets.description.DescriptionFiles;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.scene.SceneDetail;
import dev.reachystudio.render.model.scene.SceneParts;
import dev.reachystudio.render.view.RobotView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Frames per second and processor time of the 3D view with a robot that moves all the time. */
final class ViewerFrames implements Measurement {

  @Override
  public String name() {
    return "viewer";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    if (System.getenv("DISPLAY") == null) {
      return List.of(
          new Figure("viewer, 1280×800", "–", "reported", "not measured: no display", null));
    }
    DescriptionStore store = new DescriptionStore(DaemonSettings.defaults().cacheFolder());
    List<Figure> figures = new ArrayList<>();
    if (store.isFetched()) {
      figures.add(figure("official", store.current(), bench));
    }
    figures.add(figure("built-in", store.builtIn(), bench));
    return figures;
  }

  private static Figure figure(String label, DescriptionFiles files, BenchSettings bench)
      throws Exception {
    SceneParts parts = SceneParts.load(files, SceneDetail.LIGHT);
    CompletableFuture<RobotView> shown = new CompletableFuture<>();
    startPlatform(() -> show(parts, shown));
    RobotView view = shown.get();
    Thread.sleep(4000);
    int seconds = bench.length(15, 4);
    double frames = 0;
    long cpuNs = cpuTimeNs();
    for (int i = 0; i < seconds; i++) {
      Thread.sleep(1000);
      frames += view.framesPerSecondProperty().get();
    }
    double cores = (cpuTimeNs() - cpuNs) / (seconds * 1e9);
    Platform.runLater(() -> view.getScene().getWindow().hide());
    return new Figure(
        "viewer, " + label + " description, 1280×800, moving",
        "–",
        "reported",
        String.format(
            Locale.ROOT, "%.0f frames/s, %.0f %% of a core", frames / seconds, cores * 100),
        null);
  }

  private static long cpuTimeNs() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static void startPlatform(Runnable task) throws IOException {
    Platform.setImplicitExit(false);
    try {
      Platform.startup(task);
    } catch (IllegalStateException alreadyStarted) {
      Platform.runLater(task);
    }
  }

  private static void show(SceneParts parts, CompletableFuture<RobotView> shown) {
    RobotView view = new RobotView();
    view.setModel(parts);
    Stage stage = new Stage();
    stage.setScene(new Scene(view, 1280, 800));
    stage.show();
    PlatformGeometry geometry = PlatformGeometry.of(RobotNumbers.load());
    InverseKinematics inverse = new InverseKinematics(geometry);
    new AnimationTimer() {
      @Override
      public void handle(long nowNs) {
        double phase = nowNs / 1e9;
        Pose pose =
            Pose.ofXyzRpy(
                0, 0, 0.008 * Math.sin(phase), 0.1 * Math.cos(phase), 0, 0.4 * Math.sin(phase));
        view.show(
            new BodyState(
                pose,
                inverse.solve(pose, 0, true),
                new Antennas(Math.sin(phase), -Math.sin(phase))),
            null);
      }
    }.start();
    shown.complete(view);
  }
}
