package dev.reachystudio.render.camera;

import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.value.Pose;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws what the eye sees, for looking at it and for measuring it. Arguments: width, height, fast
 * or shadows, table or none, pitch of the head in degrees, antenna in degrees, and a file for the
 * picture.
 */
final class ShowEye {

  private static final int PICTURES = 150;

  private ShowEye() {}

  public static void main(String[] args) throws EyeException, IOException {
    int width = Integer.parseInt(args[0]);
    int height = Integer.parseInt(args[1]);
    SceneModel scene = args[3].equals("table") ? Worlds.table() : SceneModel.NONE;
    double pitch = Math.toRadians(Double.parseDouble(args[4]));
    double antenna = Math.toRadians(Double.parseDouble(args[5]));
    long start = System.nanoTime();
    try (RobotEye eye = RobotEye.open(new EyeWorld(Worlds.robot(), scene));
        EyeView view = eye.view(Worlds.official(width, height))) {
      view.setQuality(args[2].equals("shadows") ? CameraQuality.SHADOWS : CameraQuality.FAST);
      int[] argb = new int[0];
      double first = 0;
      long measured = 0;
      long worked = 0;
      for (int i = 0; i < PICTURES; i++) {
        Pose head = Pose.ofXyzRpy(0, 0, 0, 0, pitch, 0.002 * i);
        argb = view.draw(Worlds.robot(head, antenna), ScenePoses.NONE);
        if (i == 0) {
          first = (System.nanoTime() - start) / 1e6;
        }
        if (i == 29) {
          measured = System.nanoTime();
          worked = cpuNs();
        }
      }
      System.out.printf(
          "first picture after %.0f ms, then %.1f fps, %.1f ms of processor time a picture%n",
          first,
          (PICTURES - 30) * 1e9 / (System.nanoTime() - measured),
          (cpuNs() - worked) / 1e6 / (PICTURES - 30));
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, width, height, argb, 0, width);
      ImageIO.write(image, "png", new File(args[6]));
      Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS"))
          .forEach(System.out::println);
    }
  }

  private static long cpuNs() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }
}
