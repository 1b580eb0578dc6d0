package dev.reachystudio.app.studio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What measuring physics needs from outside, each of it only where it is there.
 *
 * @param python interpreter with MuJoCo's own binding
 * @param library libmujoco: the binding's, so that both measure the same code
 * @param officialScene the official model in the empty scene
 */
record MujocoParts(Optional<Path> python, Optional<Path> library, Optional<Path> officialScene) {

  static final String NO_LIBRARY =
      "not measured: no MuJoCo library (scripts/mujoco-environment could not install it)";
  static final String NO_OFFICIAL =
      "not measured: no official model (scripts/sdk-environment installs it)";

  static MujocoParts find(BenchSettings bench) {
    Optional<Path> python = Optional.ofNullable(System.getProperty("mujoco.python")).map(Path::of);
    Optional<Path> library =
        Optional.ofNullable(System.getProperty("mujoco.library"))
            .map(Path::of)
            .or(() -> python.flatMap(at -> inside(at, "mujoco", "libmujoco.so.3.3.0")))
            .or(() -> python.flatMap(at -> inside(at, "mujoco", "libmujoco.3.3.0.dylib")));
    Optional<Path> official =
        bench
            .sdkPython()
            .flatMap(
                at -> inside(at, "reachy_mini/descriptions/reachy_mini/mjcf/scenes", "empty.xml"));
    return new MujocoParts(python, library, official);
  }

  /** A file of a package in an interpreter's environment. */
  private static Optional<Path> inside(Path python, String folder, String file) {
    Path environment = python.resolveSibling("..").normalize();
    try (Stream<Path> versions = Files.list(environment.resolve("lib"))) {
      return versions
          .map(version -> version.resolve("site-packages").resolve(folder).resolve(file))
          .filter(Files::isRegularFile)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
