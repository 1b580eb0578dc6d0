package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.BackendUnavailableException;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.daemon.simulation.SimulatorMissingException;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.io.MujocoRobotIo;
import dev.reachystudio.backend.mujoco.model.ModelFile;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Robots in MuJoCo's physics. Any thread. */
final class MujocoRobots {

  /** Where the library is, if it is not where it was installed. */
  private static final String ENVIRONMENT = "REACHY_STUDIO_MUJOCO";

  private final DaemonSettings settings;
  private final RobotNumbers numbers;

  MujocoRobots(DaemonSettings settings, RobotNumbers numbers) {
    this.settings = settings;
    this.numbers = numbers;
  }

  /**
   * Makes a closed robot.
   *
   * @param choice which one; what it leaves open is as in the settings
   * @throws SimulatorMissingException if MuJoCo is not installed
   * @throws BackendUnavailableException if the library or the scene cannot be used
   */
  RobotIo create(RobotChoice choice) throws BackendUnavailableException {
    Path library = library();
    String scene = choice.scene();
    try {
      return new MujocoRobotIo(
          MujocoLibrary.load(library),
          model(scene == null ? settings.simulation().scene() : scene),
          numbers,
          LoopSettings.defaults()
              .withUpdateRateHz((int) Math.round(settings.updateRateHz()))
              .periodNs(),
          settings.realTime());
    } catch (MujocoException e) {
      throw new BackendUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  private Path library() throws SimulatorMissingException {
    Path chosen = settings.simulation().library();
    if (chosen != null) {
      return chosen;
    }
    String named = System.getenv(ENVIRONMENT);
    if (named != null && !named.isBlank()) {
      return Path.of(named);
    }
    throw new SimulatorMissingException(
        "MuJoCo is not installed: ./studio sim install fetches it, --mujoco-library names it.");
  }

  private static ModelFile model(String scene) throws BackendUnavailableException {
    if (scene.equals(SimulationSettings.EMPTY) || scene.equals(SimulationSettings.MINIMAL)) {
      throw new BackendUnavailableException("The scene " + scene + " is not here yet.");
    }
    Path file = Path.of(scene);
    if (!Files.isRegularFile(file)) {
      throw new BackendUnavailableException("There is no scene " + scene + ".");
    }
    return new ModelFile(file, scene, ModelFile.Origin.FILE);
  }

  /** Whether a robot is one of these. */
  boolean made(RobotIo io) {
    return io instanceof MujocoRobotIo;
  }

  /** The world of a robot that was made here. */
  SimulatedWorld world(RobotIo io) {
    return new World((MujocoRobotIo) io);
  }

  private record World(MujocoRobotIo robot) implements SimulatedWorld {

    @Override
    public SceneModel scene() {
      return robot.scene();
    }

    @Override
    public boolean isCaughtUp() {
      return robot.caughtUp();
    }

    @Override
    public boolean reset() {
      return robot.reset();
    }

    @Override
    public boolean push(@Nullable Push push) {
      return robot.push(push);
    }
  }
}
