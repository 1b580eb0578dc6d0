package dev.reachystudio.backend.control.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.value.Pose;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PoseInterpolationTest {

  private final Vectors vectors = Vectors.open("interp");

  @Test
  void bothModesFollowTheReference() {
    Offset<Double> tolerance = vectors.tolerance("pose_pairs");
    for (JsonNode entry : vectors.cases("pose_pairs")) {
      assertSamples(entry, tolerance, "pair " + entry.get("id"));
    }
  }

  @Test
  void halfTurnsAndEqualPosesAndRoundedRotationsFollowTheReference() {
    Offset<Double> tolerance = vectors.tolerance("special_pairs");
    for (JsonNode entry : vectors.cases("special_pairs")) {
      assertSamples(entry, tolerance, entry.get("name").stringValue());
    }
  }

  @Test
  void distancesAndWorldOffsetsAreTheReferences() {
    Offset<Double> tolerance = vectors.tolerance("pose_pairs");
    for (JsonNode entry : vectors.cases("pose_pairs")) {
      Pose start = Vectors.pose(entry.get("start"));
      Pose target = Vectors.pose(entry.get("target"));
      PoseDistance distance = PoseDistance.between(start, target);
      assertThat(new double[] {distance.translationM(), distance.rotationRad(), distance.magic()})
          .containsExactly(Vectors.numbers(entry.get("distance")), tolerance);
      Vectors.assertClose(
          PoseInterpolation.withWorldOffset(start, target),
          Vectors.pose(entry.get("compose_world_offset")),
          tolerance,
          "offset " + entry.get("id"));
    }
  }

  @Test
  void theEndsOfAPathAreThePosesThemselves() {
    Pose start = Pose.ofXyzRpy(0.01, 0, -0.01, 0.2, -0.1, 0.5);
    Pose target = Pose.ofXyzRpy(0, 0.01, 0, -0.2, 0.3, -1);
    PoseBuffer from = new PoseBuffer();
    PoseBuffer to = new PoseBuffer();
    PoseBuffer out = new PoseBuffer();
    from.set(start);
    to.set(target);
    HeadPath path = new HeadPath();
    path.yawScalar(from, to);
    path.at(0, out);
    assertThat(out.value()).isSameAs(start);
    path.at(1, out);
    assertThat(out.value()).isSameAs(target);
    path.at(Math.nextUp(0.0), out);
    Vectors.assertClose(out.value(), start, within(1e-14), "just after the start");
    path.at(Math.nextDown(1.0), out);
    Vectors.assertClose(out.value(), target, within(1e-14), "just before the end");
  }

  @Test
  void aFractionThatIsNotANumberGivesAPoseThatIsNone() {
    Pose target = Pose.ofXyzRpy(0, 0, 0.01, 0.1, 0, 0);
    assertThat(PoseInterpolation.geodesic(Pose.IDENTITY, target, Double.NaN).isFinite()).isFalse();
  }

  private static void assertSamples(JsonNode entry, Offset<Double> tolerance, String what) {
    Pose start = Vectors.pose(entry.get("start"));
    Pose target = Vectors.pose(entry.get("target"));
    for (JsonNode sample : entry.get("samples")) {
      double fraction = sample.get("t").doubleValue();
      Vectors.assertClose(
          PoseInterpolation.geodesic(start, target, fraction),
          Vectors.pose(sample.get("geodesic")),
          tolerance,
          what + " geodesic " + fraction);
      Vectors.assertClose(
          PoseInterpolation.yawScalar(start, target, fraction),
          Vectors.pose(sample.get("yaw_scalar")),
          tolerance,
          what + " yaw scalar " + fraction);
    }
  }
}
