package dev.reachystudio.backend.control.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ForwardKinematicsTest {

  private final PlatformGeometry geometry = PlatformGeometry.of(RobotNumbers.load());

  @Test
  void aColdStartFromNeutralFindsThePoseTheJointsCameFrom() {
    Vectors vectors = Vectors.open("fk");
    Offset<Double> tolerance = vectors.tolerance("roundtrip");
    for (JsonNode entry : vectors.cases("roundtrip")) {
      ForwardKinematics forward = new ForwardKinematics(geometry);
      assertThat(forward.solve(Vectors.numbers(entry.get("joints")))).isTrue();
      Vectors.assertClose(
          forward.headPose(),
          Vectors.pose(entry.get("pose_in")),
          tolerance,
          "case " + entry.get("id"));
    }
  }

  @Test
  void jumpingFromOneFarPoseToTheNextFindsThemAllTheSame() {
    Vectors vectors = Vectors.open("fk");
    ForwardKinematics forward = new ForwardKinematics(geometry);
    for (JsonNode entry : vectors.cases("roundtrip")) {
      assertThat(forward.solve(Vectors.numbers(entry.get("joints")))).isTrue();
      Vectors.assertClose(
          forward.headPose(),
          Vectors.pose(entry.get("pose_in")),
          vectors.tolerance("roundtrip"),
          "case " + entry.get("id"));
    }
  }

  /**
   * The reference stops at a rod error of 1e-6 m, so its pose is only as good as its own round
   * trip, and from neutral it may end in another assembly that also passes it (a head rolled by
   * 85°).
   */
  @Test
  void fromTheReferencesPoseArbitraryJointsThatFitTheBuildStayThere() {
    Vectors vectors = Vectors.open("fk");
    double tolerance = vectors.root().at("/meta/tolerance/random_joints").doubleValue();
    int compared = 0;
    for (JsonNode entry : vectors.cases("random_joints")) {
      if (entry.get("ik_roundtrip_ok").booleanValue()) {
        double[] jointsRad = Vectors.numbers(entry.get("joints"));
        Pose referencePose = Vectors.pose(entry.get("pose"));
        double referenceErrorRad = roundTripErrorRad(referencePose, jointsRad);
        assertThat(referenceErrorRad).isLessThan(tolerance);
        ForwardKinematics forward = new ForwardKinematics(geometry);
        forward.reset(referencePose, jointsRad[0]);
        assertThat(forward.solve(jointsRad)).isTrue();
        Vectors.assertClose(
            forward.headPose(),
            referencePose,
            within(Math.max(tolerance, 2 * referenceErrorRad)),
            "case " + entry.get("id"));
        assertThat(roundTripErrorRad(forward.headPose(), jointsRad)).isLessThan(1e-9);
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  private double roundTripErrorRad(Pose pose, double[] jointsRad) {
    double[] again = new double[HeadJoints.COUNT];
    assertThat(new InverseKinematics(geometry).solve(pose, jointsRad[0], false, again)).isTrue();
    double largest = 0;
    for (int i = 0; i < again.length; i++) {
      largest = Math.max(largest, Math.abs(again[i] - jointsRad[i]));
    }
    return largest;
  }
}
