package dev.reachystudio.app.studio.simulation;

import dev.reachystudio.app.daemon.wheels.WheelException;
import dev.reachystudio.app.daemon.wheels.WheelFile;
import dev.reachystudio.app.daemon.wheels.WheelIdentity;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.library.LibraryHeader;
import dev.reachystudio.backend.mujoco.library.MujocoPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Takes the library out of the released Python package, and refuses what is not it. */
final class MujocoWheel {

  static final String VERSION = MujocoLibrary.VERSION_NAME;

  private static final String PACKAGE = "mujoco";

  /** The largest of the released ones has 7.8 MB. */
  private static final int LARGEST_LIBRARY_BYTES = 64 << 20;

  private MujocoWheel() {}

  /**
   * Reads the library from a file the user or pip has.
   *
   * @param file a wheel, or a library
   * @param platform for which it has to be
   * @return the bytes of the library; checked to be what was packed
   * @throws WheelException saying what is wrong
   * @throws IOException if the file cannot be read
   */
  static byte[] library(Path file, MujocoPlatform platform) throws IOException {
    if (LibraryHeader.read(file).isPresent()) {
      if (Files.size(file) > LARGEST_LIBRARY_BYTES) {
        throw new WheelException(file + " is larger than MuJoCo's library can be");
      }
      return Files.readAllBytes(file);
    }
    try (WheelFile wheel = WheelFile.open(file)) {
      checkIdentity(file, wheel.identity(), platform);
      return wheel
          .readVerified(PACKAGE + "/" + platform.fileName(), LARGEST_LIBRARY_BYTES)
          .orElseThrow(
              () ->
                  new WheelException(
                      "%s holds no %s/%s: it is not the released package"
                          .formatted(file, PACKAGE, platform.fileName())));
    }
  }

  private static void checkIdentity(
      Path file, Optional<WheelIdentity> identity, MujocoPlatform platform) throws WheelException {
    WheelIdentity is =
        identity.orElseThrow(
            () ->
                new WheelException(
                    file + " is a zip file, but no wheel: it says nothing about itself"));
    if (!is.name().equals(PACKAGE)) {
      throw new WheelException(
          "%s is the package %s; %s %s is needed".formatted(file, is.label(), PACKAGE, VERSION));
    }
    if (!is.version().equals(VERSION)) {
      throw new WheelException(
          "%s is MuJoCo %s, but %s is needed: other versions lay out their memory differently"
              .formatted(file, is.version(), VERSION));
    }
    if (is.tags().stream().noneMatch(tag -> fits(tag, platform))) {
      throw new WheelException(
          "%s is a wheel for %s, but this is %s (%s)"
              .formatted(
                  file,
                  is.tags().isEmpty() ? "no platform" : String.join(", ", is.tags()),
                  platform.words(),
                  platform.wheelTag()));
    }
  }

  /** Platforms have many tags (manylinux_2_17, manylinux2014, macosx_11_0, …). */
  private static boolean fits(String tag, MujocoPlatform platform) {
    String lower = tag.toLowerCase(Locale.ROOT);
    return switch (platform) {
      case LINUX_X86_64 -> lower.contains("-manylinux") && lower.endsWith("_x86_64");
      case LINUX_ARM64 -> lower.contains("-manylinux") && lower.endsWith("_aarch64");
      case MACOS_X86_64 -> lower.contains("-macosx") && lower.endsWith("_x86_64");
      case MACOS_ARM64 -> lower.contains("-macosx") && lower.endsWith("_arm64");
      case WINDOWS_X86_64 -> lower.endsWith("-win_amd64");
    };
  }
}
