package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import dev.reachystudio.app.studio.desktop.Preferences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which world and whose model of the robot is simulated in physics: what runs, else what was chosen
 * last. Kept in the preferences, with the files that were opened. JavaFX thread only.
 */
final class SceneChoice {

  private static final String SCENE = "simulation.scene";
  private static final String MODEL = "simulation.model";
  private static final String FILES = "simulation.files";

  /** Files to be chosen again. */
  private static final int KEPT = 5;

  private final Preferences preferences;

  SceneChoice(Preferences preferences) {
    this.preferences = preferences;
  }

  /**
   * The robot in physics that can be chosen.
   *
   * @param driven the robot that was chosen for the daemon
   */
  RobotChoice robot(RobotChoice driven) {
    return driven.kind() == BackendKind.MUJOCO ? driven : RobotChoice.inPhysics(scene(), model());
  }

  /** Remembers another world. */
  void scene(String scene) {
    preferences.put(SCENE, scene);
    if (isFile(scene)) {
      List<String> files = new ArrayList<>(files());
      files.remove(scene);
      files.addFirst(scene);
      preferences.put(FILES, String.join("\n", files.subList(0, Math.min(KEPT, files.size()))));
    }
  }

  /** Remembers whose model. */
  void model(@Nullable RobotModel model) {
    preferences.put(MODEL, model == null ? "" : model.optionName());
  }

  /** The files opened last, newest first. */
  List<String> files() {
    String files = preferences.text(FILES, "");
    return files.isEmpty() ? List.of() : List.of(files.split("\n"));
  }

  private String scene() {
    return preferences.text(SCENE, SimulationSettings.MINIMAL);
  }

  private @Nullable RobotModel model() {
    return RobotModel.named(preferences.text(MODEL, "")).orElse(null);
  }

  /** Whether a scene is a file of the user's. */
  static boolean isFile(String scene) {
    return !scene.equals(SimulationSettings.EMPTY) && !scene.equals(SimulationSettings.MINIMAL);
  }

  /** A scene in a word: {@code empty}, {@code minimal}, or the file's name. */
  static String word(@Nullable String scene) {
    if (scene == null) {
      return SimulationSettings.EMPTY;
    }
    Path name = Path.of(scene).getFileName();
    return isFile(scene) ? Objects.toString(name, scene) : scene;
  }
}
