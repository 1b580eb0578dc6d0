package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.BackendUnavailableException;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.description.DescriptionStore;
import dev.reachystudio.app.daemon.simulation.Simulator;
import dev.reachystudio.app.daemon.simulation.SimulatorMissingException;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.io.MujocoRobotIo;
import dev.reachystudio.backend.mujoco.library.LibraryPlaces;
import dev.reachystudio.backend.mujoco.model.ModelFile;
import dev.reachystudio.backend.mujoco.model.ModelFiles;
import dev.reachystudio.backend.mujoco.model.RobotModel;
import dev.reachystudio.backend.mujoco.trial.ModelTrial;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Robots in MuJoCo's physics. Any thread. */
final class MujocoRobots {

  private static final String MISSING =
      "MuJoCo is not installed: ./studio sim install fetches it, --mujoco-library names a library"
          + " that is here.";

  /** A robot that was made, and of what. */
  private record Made(MujocoRobotIo robot, ModelFile model) {}

  private final DaemonSettings settings;
  private final RobotNumbers numbers;
  private final ModelFiles models;
  private volatile @Nullable Made latest;

  MujocoRobots(DaemonSettings settings, RobotNumbers numbers) {
    this.settings = settings;
    this.numbers = numbers;
    models =
        new ModelFiles(
            numbers,
            settings.cacheFolder().resolve("mujoco").resolve("models"),
            new DescriptionStore(settings.cacheFolder()).mjcf());
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
    try {
      ModelFile model = tried(library, model(choice));
      MujocoRobotIo robot =
          new MujocoRobotIo(
              MujocoLibrary.load(library),
              model,
              numbers,
              LoopSettings.defaults()
                  .withUpdateRateHz((int) Math.round(settings.updateRateHz()))
                  .periodNs(),
              settings.realTime());
      latest = new Made(robot, model);
      return robot;
    } catch (MujocoException | IllegalArgumentException e) {
      throw new BackendUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The library that is here, or how to get it. */
  Simulator simulator() {
    Path library = found().orElse(null);
    return new Simulator(library, library == null ? MISSING : null, ModelFiles.scenes());
  }

  private Path library() throws SimulatorMissingException {
    return found().orElseThrow(() -> new SimulatorMissingException(MISSING));
  }

  private Optional<Path> found() {
    return LibraryPlaces.of(settings.simulation().library(), settings.cacheFolder())
        .find()
        .map(LibraryPlaces.Found::file);
  }

  /** What comes from outside may crash MuJoCo: first it does so in a process of its own. */
  private static ModelFile tried(Path library, ModelFile model) throws MujocoException {
    ModelTrial trial = new ModelTrial(library);
    trial.requireLibrary();
    if (model.origin() == ModelFile.Origin.FILE) {
      trial.require(model.path());
    }
    return model;
  }

  private ModelFile model(RobotChoice choice) throws MujocoException {
    String scene = choice.scene() == null ? settings.simulation().scene() : choice.scene();
    var wanted = choice.model() == null ? settings.simulation().model() : choice.model();
    return models.of(scene, wanted == null ? null : RobotModel.ofWord(wanted.optionName()));
  }

  /** The world of a robot, if it was the last that was made here; else null. */
  @Nullable SimulatedWorld world(RobotIo io) {
    Made made = latest;
    return made != null && made.robot == io ? new World(made.robot, made.model) : null;
  }

  private record World(MujocoRobotIo robot, ModelFile model) implements SimulatedWorld {

    @Override
    public String name() {
      return model.scene();
    }

    @Override
    public String robotModel() {
      return model.origin().name().toLowerCase(Locale.ROOT);
    }

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
