package dev.reachystudio.render.view;

import dev.reachystudio.render.model.mesh.MeshData;
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
    double[] ray = view.rayThrough(screenX, screenY);
    LinkPoses poses = scene.measured().poses();
    Hit nearest = null;
    for (ScenePart part : scene.model().parts()) {
      int link = scene.measured().linkOf(part.link());
      double depth = depth(part.mesh(), poses, link, view, ray);
      if (Double.isFinite(depth) && (nearest == null || depth < nearest.depth())) {
        nearest = new Hit(part, depth);
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Depth of the first triangle hit, or infinity. */
  private static double depth(
      MeshData mesh, LinkPoses poses, int link, Projection view, double[] ray) {
    double[] eye = new double[3];
    double[] direction = new double[3];
    for (int i = 0; i < 3; i++) { // into the link's frame: transposed rotation
      for (int row = 0; row < 3; row++) {
        double r = poses.at(link, row, i);
        eye[i] += r * (view.eyeM(row) - poses.at(link, row, 3));
        direction[i] += r * ray[row];
      }
    }
    double nearest = Double.POSITIVE_INFINITY;
    int[] corners = mesh.triangles();
    for (int t = 0; t < corners.length; t += 3) {
      double depth =
          Triangles.hit(
              mesh.points(),
              3 * corners[t],
              3 * corners[t + 1],
              3 * corners[t + 2],
              eye,
              direction);
      nearest = Math.min(nearest, depth);
    }
    return nearest;
  }
}
