package dev.reachystudio.backend.control.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LookAtTest {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();

  private final Vectors vectors = Vectors.open("lookat");

  @Test
  void pointsOfTheWorldGiveTheReferencesPosesAndJoints() {
    InverseKinematics inverse = new InverseKinematics(PlatformGeometry.of(NUMBERS));
    Offset<Double> tolerance = vectors.tolerance("look_at_world");
    double[] jointsRad = new double[HeadJoints.COUNT];
    for (JsonNode entry : vectors.cases("look_at_world")) {
      double[] point = Vectors.numbers(entry.get("point"));
      Pose pose = LookAt.world(point[0], point[1], point[2]);
      Vectors.assertClose(
          pose, Vectors.pose(entry.get("pose")), tolerance, "point " + entry.get("id"));
      assertThat(inverse.solve(pose, 0, true, jointsRad))
          .as("point " + entry.get("id"))
          .isEqualTo(entry.get("reachable").booleanValue());
      if (entry.get("reachable").booleanValue()) {
        assertThat(jointsRad).containsExactly(Vectors.numbers(entry.get("joints")), tolerance);
      }
    }
  }

  @Test
  void pixelsGiveTheReferencesRaysAndPoses() {
    Offset<Double> tolerance = vectors.tolerance("look_at_image");
    for (JsonNode entry : vectors.cases("look_at_image")) {
      CameraModel camera = camera(entry.get("K"), entry.get("D"));
      double uPx = entry.get("u").doubleValue();
      double vPx = entry.get("v").doubleValue();
      CameraModel.PlanePoint ray = camera.undistorted(uPx, vPx);
      assertThat(new double[] {ray.x(), ray.y()})
          .as("ray " + entry.get("id"))
          .containsExactly(Vectors.numbers(entry.get("normalised")), tolerance);
      Vectors.assertClose(
          LookAt.image(uPx, vPx, camera, Vectors.pose(entry.get("T_world_head"))),
          Vectors.pose(entry.get("pose")),
          tolerance,
          "pixel " + entry.get("id"));
    }
  }

  @Test
  void theCameraOfTheNumbersIsTheReferences() {
    JsonNode specs = vectors.root().get("camera_specs").get("ReachyMiniLiteCamSpecs");
    assertThat(CameraModel.of(NUMBERS.camera())).isEqualTo(camera(specs.get("K"), specs.get("D")));
  }

  @Test
  void theStrongDistortionOfTheRealLensIsUndoneOverThePicture() {
    CameraModel camera = CameraModel.of(NUMBERS.camera());
    CameraModel plain =
        new CameraModel(
            camera.focalXPx(),
            camera.focalYPx(),
            camera.centreXPx(),
            camera.centreYPx(),
            List.of());
    for (double uPx = 100; uPx < NUMBERS.camera().widthPx(); uPx += 300) {
      for (double vPx = 100; vPx < NUMBERS.camera().heightPx(); vPx += 300) {
        CameraModel.PlanePoint ray = camera.undistorted(uPx, vPx);
        assertThat(ray.x()).isFinite();
        assertThat(ray.y()).isFinite();
        assertThat(plain.undistorted(uPx, vPx).x() * ray.x()).isNotNegative();
      }
    }
  }

  @Test
  void camerasWithTooManyCoefficientsOrNoFocalLengthAreRefused() {
    List<Double> tooMany = Collections.nCopies(13, 0.0);
    assertThatThrownBy(() -> new CameraModel(800, 800, 0, 0, tooMany))
        .hasMessageContaining("at most 12");
    assertThatThrownBy(() -> new CameraModel(800, 0, 0, 0, List.of()))
        .hasMessageContaining("greater than 0");
  }

  private static CameraModel camera(JsonNode k, JsonNode d) {
    List<Double> distortion = new ArrayList<>();
    d.forEach(coefficient -> distortion.add(coefficient.doubleValue()));
    return new CameraModel(
        k.get(0).get(0).doubleValue(),
        k.get(1).get(1).doubleValue(),
        k.get(0).get(2).doubleValue(),
        k.get(1).get(2).doubleValue(),
        distortion);
  }
}
