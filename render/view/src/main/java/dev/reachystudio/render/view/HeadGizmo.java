package dev.reachystudio.render.view;

import dev.reachystudio.protocol.value.Pose;
import javafx.scene.AmbientLight;
import javafx.scene.DepthTest;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.Cylinder;
import javafx.scene.shape.Shape3D;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Translate;
import org.fxyz3d.shapes.primitives.ConeMesh;
import org.fxyz3d.shapes.primitives.TorusMesh;
import org.jspecify.annotations.Nullable;

/**
 * The head's frame: three arrows and a ring around its z axis. Plain colours without shading, and
 * nothing hides it, so that it reads as a sign and not as a part of the robot.
 */
final class HeadGizmo {

  private static final double ARROW_MM = 92;
  private static final double TIP_MM = 18;
  private static final double TIP_RADIUS_MM = 5.5;
  private static final double LINE_RADIUS_MM = 0.75;
  private static final double RING_RADIUS_MM = 92;
  private static final int RING_CORNERS = 96;
  private static final int TUBE_CORNERS = 8;
  private static final int TIP_CORNERS = 24;

  private final Affine worldFromHead = new Affine();
  private final PhongMaterial x = new PhongMaterial();
  private final PhongMaterial y = new PhongMaterial();
  private final PhongMaterial z = new PhongMaterial();
  private final Group root = new Group();

  HeadGizmo() {
    TorusMesh ring = new TorusMesh(RING_CORNERS, TUBE_CORNERS, RING_RADIUS_MM, LINE_RADIUS_MM);
    ring.setMaterial(z);
    ring.setDepthTest(DepthTest.INHERIT);
    AmbientLight plain = new AmbientLight(Color.WHITE);
    root.getChildren()
        .addAll(
            plain,
            ring,
            arrow(x, new Rotate(-90, Rotate.Z_AXIS)),
            arrow(y, new Rotate(0, Rotate.Z_AXIS)),
            arrow(z, new Rotate(90, Rotate.X_AXIS)));
    plain.getScope().add(root);
    root.getTransforms().add(worldFromHead);
    root.setDepthTest(DepthTest.DISABLE);
    root.setVisible(false);
  }

  Node node() {
    return root;
  }

  void show(ViewColors colors) {
    x.setDiffuseColor(colors.axisX());
    y.setDiffuseColor(colors.axisY());
    z.setDiffuseColor(colors.axisZ());
  }

  /** Where it is and how it is turned, z from the table; null for nowhere. */
  void show(@Nullable Pose p) {
    root.setVisible(p != null);
    if (p != null) {
      PoseTransform.set(worldFromHead, p);
    }
  }

  /** Along y, then turned. */
  private static Group arrow(PhongMaterial color, Rotate fromY) {
    double shaftMm = ARROW_MM - TIP_MM;
    Cylinder shaft = new Cylinder(LINE_RADIUS_MM, shaftMm, TUBE_CORNERS);
    shaft.getTransforms().add(new Translate(0, shaftMm / 2, 0));
    // The cone's tip is in its origin, its base on the positive side.
    ConeMesh tip = new ConeMesh(TIP_CORNERS, TIP_RADIUS_MM, TIP_MM);
    tip.getTransforms().addAll(new Translate(0, ARROW_MM, 0), new Rotate(180, Rotate.X_AXIS));
    for (Shape3D shape : new Shape3D[] {shaft, tip}) {
      shape.setMaterial(color);
      shape.setDepthTest(DepthTest.INHERIT);
    }
    Group arrow = new Group(shaft, tip);
    arrow.getTransforms().add(fromY);
    return arrow;
  }
}
