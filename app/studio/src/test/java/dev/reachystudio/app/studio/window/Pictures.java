package dev.reachystudio.app.studio.window;

import dev.reachystudio.app.studio.architecture.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of the window, in {@code target/screens}. */
final class Pictures {

  static final Path FOLDER = House.folder().resolve("target").resolve("screens");

  private Pictures() {}

  /** Lets the window take in what the daemon says and draw it, and keeps its picture. */
  static WritableImage save(OpenStudio studio, String name) throws Exception {
    settle(studio);
    return save(studio, FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".png"));
  }

  /** Keeps the window's picture as it is. */
  static WritableImage save(OpenStudio studio, Path file) throws Exception {
    WritableImage picture = OpenStudio.onFxThread(() -> studio.scene().snapshot(null));
    Files.createDirectories(file.getParent());
    if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
      throw new AssertionError("no picture was written to " + file);
    }
    return picture;
  }

  /** 4 Hz text and 3D textures are there after half a second of pulses. */
  static void settle(OpenStudio studio) throws Exception {
    AtomicInteger pulses = new AtomicInteger();
    OpenStudio.onFxThread(
        () -> {
          studio.scene().addPostLayoutPulseListener(pulses::incrementAndGet);
          return true;
        });
    OpenStudio.waitUntil("the window is drawn", () -> nudge(pulses) > 30);
  }

  private static int nudge(AtomicInteger pulses) {
    Platform.requestNextPulse();
    return pulses.get();
  }
}
