package dev.reachystudio.render.view;

import java.util.List;
import javafx.geometry.Point3D;
import javafx.scene.AmbientLight;
import javafx.scene.DirectionalLight;
import javafx.scene.Group;
import javafx.scene.LightBase;
import javafx.scene.Node;
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
  private final AmbientLight ambient = new AmbientLight();
  private final DirectionalLight key = light(0.5, 0.72, 1);
  private final DirectionalLight fill = light(-0.85, 0.05, 0.55);
  private final DirectionalLight rim = light(0.15, 0.9, -0.75);
  private final Group lights = new Group(ambient, key, fill, rim);

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

  /** Leaves something to its own light. */
  void doNotLight(Node node) {
    for (LightBase light : List.of(ambient, key, fill, rim)) {
      light.getExclusionScope().add(node);
    }
  }

  /** In bright surroundings more light comes from everywhere, and shadows are softer. */
  void surroundings(boolean bright) {
    ambient.setColor(Color.gray(bright ? 0.53 : 0.30));
    key.setColor(bright ? Color.rgb(92, 91, 89) : Color.rgb(132, 130, 126));
    fill.setColor(bright ? Color.rgb(26, 29, 33) : Color.rgb(40, 44, 50));
    rim.setColor(bright ? Color.rgb(30, 32, 36) : Color.rgb(34, 38, 44));
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
  private static DirectionalLight light(double right, double up, double back) {
    DirectionalLight light = new DirectionalLight();
    light.setDirection(new Point3D(-right, up, back));
    return light;
  }
}
