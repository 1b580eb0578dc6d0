package dev.reachystudio.render.view;

import dev.reachystudio.render.model.pose.LinkPoses;
import dev.reachystudio.render.model.scene.ScenePart;
import java.util.Optional;

/**
 * Finds the part under a pixel by following the line of sight. Done only when asked: JavaFX's own
 * picking would test every triangle each time the pointer moves.
 */
final class PartPicker {

  private PartPicker() {}

  /**
   * A part in the line of sight.
   *
   * @param part which
   * @param depth how far, in lengths of the ray
   */
  record Hit(ScenePart part, double depth) {}

  /** The foremost part under a pixel. */
  static Optional<Hit> pick(RobotScene scene, Projection view, double screenX, double screenY) {
    Sight sight = Sight.through(view, screenX, screenY);
    LinkPoses poses = scene.measured().poses();
    Hit nearest = null;
    for (ScenePart part : scene.model().parts()) {
      int link = scene.measured().linkOf(part.link());
      double depth = sight.from(poses.get(link)).depth(part.mesh());
      if (Double.isFinite(depth) && (nearest == null || depth < nearest.depth())) {
        nearest = new Hit(part, depth);
      }
    }
    return Optional.ofNullable(nearest);
  }
}
