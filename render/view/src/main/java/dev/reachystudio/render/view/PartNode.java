package dev.reachystudio.render.view;

import dev.reachystudio.render.model.scene.ScenePart;
import javafx.scene.paint.Material;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.transform.Affine;

/**
 * One part in the scene.
 *
 * @param part what it is
 * @param mesh shared with the ghost
 * @param material its surface
 * @param node its node, moved by the transform of its link
 */
record PartNode(ScenePart part, TriangleMesh mesh, PartMaterial material, MeshView node) {

  static PartNode of(ScenePart part, Affine worldFromLink) {
    TriangleMesh mesh = MeshNodes.triangleMesh(part.mesh());
    PartMaterial material = new PartMaterial(part);
    return new PartNode(part, mesh, material, node(mesh, material.phong(), worldFromLink));
  }

  /** Another node with the same mesh. */
  MeshView copy(Material surface, Affine worldFromLink) {
    return node(mesh, surface, worldFromLink);
  }

  private static MeshView node(TriangleMesh mesh, Material surface, Affine worldFromLink) {
    MeshView node = new MeshView(mesh);
    node.setMaterial(surface);
    node.getTransforms().add(worldFromLink);
    return node;
  }
}
