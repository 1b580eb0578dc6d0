package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import dev.reachystudio.protocol.simulation.SimulationPace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Time and world of a simulated robot; docs/simulation.md. */
final class SimulationOptions {

  private static final String MAX = "max";

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before any option is read
  private CommandSpec command;

  @Option(
      names = "--scene",
      paramLabel = "SCENE",
      description =
          "World of the robot in MuJoCo: empty, minimal (a table with things on it) or a file of"
              + " MuJoCo's format (default: empty).")
  private @Nullable String scene;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      description =
          "Simulated seconds a second of the clock on the wall: 0.1 to 10, or max for as fast as"
              + " the computer can (default: 1).")
  private @Nullable String speed;

  @Option(
      names = "--sim-model",
      paramLabel = "MODEL",
      description =
          "Description of the robot in MuJoCo: own or official (default: the official one when it"
              + " was fetched, else our own).")
  private @Nullable String model;

  @Option(
      names = "--mujoco-library",
      paramLabel = "FILE",
      description = "MuJoCo's library (default: where ./studio sim install put it).")
  private @Nullable Path library;

  /**
   * The settings these options ask for.
   *
   * @param backend which robot is driven
   * @throws ParameterException in one line, if an option is wrong or this robot cannot honour it
   */
  SimulationSettings settings(BackendKind backend) {
    if (scene != null && !scene.equals(SimulationSettings.EMPTY) && backend != BackendKind.MUJOCO) {
      throw refused("--scene " + scene + ": only MuJoCo has scenes, add --sim");
    }
    if (speed != null && backend == BackendKind.ROBOT) {
      throw refused("--speed " + speed + ": only a simulation's time can be changed");
    }
    return new SimulationSettings(chosenScene(), chosenSpeed(), chosenModel(), chosenLibrary());
  }

  private String chosenScene() {
    String chosen = scene == null ? SimulationSettings.EMPTY : scene;
    boolean known =
        chosen.equals(SimulationSettings.EMPTY) || chosen.equals(SimulationSettings.MINIMAL);
    if (!known && !Files.isRegularFile(Path.of(chosen))) {
      throw refused("--scene " + chosen + ": must be empty, minimal or a file that is there");
    }
    return known ? chosen : Path.of(chosen).toAbsolutePath().normalize().toString();
  }

  private double chosenSpeed() {
    if (speed == null) {
      return 1;
    }
    try {
      double factor = speed.equals(MAX) ? SimulationPace.MAX : Double.parseDouble(speed);
      boolean meant = factor != SimulationPace.MAX || speed.equals(MAX);
      if (meant) {
        return new SimulationPace(factor, false).speed();
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw refused(
        "--speed %s: must be %s to %.0f, or max"
            .formatted(speed, SimulationPace.SLOWEST, SimulationPace.FASTEST));
  }

  private @Nullable RobotModel chosenModel() {
    if (model == null) {
      return null;
    }
    return RobotModel.named(model)
        .orElseThrow(() -> refused("--sim-model " + model + ": must be own or official"));
  }

  private @Nullable Path chosenLibrary() {
    if (library != null && !Files.isRegularFile(library)) {
      throw refused("--mujoco-library " + library + ": there is no such file");
    }
    return library == null ? null : library.toAbsolutePath();
  }

  private ParameterException refused(String text) {
    return new ParameterException(command.commandLine(), text);
  }
}
