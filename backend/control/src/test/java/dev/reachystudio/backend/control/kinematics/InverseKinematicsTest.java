package dev.reachystudio.backend.control.kinematics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InverseKinematicsTest {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();

  private final InverseKinematics inverse = new InverseKinematics(PlatformGeometry.of(NUMBERS));
  private final double[] jointsRad = new double[HeadJoints.COUNT];

  @Test
  void jointsOfReachablePosesAreTheReferences() {
    Vectors vectors = Vectors.open("ik");
    Offset<Double> tolerance = vectors.tolerance("cases");
    for (JsonNode entry : vectors.cases("cases")) {
      Pose pose = Vectors.pose(entry.get("pose"));
      double yawRad = entry.get("body_yaw_in").doubleValue();
      assertThat(inverse.solve(pose, yawRad, true, jointsRad)).isTrue();
      assertAngles(entry, "joints", Vectors.numbers(entry.get("joints")), tolerance);
      boolean _ = inverse.solve(pose, yawRad, false, jointsRad);
      assertAngles(
          entry, "joints_fixed_yaw", Vectors.numbers(entry.get("joints_fixed_yaw")), tolerance);
      assertThat(BodyYawRule.headYawRad(pose))
          .isCloseTo(entry.get("head_yaw_used").doubleValue(), tolerance);
    }
  }

  @Test
  void edgesAndUnreachablePosesComeOutAsInTheReferenceWithTheSameLegsMissing() {
    Vectors vectors = Vectors.open("ik_edge");
    Offset<Double> tolerance = vectors.tolerance("cases");
    for (JsonNode entry : vectors.cases("cases")) {
      if (!isHomogeneous(entry.get("pose"))) {
        // The reference computes on any last row. Ours has none: whoever reads a matrix refuses it.
        continue;
      }
      Pose pose = Vectors.pose(entry.get("pose"));
      double yawRad = Vectors.number(entry.get("body_yaw_in"));
      for (String mode : new String[] {"auto", "fixed"}) {
        double[] expected = Vectors.numbers(entry.get(mode).get("result"));
        boolean solved = inverse.solve(pose, yawRad, mode.equals("auto"), jointsRad);
        assertAngles(entry, mode, expected, tolerance);
        boolean allFinite = true;
        for (double angle : expected) {
          allFinite &= Double.isFinite(angle);
        }
        assertThat(solved).as(entry.get("kind") + " " + mode).isEqualTo(allFinite);
      }
    }
  }

  @Test
  void limitsOfTheNumbersAreThoseTheReferenceReports() {
    JointLimits limits = JointLimits.of(NUMBERS);
    for (JsonNode entry : Vectors.open("ik").cases("cases")) {
      double[] angles = Vectors.numbers(entry.get("joints"));
      assertThat(limits.firstOutside(angles, 0) < 0)
          .as("case " + entry.get("id"))
          .isEqualTo(entry.get("within_urdf_limits").booleanValue());
    }
  }

  private static boolean isHomogeneous(JsonNode pose) {
    return Arrays.equals(Vectors.numbers(pose.get(3)), new double[] {0, 0, 0, 1});
  }

  private void assertAngles(
      JsonNode entry, String what, double[] expected, Offset<Double> tolerance) {
    for (int i = 0; i < expected.length; i++) {
      String place = "case " + entry.get("id") + " " + what + "[" + i + "]";
      if (Double.isFinite(expected[i])) {
        assertThat(jointsRad[i]).as(place).isCloseTo(expected[i], tolerance);
      } else {
        assertThat(jointsRad[i]).as(place).isEqualTo(Double.valueOf(expected[i]));
      }
    }
  }
}
