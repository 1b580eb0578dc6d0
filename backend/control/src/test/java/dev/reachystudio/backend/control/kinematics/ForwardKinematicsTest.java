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
   * trip. And its first steps may jump over a singular pose into an assembly that passes the round
   * trip too, such as a head rolled by 85°; ours then finds the one next to neutral.
   */
  @Test
  void arbitraryJointsThatFitTheBuildGiveTheReferencesPoseOrOneCloserToNeutral() {
    Vectors vectors = Vectors.open("fk");
    double tolerance = vectors.root().at("/meta/tolerance/random_joints").doubleValue();
    int same = 0;
    int closer = 0;
    for (JsonNode entry : vectors.cases("random_joints")) {
      if (entry.get("ik_roundtrip_ok").booleanValue()) {
        double[] jointsRad = Vectors.numbers(entry.get("joints"));
        Pose reference = Vectors.pose(entry.get("pose"));
        double referenceErrorRad = roundTripErrorRad(reference, jointsRad);
        assertThat(referenceErrorRad).isLessThan(tolerance);
        ForwardKinematics forward = new ForwardKinematics(geometry);
        assertThat(forward.solve(jointsRad)).isTrue();
        assertThat(roundTripErrorRad(forward.headPose(), jointsRad)).isLessThan(1e-9);
        if (PoseDistance.between(forward.headPose(), reference).magic() < 1) {
          same++;
          Vectors.assertClose(
              forward.headPose(),
              reference,
              within(Math.max(tolerance, 2 * referenceErrorRad)),
              "case " + entry.get("id"));
        } else {
          closer++;
          assertThat(PoseDistance.between(Pose.IDENTITY, forward.headPose()).magic())
              .isLessThan(PoseDistance.between(Pose.IDENTITY, reference).magic());
        }
      }
    }
    assertThat(same).isGreaterThan(5 * closer);
  }

  @Test
  void aStartInAnAssemblyBeyondASingularPoseIsLeftForTheRightOne() {
    double[] jointsRad = {
      0,
      0.10040538902247381,
      -0.23512190928021237,
      0.08351307707072536,
      0.10348521909923292,
      0.5669374688000004,
      -0.47310700268970224,
    };
    Pose rolledOver = Pose.ofXyzRpy(0.026, 0.006, -0.031, -1.48, -1.2, 1.19);
    ForwardKinematics forward = new ForwardKinematics(geometry);
    forward.reset(rolledOver, 0);
    assertThat(forward.solve(jointsRad)).isTrue();
    assertThat(PoseDistance.between(Pose.IDENTITY, forward.headPose()).magic()).isLessThan(60);
    assertThat(roundTripErrorRad(forward.headPose(), jointsRad)).isLessThan(1e-9);
  }

  @Test
  void aPoseBeyondASingularPoseIsStillFoundWhenNothingElseFits() {
    InverseKinematics inverse = new InverseKinematics(geometry);
    ForwardKinematics forward = new ForwardKinematics(geometry);
    int found = 0;
    for (double rollRad = 0.55; rollRad < 0.9; rollRad += 0.01) {
      Pose pose = Pose.ofXyzRpy(0.03, 0.02, -0.02, rollRad, -0.6, 0);
      double[] jointsRad = new double[HeadJoints.COUNT];
      if (inverse.solve(pose, 0, true, jointsRad)) {
        assertThat(forward.solve(jointsRad)).isTrue();
        assertThat(roundTripErrorRad(forward.headPose(), jointsRad)).isLessThan(1e-6);
        found++;
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void aStartUpsideDownIsLeftForTheRightAssembly() {
    ForwardKinematics forward = new ForwardKinematics(geometry);
    double[] neutral = new InverseKinematics(geometry).solve(Pose.IDENTITY, 0, true).toArray();
    forward.reset(Pose.ofXyzRpy(0, 0, -0.2, Math.PI, 0, 0), 0);
    assertThat(forward.solve(neutral)).isTrue();
    Vectors.assertClose(forward.headPose(), Pose.IDENTITY, within(1e-9), "neutral");
  }

  @Test
  void theStartJointsOfTheSimulatorsAreSolvedAsTheyAreAndClippedToTheLimits() {
    RobotNumbers numbers = RobotNumbers.load();
    JointLimits limits = JointLimits.of(numbers);
    double[] jointsRad = NamedPoses.of(numbers).sleepJoints().toArray();
    assertThat(limits.firstOutside(jointsRad, 0)).isEqualTo(1);
    ForwardKinematics forward = new ForwardKinematics(geometry);
    assertThat(forward.solve(jointsRad)).isTrue();
    // The reference says 14.83, from a matrix that is a rotation only to 5e-4.
    assertThat(PoseDistance.between(forward.headPose(), NamedPoses.of(numbers).sleepHead()).magic())
        .isCloseTo(15.1, within(0.1));
    for (int i = 0; i < jointsRad.length; i++) {
      jointsRad[i] = limits.clampRad(i, jointsRad[i]);
    }
    assertThat(forward.solve(jointsRad)).isTrue();
    assertThat(limits.firstOutside(jointsRad, 0)).isNegative();
  }

  @Test
  void jointsThatFitNoAssemblyLeaveTheLastPoseAlone() {
    ForwardKinematics forward = new ForwardKinematics(geometry);
    double[] good = {0.2, 0.6, -0.6, 0.6, -0.6, 0.6, -0.6};
    assertThat(forward.solve(good)).isTrue();
    Pose last = forward.headPose();
    assertThat(forward.solve(new double[] {0, 3, 3, 3, -3, -3, -3})).isFalse();
    assertThat(forward.solve(new double[] {0, 0.6, Double.NaN, 0.6, -0.6, 0.6, -0.6})).isFalse();
    assertThat(forward.headPose()).isSameAs(last);
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
