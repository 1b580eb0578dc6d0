package dev.reachystudio.render.model.scene;

import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.mesh.MeshPreparation;
import dev.reachystudio.render.model.urdf.Material;

/**
 * One visual with its shape.
 *
 * @param link number of the moving link it is fixed to
 * @param linkFromVisual in that link's frame
 * @param scaleX factor along the shape's x
 * @param scaleY factor along the shape's y
 * @param scaleZ factor along the shape's z
 * @param material its colour
 * @param shape shared by all copies
 */
record VisualInstance(
    int link,
    Pose linkFromVisual,
    double scaleX,
    double scaleY,
    double scaleZ,
    Material material,
    MeshPreparation shape) {

  boolean mirrored() {
    return scaleX * scaleY * scaleZ < 0;
  }
}
