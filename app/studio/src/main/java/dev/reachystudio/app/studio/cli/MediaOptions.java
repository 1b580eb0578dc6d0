package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.camera.CameraChoice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is seen and heard. */
final class MediaOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before any option is read
  private CommandSpec command;

  @Option(names = "--no-media", description = "No camera, and moves without their sounds.")
  private boolean noMedia;

  @Option(
      names = "--camera",
      paramLabel = "CHOICE",
      description =
          "Camera of a simulated robot: shadows, fast (without shadows), auto (shadows as long as"
              + " pictures come fast enough) or off (default: auto).")
  private @Nullable String camera;

  boolean sounds() {
    return !noMedia;
  }

  /**
   * Whether there is a camera.
   *
   * @throws ParameterException in one line, if the option is wrong
   */
  CameraChoice camera() {
    CameraChoice chosen = chosen();
    if (!noMedia) {
      return chosen;
    }
    if (camera != null && chosen != CameraChoice.OFF) {
      throw refused("--camera " + camera + " and --no-media exclude each other");
    }
    return CameraChoice.OFF;
  }

  private CameraChoice chosen() {
    if (camera == null) {
      return CameraChoice.AUTO;
    }
    for (CameraChoice known : CameraChoice.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(camera)) {
        return known;
      }
    }
    throw refused("--camera " + camera + ": must be auto, shadows, fast or off");
  }

  private ParameterException refused(String text) {
    return new ParameterException(command.commandLine(), text);
  }
}
