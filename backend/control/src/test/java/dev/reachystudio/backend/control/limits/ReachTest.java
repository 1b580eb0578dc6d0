package dev.reachystudio.backend.control.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.ForwardKinematics;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.kinematics.PlatformHold;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.Pose;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReachTest {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();
  private static final PlatformGeometry GEOMETRY = PlatformGeometry.of(NUMBERS);
  private static final JointLimits LIMITS = JointLimits.of(NUMBERS);
  private static final int POSES = 20_000;

  private final Reach reach = new Reach(GEOMETRY, LIMITS);
  private final InverseKinematics inverse = new InverseKinematics(GEOMETRY);
  private final PlatformHold hold = new PlatformHold(GEOMETRY);
  private final ForwardKinematics forward = new ForwardKinematics(GEOMETRY);
  private final PoseBuffer head = new PoseBuffer();
  private final double[] jointsRad = new double[7];

  @Test
  void aPoseIsReachableExactlyIfItComesBackFromItsJoints() {
    SplittableRandom random = new SplittableRandom(4);
    int insideLimits = 0;
    int beyond = 0;
    for (int i = 0; i < POSES; i++) {
      Pose pose = random(random, 0.05, Math.toRadians(50));
      if (!inverse.solve(pose, 0, true, jointsRad) || LIMITS.firstOutside(jointsRad, 0) >= 0) {
        continue;
      }
      insideLimits++;
      head.set(pose);
      double held = hold.at(head, jointsRad);
      assertThat(reach.solve(head, 0, true, jointsRad)).isEqualTo(held >= Reach.LEAST_HOLD);
      assertThat(comesBack(pose)).as("%s is held by %s", pose, held).isEqualTo(held > 0);
      beyond += held > 0 ? 0 : 1;
    }
    assertThat(beyond / (double) insideLimits).isBetween(0.04, 0.09);
  }

  /** From a cold start a far tilted head may be mistaken for another; the loop's never is cold. */
  @Test
  void noReachablePoseIsAnotherForWhoFollowedTheHeadThere() {
    SplittableRandom random = new SplittableRandom(7);
    int reachable = 0;
    for (int i = 0; i < POSES; i++) {
      Pose pose = random(random, 0.03, Math.PI);
      head.set(pose);
      if (reach.solve(head, 0, true, jointsRad)) {
        reachable++;
        forward.reset(pose, jointsRad[0]);
        assertThat(forward.solve(jointsRad)).isTrue();
        assertThat(isNear(forward.headPose(), pose)).as("%s", pose).isTrue();
      }
    }
    assertThat(reachable).isGreaterThan(500);
  }

  @Test
  void everyPoseOfTheReferenceInsideTheLimitsIsReachable() {
    int checked = 0;
    for (String section : new String[] {"roundtrip", "convergence"}) {
      for (JsonNode vector : Vectors.open("fk").cases(section)) {
        double[] angles = Vectors.numbers(vector.get("joints"));
        if (LIMITS.firstOutside(angles, 0) < 0) {
          head.set(Vectors.pose(vector.get("pose_in")));
          assertThat(reach.solve(head, angles[0], false, jointsRad)).as("%s", vector).isTrue();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  @Test
  void aRobotBeyondTheEdgeMayStayAndComeInButNotGoFurther() {
    Pose inside = Pose.ofXyzRpy(0, 0, 0, 0, 0, 0);
    Pose beyond = beyondASingularPose();
    Pose further = between(inside, beyond, 1.05);
    head.set(beyond);
    assertThat(reach.solve(head, 0, true, jointsRad)).isFalse();
    assertThat(reach.cause()).isEqualTo(TargetClamp.Cause.OUT_OF_REACH);
    reach.startAt(jointsRad.clone(), head);
    assertThat(reach.solve(head, 0, true, jointsRad)).isTrue();
    head.set(further);
    assertThat(reach.solve(head, 0, true, jointsRad)).isFalse();
    head.set(inside);
    assertThat(reach.solve(head, 0, true, jointsRad)).isTrue();
  }

  /** Inside the joint limits and just out of hold, on a straight way from neutral. */
  private Pose beyondASingularPose() {
    SplittableRandom random = new SplittableRandom(11);
    while (true) {
      Pose pose = random(random, 0.05, Math.toRadians(50));
      head.set(pose);
      boolean solved =
          inverse.solve(pose, 0, true, jointsRad) && LIMITS.firstOutside(jointsRad, 0) < 0;
      double held = solved ? hold.at(head, jointsRad) : 1;
      if (held < 0 && held > -0.1) {
        head.set(between(Pose.IDENTITY, pose, 1.05));
        boolean falls =
            inverse.solve(head.value(), 0, true, jointsRad) && hold.at(head, jointsRad) < held;
        if (falls) {
          return pose;
        }
      }
    }
  }

  private static Pose between(Pose from, Pose to, double fraction) {
    return dev.reachystudio.backend.control.kinematics.PoseInterpolation.geodesic(
        from, to, fraction);
  }

  private boolean comesBack(Pose pose) {
    forward.reset();
    return forward.solve(jointsRad) && isNear(forward.headPose(), pose);
  }

  private static Pose random(SplittableRandom random, double reachM, double reachRad) {
    return Pose.ofXyzRpy(
        random.nextDouble(-reachM, reachM),
        random.nextDouble(-reachM, reachM),
        random.nextDouble(-reachM, reachM),
        random.nextDouble(-reachRad, reachRad),
        random.nextDouble(-reachRad, reachRad),
        random.nextDouble(-reachRad, reachRad));
  }

  private static boolean isNear(Pose a, Pose b) {
    double[] x = a.toRowMajor();
    double[] y = b.toRowMajor();
    for (int i = 0; i < 12; i++) {
      if (Math.abs(x[i] - y[i]) > 1e-6) {
        return false;
      }
    }
    return true;
  }
}
