package dev.reachystudio.app.daemon.simulation;

import dev.reachystudio.protocol.simulation.SimulationPace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a simulation runs, as far as it is known before it starts.
 *
 * @param scene the world: {@link #EMPTY}, {@link #MINIMAL}, or a file
 * @param speed simulated seconds a second of the wall, as in {@link SimulationPace}
 * @param model whose description of the robot is simulated; null the official one when it was
 *     fetched, else our own
 * @param library the simulator's library; null looks for it
 */
public record SimulationSettings(
    String scene, double speed, @Nullable RobotModel model, @Nullable Path library) {

  /** The scene without anything. */
  public static final String EMPTY = "empty";

  /** The scene with a table and a few things. */
  public static final String MINIMAL = "minimal";

  /** Whose description of the robot is simulated. */
  public enum RobotModel {
    /** The one that comes with this program. */
    OWN("own"),
    /** The one of the robot's makers, which is fetched. */
    OFFICIAL("official");

    private final String optionName;

    RobotModel(String optionName) {
      this.optionName = optionName;
    }

    /** Name on the command line and on the wire. */
    public String optionName() {
      return optionName;
    }

    /** The one of this name. */
    public static Optional<RobotModel> named(String optionName) {
      return Arrays.stream(values()).filter(it -> it.optionName.equals(optionName)).findFirst();
    }
  }

  /**
   * @throws IllegalArgumentException naming the setting, its value and what is allowed
   */
  public SimulationSettings {
    if (scene.isBlank()) {
      throw new IllegalArgumentException("scene is blank, allowed is empty, minimal or a file");
    }
    var _ = new SimulationPace(speed, false);
  }

  /** The empty scene in true time. */
  public static SimulationSettings defaults() {
    return new SimulationSettings(EMPTY, 1, null, null);
  }
}
