package dev.reachystudio.backend.control.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.ForwardKinematics;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.motion.MotionSample;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TargetLimiterTest {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();
  private static final PlatformGeometry GEOMETRY = PlatformGeometry.of(NUMBERS);
  private static final JointLimits LIMITS = JointLimits.of(NUMBERS);
  private static final double PERIOD_S = 0.01;
  private static final double TINY = 1e-9;

  /**
   * Any input, good or mad: a pose, joints, some cycles of it, with or without automatic body yaw.
   */
  record Input(
      boolean byJoints,
      Pose head,
      HeadJoints joints,
      double bodyYawRad,
      double antennaRad,
      boolean automaticBodyYaw,
      int cycles) {}

  @Provide
  Arbitrary<List<Input>> inputs() {
    Arbitrary<Double> metres = Arbitraries.doubles().between(-0.15, 0.15);
    Arbitrary<Double> radians = Arbitraries.doubles().between(-7, 7);
    Arbitrary<Pose> poses =
        Combinators.combine(metres, metres, metres, radians, radians, radians).as(Pose::ofXyzRpy);
    Arbitrary<HeadJoints> joints = radians.array(double[].class).ofSize(7).map(HeadJoints::of);
    Arbitrary<Input> input =
        Combinators.combine(
                Arbitraries.of(true, false),
                poses,
                joints,
                radians,
                radians,
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 60))
            .as(Input::new);
    return input.list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 120)
  void afterAnyInputAGoodTargetIsReached(@ForAll("inputs") List<Input> inputs) {
    TargetLimiter limiter = asleep();
    for (Input input : inputs) {
      MotionSample wish = wishOf(input);
      for (int i = 0; i < input.cycles; i++) {
        limiter.step(wish, input.automaticBodyYaw, PERIOD_S);
      }
    }
    MotionSample good = new MotionSample();
    for (int i = 0; i < 200; i++) {
      limiter.step(good, true, PERIOD_S);
    }
    assertThat(limiter.clamp()).isEqualTo(TargetClamp.NONE);
    assertThat(limiter.commandedHead().value()).isEqualTo(Pose.IDENTITY);
  }

  @Property(tries = 120)
  void noStepIsEverTooFastOrFurtherOutsideALimit(@ForAll("inputs") List<Input> inputs) {
    TargetLimiter limiter = asleep();
    double[] before = new double[Motor.COUNT];
    for (Input input : inputs) {
      MotionSample wish = wishOf(input);
      for (int i = 0; i < input.cycles; i++) {
        System.arraycopy(limiter.commandedRad(), 0, before, 0, Motor.COUNT);
        limiter.step(wish, input.automaticBodyYaw, PERIOD_S);
        double[] after = limiter.commandedRad();
        for (int m = 0; m < Motor.COUNT; m++) {
          assertThat(Math.abs(after[m] - before[m]))
              .isLessThanOrEqualTo(LIMITS.speedRadPerS(m) * PERIOD_S * (1 + 1e-9) + TINY);
          assertThat(after[m])
              .isBetween(
                  Math.min(LIMITS.lowerRad(m), before[m]) - TINY,
                  Math.max(LIMITS.upperRad(m), before[m]) + TINY);
        }
      }
    }
  }

  @Property(tries = 100)
  void theCommandedPoseIsThePoseOfTheCommandedJoints(@ForAll("inputs") List<Input> inputs) {
    TargetLimiter limiter = asleep();
    for (Input input : inputs) {
      if (input.byJoints) {
        continue;
      }
      MotionSample wish = wishOf(input);
      for (int i = 0; i < input.cycles; i++) {
        limiter.step(wish, input.automaticBodyYaw, PERIOD_S);
      }
      // Compared as joints: where the platform is singular, joints say little about the pose.
      double[] commandedRad = java.util.Arrays.copyOf(limiter.commandedRad(), 7);
      double[] jointsRad = new double[7];
      boolean fits =
          new ForwardKinematics(GEOMETRY).solve(commandedRad)
              && new InverseKinematics(GEOMETRY)
                  .solve(limiter.commandedHead(), commandedRad[0], jointsRad);
      if (fits) {
        assertThat(jointsRad).containsExactly(commandedRad, within(1e-3));
      }
    }
  }

  @Test
  void aRobotOutsideItsLimitsMayComeIn() {
    TargetLimiter limiter = asleep();
    MotionSample good = new MotionSample();
    for (int i = 0; i < 60; i++) {
      limiter.step(good, true, PERIOD_S);
    }
    assertThat(limiter.commandedHead().value()).isEqualTo(Pose.IDENTITY);
  }

  @Test
  void anUnreachablePoseLeadsToTheEdgeOnTheWay() {
    TargetLimiter limiter = neutral();
    MotionSample up = new MotionSample();
    up.head.set(posed(0, 0, 0.2));
    for (int i = 0; i < 100; i++) {
      limiter.step(up, true, PERIOD_S);
    }
    assertThat(limiter.clamp().cause()).isEqualTo(TargetClamp.Cause.OUT_OF_REACH);
    Pose reached = limiter.commandedHead().value();
    assertThat(reached.zM()).isBetween(0.0225, 0.0243);
    assertThat(reached.xM()).isCloseTo(0, within(1e-6));
  }

  /** Far too high; yaw, roll and x go on being followed exactly, as if the height were right. */
  @Test
  void oneAxisFarOutOfReachDoesNotKeepTheOthersFromBeingFollowed() {
    TargetLimiter limiter = neutral();
    MotionSample wish = new MotionSample();
    for (int i = 0; i < 600; i++) {
      double s = i * PERIOD_S;
      double yawRad = 0.5 * Math.sin(2 * s);
      double rollRad = 0.2 * Math.sin(3 * s);
      double xM = 0.01 * Math.sin(s);
      wish.head.set(Pose.ofXyzRpy(xM, 0, 0.3, rollRad, 0, yawRad));
      limiter.step(wish, true, PERIOD_S);
      if (i > 20) {
        Pose head = limiter.commandedHead().value();
        assertThat(head.yawRad()).isCloseTo(yawRad, within(1e-3));
        assertThat(head.rollRad()).isCloseTo(rollRad, within(1e-3));
        assertThat(head.xM()).isCloseTo(xM, within(1e-4));
        assertThat(head.zM()).isBetween(0.0, 0.0243);
        assertThat(limiter.clamp().cause()).isNotEqualTo(TargetClamp.Cause.SPEED);
      }
    }
  }

  @Property(tries = 200)
  void aWishThatStaysOutOfReachIsAnsweredWithAPoseThatStays(@ForAll("inputs") List<Input> inputs) {
    TargetLimiter limiter = neutral();
    for (Input input : inputs) {
      MotionSample wish = wishOf(input);
      wish.byJoints = false;
      for (int i = 0; i < 150; i++) {
        limiter.step(wish, input.automaticBodyYaw, PERIOD_S);
      }
      double[] before = limiter.commandedRad().clone();
      for (int i = 0; i < 20; i++) {
        limiter.step(wish, input.automaticBodyYaw, PERIOD_S);
      }
      assertThat(limiter.commandedRad()).containsExactly(before, within(1e-3));
    }
  }

  /**
   * The head out of reach and the body asked for −191°, which is 169°: it once wavered between the
   * two ways round for ever.
   */
  @Test
  void aBodyWishedBeyondTheBackTurnsOneWayAndStays() {
    TargetLimiter limiter = neutral();
    MotionSample wish = new MotionSample();
    wish.head.set(Pose.ofXyzRpy(0, 0, -0.06, Math.acos(0.6674628258413081), 0, 0));
    wish.bodyYawRad = -3.33;
    double before = 0;
    for (int i = 0; i < 100; i++) {
      limiter.step(wish, false, PERIOD_S);
      assertThat(limiter.commandedRad()[0]).isGreaterThanOrEqualTo(before);
      before = limiter.commandedRad()[0];
    }
    assertThat(before).isEqualTo(LIMITS.upperRad(0));
  }

  /**
   * The joints' way to the edge leads through a place where the rods hold the head so weakly that
   * from there the wish itself seemed near enough.
   */
  @Test
  void aWishReachableFromAWeakPlaceOnlyIsNotSoughtForEver() {
    TargetLimiter limiter = new TargetLimiter(GEOMETRY, LIMITS);
    limiter.pin(
        new double[] {-2.43, 0.672, -1.026, -0.022, -0.546, 0.57, -1.089, 0, 0},
        Pose.ofXyzRpy(-0.003, -0.012, -0.012, 0.112, -0.963, 2.598));
    MotionSample wish = new MotionSample();
    wish.head.set(Pose.ofXyzRpy(0, -0.01, -0.02, 0.37, -0.99, 1.89));
    wish.bodyYawRad = -2.43;
    for (int i = 0; i < 50; i++) {
      limiter.step(wish, false, PERIOD_S);
    }
    double[] before = limiter.commandedRad().clone();
    for (int i = 0; i < 50; i++) {
      limiter.step(wish, false, PERIOD_S);
      assertThat(limiter.commandedRad()).containsExactly(before, within(1e-3));
    }
  }

  @Test
  void aWishMovedBackIntoReachIsFollowedWithoutAJump() {
    TargetLimiter limiter = neutral();
    MotionSample wish = new MotionSample();
    double[] before = limiter.commandedRad().clone();
    for (int i = 0; i <= 400; i++) {
      double zM = 0.06 * Math.sin(Math.PI * i / 400);
      wish.head.set(Pose.ofXyzRpy(0, 0.01, zM, 0.1, 0.1, 0.2));
      limiter.step(wish, true, PERIOD_S);
      if (i > 20) {
        for (int m = 0; m < 7; m++) {
          assertThat(Math.abs(limiter.commandedRad()[m] - before[m])).isLessThan(0.05);
        }
      }
      System.arraycopy(limiter.commandedRad(), 0, before, 0, before.length);
    }
    assertThat(limiter.commandedHead().value().zM()).isCloseTo(0, within(1e-9));
    assertThat(limiter.clamp()).isEqualTo(TargetClamp.NONE);
  }

  @Test
  void aBodyYawOfManyTurnsIsTheSameDirection() {
    TargetLimiter limiter = neutral();
    MotionSample wish = new MotionSample();
    wish.bodyYawRad = 0.3 + 4 * Math.PI;
    for (int i = 0; i < 50; i++) {
      limiter.step(wish, true, PERIOD_S);
    }
    assertThat(limiter.commandedRad()[0]).isCloseTo(0.3, within(1e-9));
    assertThat(limiter.clamp()).isEqualTo(TargetClamp.NONE);
  }

  @Test
  void aClampNamesTheMotorAndItsLimit() {
    TargetLimiter limiter = neutral();
    MotionSample wish = new MotionSample();
    wish.byJoints = true;
    wish.jointsRad[3] = 2;
    limiter.step(wish, true, PERIOD_S);
    assertThat(limiter.clamp())
        .isEqualTo(new TargetClamp(TargetClamp.Cause.JOINT_LIMIT, 3, LIMITS.upperRad(3)));
  }

  @Test
  void numbersThatAreNoneMoveNothing() {
    TargetLimiter limiter = neutral();
    double[] before = limiter.commandedRad().clone();
    MotionSample wish = new MotionSample();
    wish.byJoints = true;
    java.util.Arrays.fill(wish.jointsRad, Double.NaN);
    wish.antennas(Double.NaN, Double.NaN);
    limiter.step(wish, true, PERIOD_S);
    wish.byJoints = false;
    wish.head.set(new Pose(1, 0, 0, Double.NaN, 0, 1, 0, 0, 0, 0, 1, 0));
    limiter.step(wish, true, PERIOD_S);
    assertThat(limiter.commandedRad()).containsExactly(before, within(1e-9));
  }

  private static TargetLimiter asleep() {
    NamedPoses poses = NamedPoses.of(NUMBERS);
    double[] jointsRad = new double[Motor.COUNT];
    System.arraycopy(poses.sleepJoints().toArray(), 0, jointsRad, 0, 7);
    jointsRad[7] = poses.sleepAntennas().rightRad();
    jointsRad[8] = poses.sleepAntennas().leftRad();
    return pinned(jointsRad);
  }

  private static TargetLimiter neutral() {
    TargetLimiter limiter = asleep();
    MotionSample good = new MotionSample();
    for (int i = 0; i < 100; i++) {
      limiter.step(good, true, PERIOD_S);
    }
    return limiter;
  }

  private static TargetLimiter pinned(double[] jointsRad) {
    ForwardKinematics forward = new ForwardKinematics(GEOMETRY);
    assertThat(forward.solve(java.util.Arrays.copyOf(jointsRad, 7))).isTrue();
    TargetLimiter limiter = new TargetLimiter(GEOMETRY, LIMITS);
    limiter.pin(jointsRad, forward.headPose());
    return limiter;
  }

  private static MotionSample wishOf(Input input) {
    MotionSample wish = new MotionSample();
    wish.byJoints = input.byJoints;
    wish.head.set(input.head);
    System.arraycopy(input.joints.toArray(), 0, wish.jointsRad, 0, 7);
    wish.bodyYawRad = input.bodyYawRad;
    wish.antennas(input.antennaRad, -input.antennaRad);
    return wish;
  }

  private static Pose posed(double xM, double yM, double zM) {
    return Pose.ofXyzRpy(xM, yM, zM, 0, 0, 0);
  }
}
