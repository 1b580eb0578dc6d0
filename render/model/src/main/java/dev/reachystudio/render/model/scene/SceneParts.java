package dev.reachystudio.render.model.scene;

import dev.reachystudio.assets.description.DescriptionFiles;
import dev.reachystudio.render.model.urdf.RobotDescription;
import dev.reachystudio.render.model.urdf.UrdfException;
import dev.reachystudio.render.model.urdf.UrdfReader;
import java.util.List;

/**
 * A whole robot ready to be drawn. Immutable. Loading a large description takes up to some seconds,
 * so it is done on a background thread.
 *
 * @param description the links and joints, for a {@code RobotPoser}
 * @param parts what to draw
 * @param statistics counts for people
 * @param warnings what is missing or was passed over, in sentences for people
 */
public record SceneParts(
    RobotDescription description,
    List<ScenePart> parts,
    SceneStatistics statistics,
    List<String> warnings) {

  /** Copies the lists. */
  public SceneParts {
    parts = List.copyOf(parts);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a description with its meshes. A mesh that is missing or broken is a warning and the rest
   * is shown.
   *
   * @throws UrdfException if the description itself cannot be read
   */
  public static SceneParts load(DescriptionFiles files, SceneDetail detail) throws UrdfException {
    RobotDescription description = UrdfReader.read(files.urdf());
    return new SceneBuilder(description, files.meshes(), detail).build();
  }
}
