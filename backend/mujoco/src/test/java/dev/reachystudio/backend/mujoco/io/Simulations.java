package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.mujoco.TestLibrary;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.model.ModelFile;
import dev.reachystudio.backend.mujoco.model.ModelFiles;
import dev.reachystudio.backend.mujoco.model.RobotModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Simulations for tests; they need MuJoCo. */
final class Simulations {

  static final RobotNumbers NUMBERS = RobotNumbers.load();
  static final long PERIOD_NS = 10_000_000L;

  /** The folder of the official model, if somebody named it. */
  static final String OFFICIAL = "mjcf.dir";

  private Simulations() {}

  static MujocoLibrary library() {
    try {
      return MujocoLibrary.load(TestLibrary.file());
    } catch (MujocoException e) {
      throw new AssertionError(e);
    }
  }

  /** A built-in scene. */
  static ModelFile model(String scene, RobotModel whose) {
    try {
      Path folder = Files.createTempDirectory("reachy-model");
      String official = System.getProperty(OFFICIAL);
      return new ModelFiles(NUMBERS, folder, official == null ? null : Path.of(official))
          .of(scene, whose);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MujocoException e) {
      throw new AssertionError(e);
    }
  }

  /** Our own robot alone, in the test's thread. */
  static MujocoRobotIo inline() {
    return inline("empty");
  }

  /** Our own robot with its physics on a thread. */
  static MujocoRobotIo threaded(String scene) {
    return new MujocoRobotIo(
        library(), model(scene, RobotModel.OWN), NUMBERS, PERIOD_NS, RealTimeRequest.OFF);
  }

  static MujocoRobotIo inline(String scene) {
    return MujocoRobotIo.inline(library(), model(scene, RobotModel.OWN), NUMBERS, PERIOD_NS);
  }
}
