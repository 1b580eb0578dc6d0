package dev.reachystudio.render.camera;

import com.jme3.math.Matrix3f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Spatial;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.pose.RobotPoser;

/** Poses as jMonkeyEngine has them; its world is ours: metres, z up from the floor. */
final class EyePlaces {

  private EyePlaces() {}

  static void place(Spatial spatial, Pose worldFromSpatial) {
    spatial.setLocalTranslation(origin(worldFromSpatial));
    spatial.setLocalRotation(
        new Matrix3f(
            (float) worldFromSpatial.r00(),
            (float) worldFromSpatial.r01(),
            (float) worldFromSpatial.r02(),
            (float) worldFromSpatial.r10(),
            (float) worldFromSpatial.r11(),
            (float) worldFromSpatial.r12(),
            (float) worldFromSpatial.r20(),
            (float) worldFromSpatial.r21(),
            (float) worldFromSpatial.r22()));
  }

  /**
   * Puts a camera where it is in the head.
   *
   * @param head the head's pose as it is on the wire, from its neutral height
   * @param headFromCamera axes right, down, forward
   */
  static void aim(Camera camera, Pose head, Pose headFromCamera) {
    Pose place = head.times(headFromCamera);
    camera.setFrame(
        origin(place).addLocal(0, 0, (float) RobotPoser.NEUTRAL_HEAD_HEIGHT_M),
        new Vector3f((float) -place.r00(), (float) -place.r10(), (float) -place.r20()),
        new Vector3f((float) -place.r01(), (float) -place.r11(), (float) -place.r21()),
        new Vector3f((float) place.r02(), (float) place.r12(), (float) place.r22()));
  }

  private static Vector3f origin(Pose pose) {
    return new Vector3f((float) pose.xM(), (float) pose.yM(), (float) pose.zM());
  }
}
