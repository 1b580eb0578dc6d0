package dev.reachystudio.render.camera;

import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.assets.numbers.CameraNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.CameraModel;
import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.protocol.simulation.SceneShape;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.scene.SceneDetail;
import dev.reachystudio.render.model.scene.SceneParts;
import dev.reachystudio.render.model.urdf.UrdfException;
import java.util.List;

/** Robots, worlds and cameras to look with. */
final class Worlds {

  static final CameraNumbers CAMERA = RobotNumbers.load().camera();

  /** The robot's camera in its head: axes right, down, forward. */
  static final Pose HEAD_FROM_CAMERA =
      new Pose(
          0,
          0,
          1,
          CAMERA.inHead().xM(),
          -1,
          0,
          0,
          CAMERA.inHead().yM(),
          0,
          -1,
          0,
          CAMERA.inHead().zM());

  private Worlds() {}

  static SceneParts robot() {
    try {
      return SceneParts.load(BuiltInDescription.files(), SceneDetail.LIGHT);
    } catch (UrdfException e) {
      throw new IllegalStateException(e);
    }
  }

  static BodyState robot(Pose head, double antennaRad) {
    return new BodyState(
        head,
        new HeadJoints(0, 0.6265, -0.6265, 0.6265, -0.6265, 0.6265, -0.6265),
        new Antennas(-antennaRad, antennaRad));
  }

  static EyeOptics official(int widthPx, int heightPx) {
    CameraModel model = CameraModel.of(CAMERA, widthPx, heightPx);
    return new EyeOptics(
        widthPx,
        heightPx,
        HEAD_FROM_CAMERA,
        (u, v) -> {
          CameraModel.PlanePoint point = model.undistorted(u, v);
          return new EyeLens.Ray(point.x(), point.y());
        });
  }

  static SceneBody body(String name, boolean movable, Pose at, SceneShape shape, int rgb) {
    return new SceneBody(
        name,
        movable,
        at,
        List.of(
            new ScenePart(
                shape,
                Pose.IDENTITY,
                (rgb >> 16 & 0xff) / 255f,
                (rgb >> 8 & 0xff) / 255f,
                (rgb & 0xff) / 255f,
                1)));
  }

  static Pose at(double xM, double yM, double zM) {
    return Pose.ofXyzRpy(xM, yM, zM, 0, 0, 0);
  }

  /** A table with one of every shape on it. */
  static SceneModel table() {
    return new SceneModel(
        "table",
        List.of(
            body("table", false, at(0.5, 0, 0.02), new SceneShape.Box(0.3, 0.45, 0.02), 0xb08a5c),
            body("ball", true, at(0.45, 0.1, 0.075), new SceneShape.Sphere(0.035), 0xd9382f),
            body("box", true, at(0.5, -0.12, 0.07), new SceneShape.Box(0.03, 0.03, 0.03), 0x2f6fd9),
            body("can", true, at(0.6, 0, 0.09), new SceneShape.Cylinder(0.03, 0.05), 0x3aa655),
            body("pill", true, at(0.42, -0.02, 0.06), new SceneShape.Capsule(0.02, 0.03), 0xe0b020),
            body(
                "egg",
                true,
                at(0.55, 0.25, 0.07),
                new SceneShape.Ellipsoid(0.03, 0.045, 0.03),
                0xf0e8d8)));
  }
}
