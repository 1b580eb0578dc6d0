package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.assets.numbers.PhysicsNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.model.ModelFile.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds or writes the model for a scene. Any thread; writes a file the first time a scene is asked
 * for.
 */
public final class ModelFiles {

  private final RobotNumbers robot;
  private final Path folder;
  private final @Nullable Path official;

  /**
   * @param robot the robot in numbers
   * @param folder where our models are written, such as a folder of the user's cache; made when
   *     needed
   * @param official folder {@code mjcf} of the official description; null if it is not there
   */
  public ModelFiles(RobotNumbers robot, Path folder, @Nullable Path official) {
    this.robot = robot;
    this.folder = folder;
    this.official = official;
  }

  /** The scenes that have a name. */
  public static List<String> scenes() {
    return OwnScene.names();
  }

  /** Whether the official model is there. */
  public boolean hasOfficial() {
    return official != null && Files.isRegularFile(official.resolve(OfficialModel.ROBOT));
  }

  /**
   * The model for a scene.
   *
   * @param scene {@code empty}, {@code minimal}, or a file in MuJoCo's XML format with robot and
   *     world
   * @param wanted whose model of the robot in a named scene; null takes the official one if it is
   *     there, else ours
   * @throws MujocoException if there is no such scene, file or official model, or ours cannot be
   *     written
   */
  public ModelFile of(String scene, @Nullable RobotModel wanted) throws MujocoException {
    OwnScene own = OwnScene.named(scene).orElse(null);
    if (own == null) {
      return file(scene);
    }
    RobotModel model =
        wanted != null ? wanted : hasOfficial() ? RobotModel.OFFICIAL : RobotModel.OWN;
    return switch (model) {
      case OWN -> new ModelFile(written(own), scene, Origin.OWN);
      case OFFICIAL -> new ModelFile(official(scene), scene, Origin.OFFICIAL);
    };
  }

  private static ModelFile file(String scene) throws MujocoException {
    Path file;
    try {
      file = Path.of(scene).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw unknown(scene, e);
    }
    if (!Files.isRegularFile(file)) {
      throw unknown(scene, null);
    }
    return new ModelFile(file, String.valueOf(file.getFileName()), Origin.FILE);
  }

  private Path official(String scene) throws MujocoException {
    if (official == null
        || !hasOfficial()
        || !Files.isRegularFile(official.resolve("scenes").resolve(scene + ".xml"))) {
      throw new MujocoException(
          "The official model is not there: it comes with the official description, if that is"
              + " fetched again (./studio description fetch).");
    }
    try {
      return OfficialModel.write(official, scene, folder);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private Path written(OwnScene scene) throws MujocoException {
    String text = OwnModel.text(robot, PhysicsNumbers.load(), scene);
    try {
      return TextFile.write(folder, "reachy_mini-" + scene.sceneName() + ".xml", text);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private MujocoException unwritten(IOException cause) {
    return new MujocoException(
        "The robot's model cannot be written to " + folder + ": " + cause, cause);
  }

  private static MujocoException unknown(String scene, @Nullable Exception cause) {
    String message =
        "There is no scene named "
            + scene
            + ", and no such file: it is "
            + String.join(", ", scenes())
            + " or a file in MuJoCo's XML format.";
    return new MujocoException(message, cause);
  }
}
