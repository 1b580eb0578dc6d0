package dev.reachystudio.render.camera;

import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens and closes an eye as often as the argument says, and prints what memory it takes. */
final class OpenOften {

  private OpenOften() {}

  public static void main(String[] args) throws EyeException, IOException {
    EyeWorld world = new EyeWorld(Worlds.robot(), Worlds.table());
    for (int i = 1; i <= Integer.parseInt(args[0]); i++) {
      try (RobotEye eye = RobotEye.open(world)) {
        for (int size = 160; size <= 640; size += 160) {
          try (EyeView view = eye.view(Worlds.official(size, size * 3 / 4))) {
            view.setQuality(CameraQuality.SHADOWS);
            view.draw(Worlds.robot(Pose.IDENTITY, 0.2), ScenePoses.NONE);
          }
        }
      }
      if (i % 10 == 0) {
        String resident =
            Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("");
        System.out.println(i + " " + resident);
      }
    }
  }
}
