package dev.reachystudio.backend.control.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.value.Pose;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RotationTest {

  @Test
  void anglesMatricesAndRotationVectorsConvertAsInTheReference() {
    Vectors vectors = Vectors.open("interp");
    Offset<Double> tolerance = vectors.tolerance("rotations");
    for (JsonNode entry : vectors.cases("rotations")) {
      Pose pose = Vectors.pose(entry.get("matrix"));
      double[] rpyDeg = Vectors.numbers(entry.get("rpy_deg_in"));
      Vectors.assertClose(
          Pose.ofXyzRpy(
              0,
              0,
              0,
              Math.toRadians(rpyDeg[0]),
              Math.toRadians(rpyDeg[1]),
              Math.toRadians(rpyDeg[2])),
          pose,
          tolerance,
          "from angles");
      double[] out = Vectors.numbers(entry.get("rpy_deg_out"));
      double[] rpyRad = {
        Math.toRadians(out[0]), Math.toRadians(out[1]), Math.toRadians(out[2]),
      };
      assertThat(new double[] {pose.rollRad(), pose.pitchRad(), pose.yawRad()})
          .containsExactly(rpyRad, tolerance);
      RotationVector vector = RotationVector.of(pose);
      assertThat(new double[] {vector.xRad(), vector.yRad(), vector.zRad()})
          .containsExactly(Vectors.numbers(entry.get("rotvec")), tolerance);
      Vectors.assertClose(vector.toPose(0, 0, 0), pose, tolerance, "from the rotation vector");
    }
  }

  @Test
  void driftedMatricesAreProjectedAsInTheReference() {
    Vectors vectors = Vectors.open("interp");
    Offset<Double> tolerance = vectors.tolerance("orthonormalise");
    for (JsonNode entry : vectors.cases("orthonormalise")) {
      NearestRotation nearest = NearestRotation.of(Vectors.pose(entry.get("matrix"))).orElseThrow();
      Vectors.assertClose(
          nearest.pose(), Vectors.pose(entry.get("nearest_rotation")), tolerance, "nearest");
    }
  }

  @Test
  void mirroredFlatAndUnfinishedMatricesHaveNoNearestRotation() {
    Pose mirrored = new Pose(-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    Pose flat = new Pose(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
    Pose zero = new Pose(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    Pose nan = new Pose(Double.NaN, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    Pose infinite = new Pose(1, 0, 0, 0, 0, Double.POSITIVE_INFINITY, 0, 0, 0, 0, 1, 0);
    for (Pose pose : new Pose[] {mirrored, flat, zero, nan, infinite}) {
      assertThat(NearestRotation.of(pose)).as(pose.toString()).isEmpty();
    }
  }

  @Test
  void theDeviationOfAScaledRotationIsItsScale() {
    Pose r = Pose.ofXyzRpy(0, 0, 0, 0.3, -0.4, 0.5);
    Pose scaled =
        new Pose(
            1.05 * r.r00(),
            1.05 * r.r01(),
            1.05 * r.r02(),
            0,
            1.05 * r.r10(),
            1.05 * r.r11(),
            1.05 * r.r12(),
            0,
            1.05 * r.r20(),
            1.05 * r.r21(),
            1.05 * r.r22(),
            0);
    NearestRotation nearest = NearestRotation.of(scaled).orElseThrow();
    assertThat(nearest.deviation()).isCloseTo(0.05, within(1e-12));
    Vectors.assertClose(nearest.pose(), r, within(1e-15), "unscaled");
    assertThat(NearestRotation.of(r).orElseThrow().deviation()).isLessThan(1e-15);
  }

  @Property
  void rotationVectorsSurviveTheRoundTripUpToHalfATurn(
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y,
      @ForAll @DoubleRange(min = -1, max = 1) double z,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    double length = Math.sqrt(x * x + y * y + z * z);
    double scale = length == 0 ? 0 : part * Math.PI * (1 - 1e-9) / length;
    RotationVector vector = new RotationVector(scale * x, scale * y, scale * z);
    RotationVector again = RotationVector.of(vector.toPose(0, 0, 0));
    assertThat(new double[] {again.xRad(), again.yRad(), again.zRad()})
        .containsExactly(new double[] {vector.xRad(), vector.yRad(), vector.zRad()}, within(1e-14));
  }

  @Test
  void halfATurnHasARotationVectorOfHalfATurn() {
    for (Pose pose :
        new Pose[] {
          new Pose(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0),
          new Pose(-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0),
          new Pose(-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0),
          new Pose(0, 1, 0, 0, 1, 0, 0, 0, 0, 0, -1, 0),
        }) {
      RotationVector vector = RotationVector.of(pose);
      assertThat(vector.angleRad()).isCloseTo(Math.PI, within(1e-15));
      Vectors.assertClose(vector.toPose(0, 0, 0), pose, within(1e-15), "half a turn");
    }
  }
}
