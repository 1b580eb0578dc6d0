package dev.reachystudio.render.view;

import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.assets.description.DescriptionFiles;
import dev.reachystudio.assets.description.DescriptionKind;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.scene.SceneDetail;
import dev.reachystudio.render.model.scene.SceneParts;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/**
 * Shows a view outside the studio, for looking at it and for measuring it. Arguments: description
 * file or "built-in", "light" or "dark", width, height, then any of xray, frames, offline, noghost,
 * moving, full, world, contacts, effort, push=X0,Y0,X1,Y1, look=PRESET,
 * camera=X,Y,Z,AZIMUTH,ELEVATION,DISTANCE and png=FILE.
 */
public final class ShowRobot extends Application {

  static BodyState measured =
      new BodyState(
          Pose.ofXyzRpy(0.0042, -0.0031, 0.0116, -0.129, 0.103, 0.36),
          new HeadJoints(0.2164, 0.7863, -0.8137, 1.0786, -0.9928, 1.0511, -0.8830),
          new Antennas(Math.toRadians(-31.4), Math.toRadians(22.6)));
  static BodyState target =
      new BodyState(
          Pose.ofXyzRpy(0.006, -0.008, 0.015, -0.227, 0.157, 0.611),
          new HeadJoints(0.3142, 0.8351, -0.8426, 1.3733, -1.2339, 1.2871, -1.0066),
          new Antennas(Math.toRadians(-62), Math.toRadians(48)));

  @Override
  public void start(Stage stage) throws Exception {
    var args = getParameters().getRaw();
    long t0 = System.nanoTime();
    SceneParts model =
        SceneParts.load(
            files(args.get(0)), args.contains("full") ? SceneDetail.FULL : SceneDetail.LIGHT);
    System.out.printf(
        "loaded in %d ms: %s%n", (System.nanoTime() - t0) / 1_000_000, model.statistics());
    System.out.println(model.parts().size() + " parts");
    RobotView view = new RobotView();
    view.colorsProperty().set(args.get(1).equals("light") ? ViewColors.light() : ViewColors.dark());
    t0 = System.nanoTime();
    view.setModel(model);
    System.out.printf("scene built in %d ms%n", (System.nanoTime() - t0) / 1_000_000);
    view.xrayProperty().set(args.contains("xray"));
    view.framesVisibleProperty().set(args.contains("frames"));
    view.offlineProperty().set(args.contains("offline"));
    view.show(measured, args.contains("noghost") ? null : target);
    if (args.contains("world")) {
      view.setScene(DemoWorld.TABLE);
      view.showSimulation(
          DemoWorld.state(
              0, DemoWorld.poses(0), 0.02, 0.1, -0.16, 0.25, 0.33, -0.4, 0.5, 0.05, 0.3));
    }
    view.onPush(push -> System.out.println(push));
    view.contactsVisibleProperty().set(args.contains("contacts"));
    view.effortVisibleProperty().set(args.contains("effort"));
    for (String arg : args) {
      if (arg.startsWith("camera=")) {
        double[] c =
            Arrays.stream(arg.substring(7).split(",")).mapToDouble(Double::valueOf).toArray();
        view.setCamera(new CameraPose(c[0], c[1], c[2], c[3], c[4], c[5]));
      }
      if (arg.startsWith("look=")) {
        view.reducedMotionProperty().set(true);
        view.look(ViewPreset.valueOf(arg.substring(5)));
      }
    }
    Scene scene = new Scene(view, Integer.parseInt(args.get(2)), Integer.parseInt(args.get(3)));
    stage.setScene(scene);
    stage.show();
    for (String arg : args) {
      if (arg.startsWith("push=")) {
        double[] p =
            Arrays.stream(arg.substring(5).split(",")).mapToDouble(Double::valueOf).toArray();
        PauseTransition wait = new PauseTransition(Duration.seconds(1));
        wait.setOnFinished(
            event -> {
              Event.fireEvent(view, Pointer.withCtrl(MouseEvent.MOUSE_PRESSED, p[0], p[1]));
              Event.fireEvent(view, Pointer.withCtrl(MouseEvent.MOUSE_DRAGGED, p[2], p[3]));
            });
        wait.play();
      }
    }
    if (args.contains("moving")) {
      move(view, args.contains("world"));
    }
    for (String arg : args) {
      if (arg.startsWith("png=")) {
        PauseTransition wait = new PauseTransition(Duration.seconds(2.5));
        wait.setOnFinished(
            event -> {
              write(view, new File(arg.substring(4)));
              Platform.exit();
            });
        wait.play();
      }
    }
  }

  private static void move(RobotView view, boolean world) {
    long start = System.nanoTime();
    RobotPicture picture = Objects.requireNonNull(view.picture());
    long[] begin = new long[3]; // warm: pictures, processor, time
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        double t = (now - start) / 1e9;
        if (begin[2] == 0 && t > 4) {
          begin[0] = picture.drawn();
          begin[1] = cpuMs();
          begin[2] = now;
        }
        if (t > 12) {
          long pictures = picture.drawn() - begin[0];
          System.out.printf(
              "%.1f pictures/s, %.1f ms of processor time each%n",
              pictures * 1e9 / (now - begin[2]), (double) (cpuMs() - begin[1]) / pictures);
          Platform.exit();
          stop();
          return;
        }
        double s = Math.sin(2 * t);
        if (world) {
          view.showSimulation(
              DemoWorld.state(t, DemoWorld.poses(0.01 * s), 0.1 * s, 0.3 * s, 0.2, 0.1, s, 0.4));
        }
        view.show(
            new BodyState(
                Pose.ofXyzRpy(0, 0, 0.01 * s, 0.2 * s, 0.1 * Math.cos(2 * t), 0.4 * s),
                measured.headJoints(),
                new Antennas(s, -s)),
            target);
      }
    }.start();
  }

  private static long cpuMs() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }

  private static DescriptionFiles files(String name) throws Exception {
    if (name.equals("built-in")) {
      return BuiltInDescription.files();
    }
    return DescriptionFiles.ofFile(Path.of(name), DescriptionKind.OFFICIAL);
  }

  private static void write(RobotView view, File file) {
    WritableImage image = view.snapshot(null, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try {
      ImageIO.write(out, "png", file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Starts JavaFX from a class that is no application, as the class path needs. */
  public static final class Start {
    public static void main(String[] args) {
      Application.launch(ShowRobot.class, args);
    }
  }
}
