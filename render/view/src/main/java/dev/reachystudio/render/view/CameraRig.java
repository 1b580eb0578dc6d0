package dev.reachystudio.render.view;

import javafx.scene.AmbientLight;
import javafx.scene.DirectionalLight;
import javafx.scene.Group;
import javafx.scene.PerspectiveCamera;
import javafx.scene.paint.Color;
import javafx.scene.transform.Affine;

/**
 * The camera of the scene and its lights. The lights turn with the camera, so that the robot looks
 * equally good from all sides. The scene is in millimetres: in metres JavaFX takes small triangles
 * for degenerate ones.
 */
final class CameraRig {

  static final double MM_PER_M = 1000;

  private static final double NEAR_MM = 20;
  private static final double FAR_MM = 8000;

  private final PerspectiveCamera camera = new PerspectiveCamera(true);
  private final Affine worldFromCamera = new Affine();
  private final AmbientLight ambient = new AmbientLight(Color.gray(0.30));
  private final Group lights =
      new Group(
          ambient,
          light(Color.rgb(136, 134, 130), 0.38, 0.62, 1),
          light(Color.rgb(40, 44, 50), -0.85, 0.05, 0.55),
          light(Color.rgb(34, 38, 44), 0.15, 0.9, -0.75));

  CameraRig() {
    camera.setFieldOfView(Math.toDegrees(CameraPose.FIELD_OF_VIEW_RAD));
    camera.setNearClip(NEAR_MM);
    camera.setFarClip(FAR_MM);
    camera.getTransforms().add(worldFromCamera);
    lights.getTransforms().add(worldFromCamera);
  }

  PerspectiveCamera camera() {
    return camera;
  }

  /** To be put in the scene beside the robot. */
  Group lights() {
    return lights;
  }

  /** Columns: right, down, forward, eye. */
  void apply(Projection p) {
    worldFromCamera.setToTransform(
        p.right(0),
        -p.up(0),
        p.forward(0),
        MM_PER_M * p.eyeM(0),
        p.right(1),
        -p.up(1),
        p.forward(1),
        MM_PER_M * p.eyeM(1),
        p.right(2),
        -p.up(2),
        p.forward(2),
        MM_PER_M * p.eyeM(2));
  }

  /** A light that comes from a direction given in the camera's right, up and back. */
  private static DirectionalLight light(Color color, double right, double up, double back) {
    DirectionalLight light = new DirectionalLight(color);
    light.setDirection(new javafx.geometry.Point3D(-right, up, back));
    return light;
  }
}
