package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.render.model.mesh.MeshData;
import dev.reachystudio.render.model.world.ShapeMesh;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;

/** A part of a thing beside the robot. */
final class BodyPart {

  /**
   * How much the colours of the model give way to the view's: what stands still more than what can
   * be moved, so that the robot stays what one looks at.
   */
  private static final double STILL_MUTED = 0.42;

  private static final double MOVABLE_MUTED = 0.10;

  private final MeshData mesh;
  private final Color own;
  private final double muted;
  private final PhongMaterial material = new PhongMaterial();
  private final MeshView node;

  BodyPart(ScenePart part, boolean movable, Affine worldFromBody) {
    mesh = ShapeMesh.inBody(part);
    own =
        Color.color(
            share(part.red()), share(part.green()), share(part.blue()), share(part.alpha()));
    muted = movable ? MOVABLE_MUTED : STILL_MUTED;
    node = new MeshView(MeshNodes.triangleMesh(mesh));
    node.setMaterial(material);
    node.getTransforms().add(worldFromBody);
  }

  private static double share(float value) {
    return Float.isFinite(value) ? Math.clamp(value, 0, 1) : 1;
  }

  /** In the frame of the body, metres. */
  MeshData mesh() {
    return mesh;
  }

  MeshView node() {
    return node;
  }

  boolean opaque() {
    return own.isOpaque();
  }

  /** Recolours. */
  void show(ViewColors colors) {
    Color color =
        own.deriveColor(0, 1 - muted, 1, 1)
            .interpolate(colors.viewTop().deriveColor(0, 1, 1, 1), muted);
    material.setDiffuseColor(
        opaque() ? color : Translucent.of(color, Math.max(own.getOpacity(), 0.02)));
    material.setSpecularColor(null);
  }
}
