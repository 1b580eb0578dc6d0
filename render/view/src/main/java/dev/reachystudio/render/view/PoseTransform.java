package dev.reachystudio.render.view;

import dev.reachystudio.protocol.value.Pose;
import javafx.scene.transform.Affine;

/** Poses in metres as transforms of nodes in millimetres. */
final class PoseTransform {

  private PoseTransform() {}

  static void set(Affine affine, Pose p) {
    double mm = CameraRig.MM_PER_M;
    affine.setToTransform(
        p.r00(),
        p.r01(),
        p.r02(),
        mm * p.xM(),
        p.r10(),
        p.r11(),
        p.r12(),
        mm * p.yM(),
        p.r20(),
        p.r21(),
        p.r22(),
        mm * p.zM());
  }
}
