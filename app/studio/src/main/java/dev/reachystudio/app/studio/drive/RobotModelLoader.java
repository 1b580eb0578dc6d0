package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.daemon.description.DescriptionStore;
import dev.reachystudio.assets.description.DescriptionFiles;
import dev.reachystudio.assets.description.DescriptionKind;
import dev.reachystudio.render.model.scene.SceneCache;
import dev.reachystudio.render.model.scene.SceneDetail;
import dev.reachystudio.render.model.scene.SceneParts;
import dev.reachystudio.render.model.urdf.UrdfException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the robot that the 3D view draws: the official description when it was fetched and can be
 * read, else our own. Takes up to some seconds, so it is called on a background thread.
 */
final class RobotModelLoader {

  /** More warnings than this are counted instead of told. */
  private static final int TOLD = 3;

  /**
   * What was loaded.
   *
   * @param parts to draw
   * @param problems in sentences for people; empty if all is well
   */
  record Loaded(SceneParts parts, List<String> problems) {
    Loaded {
      problems = List.copyOf(problems);
    }
  }

  private final DescriptionStore store;

  RobotModelLoader(DescriptionStore store) {
    this.store = store;
  }

  /**
   * Loads the description in use.
   *
   * @throws UrdfException only if our own description is broken, which is a bug
   */
  Loaded load() throws UrdfException {
    DescriptionFiles files = store.current();
    try {
      SceneParts parts =
          new SceneCache(store.folder().resolve("scenes")).load(files, SceneDetail.LIGHT);
      return new Loaded(parts, shortened(parts.warnings()));
    } catch (UrdfException e) {
      if (files.kind() == DescriptionKind.BUILT_IN) {
        throw e;
      }
      SceneParts own = SceneParts.load(store.builtIn(), SceneDetail.LIGHT);
      return new Loaded(
          own,
          List.of(
              "The fetched description cannot be read: "
                  + e.getMessage()
                  + ". Drawing our own; fetch it again in the settings."));
    }
  }

  private static List<String> shortened(List<String> warnings) {
    if (warnings.size() <= TOLD) {
      return warnings;
    }
    List<String> told = new ArrayList<>(warnings.subList(0, TOLD));
    told.add("… and " + (warnings.size() - TOLD) + " more");
    return told;
  }
}
