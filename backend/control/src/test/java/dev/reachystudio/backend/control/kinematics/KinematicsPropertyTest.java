package dev.reachystudio.backend.control.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class KinematicsPropertyTest {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();
  private static final PlatformGeometry GEOMETRY = PlatformGeometry.of(NUMBERS);
  private static final JointLimits LIMITS = JointLimits.of(NUMBERS);

  private final InverseKinematics inverse = new InverseKinematics(GEOMETRY);
  private final double[] jointsRad = new double[HeadJoints.COUNT];

  @Provide
  Arbitrary<Pose> headPoses() {
    Arbitrary<Double> positionM = Arbitraries.doubles().between(-0.02, 0.02).ofScale(6);
    Arbitrary<Double> tiltRad = Arbitraries.doubles().between(-0.43, 0.43).ofScale(6);
    Arbitrary<Double> yawRad = Arbitraries.doubles().between(-2, 2).ofScale(6);
    return Combinators.combine(positionM, positionM, positionM, tiltRad, tiltRad, yawRad)
        .as(Pose::ofXyzRpy);
  }

  @Provide
  Arbitrary<double[]> anyJoints() {
    return Arbitraries.oneOf(
            Arbitraries.doubles(),
            Arbitraries.doubles().between(-4, 4),
            Arbitraries.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MAX_VALUE,
                Double.MIN_VALUE,
                -0.0))
        .array(double[].class)
        .ofSize(HeadJoints.COUNT);
  }

  @Property(tries = 2000)
  void aPoseInsideTheLimitsComesBackFromItsJointsWithAColdStart(
      @ForAll("headPoses") Pose pose, @ForAll @DoubleRange(min = -2, max = 2) double wishedYawRad) {
    Assume.that(inverse.solve(pose, wishedYawRad, true, jointsRad));
    Assume.that(LIMITS.firstOutside(jointsRad, 0) < 0);
    ForwardKinematics forward = new ForwardKinematics(GEOMETRY);
    assertThat(forward.solve(jointsRad)).isTrue();
    Vectors.assertClose(forward.headPose(), pose, within(1e-9), "from neutral");
  }

  @Property
  void joiningOnePoseToTheNextFindsEveryOne(@ForAll List<@From("headPoses") Pose> poses) {
    ForwardKinematics forward = new ForwardKinematics(GEOMETRY);
    for (Pose pose : poses) {
      if (inverse.solve(pose, 0, true, jointsRad) && LIMITS.firstOutside(jointsRad, 0) < 0) {
        assertThat(forward.solve(jointsRad)).isTrue();
        Vectors.assertClose(forward.headPose(), pose, within(1e-9), "from the pose before");
        assertThat(NearestRotation.isRotation(forward.headPose(), 1e-14)).isTrue();
      }
    }
  }

  @Property
  void afterAnyJointsTheNextGoodOnesAreSolved(
      @ForAll("anyJoints") double[] anything, @ForAll("headPoses") Pose pose) {
    Assume.that(inverse.solve(pose, 0, true, jointsRad));
    Assume.that(LIMITS.firstOutside(jointsRad, 0) < 0);
    ForwardKinematics forward = new ForwardKinematics(GEOMETRY);
    boolean found = forward.solve(anything);
    Pose kept = forward.headPose();
    assertThat(NearestRotation.isRotation(kept, 1e-14)).isTrue();
    if (!found) {
      assertThat(kept).isEqualTo(Pose.IDENTITY);
    }
    assertThat(forward.solve(jointsRad)).isTrue();
    Vectors.assertClose(forward.headPose(), pose, within(1e-9), "after garbage");
  }

  @Property
  void afterAnyPoseAsTheLastOneTheNextGoodJointsAreSolved(
      @ForAll double[] entries, @ForAll double yawRad, @ForAll("headPoses") Pose pose) {
    Assume.that(inverse.solve(pose, 0, true, jointsRad));
    Assume.that(LIMITS.firstOutside(jointsRad, 0) < 0);
    double[] m = new double[16];
    System.arraycopy(entries, 0, m, 0, Math.min(16, entries.length));
    ForwardKinematics forward = new ForwardKinematics(GEOMETRY);
    forward.reset(Pose.ofRowMajor(m), yawRad);
    assertThat(forward.solve(jointsRad)).isTrue();
    Vectors.assertClose(forward.headPose(), pose, within(1e-9), "after garbage");
  }

  @Property
  void theBodyFollowsWithinItsLimitsWhateverIsAsked(
      @ForAll @DoubleRange(min = -3.14, max = 3.14) double headYawRad,
      @ForAll @DoubleRange(min = -10, max = 10) double wishedRad,
      @ForAll @DoubleRange(min = -2.79, max = 2.79) double presentRad) {
    BodyYawRule rule = GEOMETRY.bodyYawRule();
    double raw = rule.followed(headYawRad, wishedRad);
    assertThat(Math.abs(raw)).isLessThanOrEqualTo(rule.maxYawRad());
    assertThat(Math.abs(raw - headYawRad)).isLessThanOrEqualTo(rule.maxFromHeadRad() + 1e-12);
    double near = rule.nearest(headYawRad, wishedRad, presentRad);
    assertThat(Math.abs(near)).isLessThanOrEqualTo(rule.maxYawRad());
    double apart = Math.abs(BodyYawRule.wrapNear(near, headYawRad) - headYawRad);
    assertThat(apart).isLessThanOrEqualTo(rule.maxFromHeadRad() + 1e-8);
    assertThat(Math.abs(near - presentRad)).isLessThanOrEqualTo(Math.abs(raw - presentRad));
  }

  @Property
  void wrappingKeepsTheDirectionAndGoesAtMostHalfATurn(
      @ForAll @DoubleRange(min = -50, max = 50) double angleRad,
      @ForAll @DoubleRange(min = -4, max = 4) double referenceRad) {
    double wrapped = BodyYawRule.wrapNear(angleRad, referenceRad);
    assertThat(Math.abs(wrapped - referenceRad)).isLessThanOrEqualTo(Math.PI + 1e-12);
    assertThat(Math.cos(wrapped)).isCloseTo(Math.cos(angleRad), within(1e-12));
    assertThat(Math.sin(wrapped)).isCloseTo(Math.sin(angleRad), within(1e-12));
  }
}
