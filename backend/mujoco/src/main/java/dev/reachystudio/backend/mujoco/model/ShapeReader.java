package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.backend.mujoco.engine.ModelView;
import dev.reachystudio.protocol.simulation.SceneShape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Takes geoms of a loaded model for shapes to be drawn; a mesh that is used twice is read once. */
final class ShapeReader {

  private final ModelView model;
  private final Map<Integer, SceneShape.Mesh> meshes = new HashMap<>();

  ShapeReader(ModelView model) {
    this.model = model;
  }

  /** Empty for a height field: it can be stood on, but is not drawn. */
  Optional<SceneShape> shape(int geom) {
    double[] s = new double[3];
    model.geoms().size(geom, s);
    return switch (model.geoms().kind(geom)) {
      case PLANE -> Optional.of(new SceneShape.Plane(s[0], s[1]));
      case SPHERE -> Optional.of(new SceneShape.Sphere(s[0]));
      case CAPSULE -> Optional.of(new SceneShape.Capsule(s[0], s[1]));
      case ELLIPSOID -> Optional.of(new SceneShape.Ellipsoid(s[0], s[1], s[2]));
      case CYLINDER -> Optional.of(new SceneShape.Cylinder(s[0], s[1]));
      case BOX -> Optional.of(new SceneShape.Box(s[0], s[1], s[2]));
      case MESH, SIGNED_DISTANCE -> mesh(model.geoms().mesh(geom));
      case HEIGHT_FIELD -> Optional.empty();
    };
  }

  private Optional<SceneShape> mesh(int mesh) {
    if (mesh < 0) {
      return Optional.empty();
    }
    return Optional.of(
        meshes.computeIfAbsent(
            mesh,
            m -> new SceneShape.Mesh(model.meshes().verticesM(m), model.meshes().triangles(m))));
  }
}
