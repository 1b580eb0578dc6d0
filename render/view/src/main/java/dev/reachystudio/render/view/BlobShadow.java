package dev.reachystudio.render.view;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import javafx.scene.transform.Affine;

/** A soft dark spot on a level surface, below something that stands on it. */
final class BlobShadow {

  private static final int PIXELS = 128;

  /** Above the surface: more than the depth buffer's error at 4 m, less than can be seen. */
  private static final double ABOVE_M = 0.0004;

  private final PhongMaterial material = new PhongMaterial();
  private final MeshView node = new MeshView(square());
  private final Affine place = new Affine();
  private double strength = 1;
  private double darkest;

  /**
   * @param spot of {@link #spot}
   */
  BlobShadow(Image spot) {
    material.setDiffuseMap(spot);
    node.setMaterial(material);
    node.getTransforms().add(place);
    node.setVisible(false);
  }

  MeshView node() {
    return node;
  }

  /** Black, darkest in the middle; for all shadows of a scene. */
  static Image spot() {
    WritableImage image = new WritableImage(PIXELS, PIXELS);
    double middle = (PIXELS - 1) / 2.0;
    for (int y = 0; y < PIXELS; y++) {
      for (int x = 0; x < PIXELS; x++) {
        double out = Math.min(1, Math.hypot(x - middle, y - middle) / (middle - 1));
        double alpha = ContactShadow.strength(1 - out);
        image.getPixelWriter().setColor(x, y, Color.color(0, 0, 0, alpha));
      }
    }
    return image;
  }

  /**
   * Where it lies.
   *
   * @param halfXM half of its extent along the world's x
   * @param halfYM along y
   * @param newStrength 0…1 of the darkest
   */
  void show(double xM, double yM, double zM, double halfXM, double halfYM, double newStrength) {
    double mm = CameraRig.MM_PER_M;
    place.setToTransform(
        mm * halfXM, 0, 0, mm * xM, 0, mm * halfYM, 0, mm * yM, 0, 0, 1, mm * (zM + ABOVE_M));
    strength = newStrength;
    recolour();
  }

  void hide() {
    node.setVisible(false);
  }

  void look(ViewColors colors) {
    darkest = colors.contactShadow().getOpacity();
    recolour();
  }

  private void recolour() {
    double alpha = strength * darkest;
    node.setVisible(alpha > 0.01);
    material.setDiffuseColor(Color.color(1, 1, 1, alpha));
    material.setSpecularColor(null);
  }

  /** From −1 to 1 in x and y, seen from above. */
  private static TriangleMesh square() {
    TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
    mesh.getPoints().setAll(-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0);
    mesh.getNormals().setAll(0, 0, 1);
    mesh.getTexCoords().setAll(0, 0, 1, 0, 1, 1, 0, 1);
    mesh.getFaces().setAll(0, 0, 0, 1, 0, 1, 2, 0, 2, 0, 0, 0, 2, 0, 2, 3, 0, 3);
    return mesh;
  }
}
