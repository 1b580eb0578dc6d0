package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PoseInterpolation;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tracking and the sway while speaking, laid over whatever else moves the head. */
class OverlaidTargetsTest {

  private static final HeadOffset NOD = new HeadOffset(0.003, 0.002, 0.004, 0.02, 0.06, -0.03);
  private static final Pose LEFT = Pose.ofXyzRpy(0, 0, 0.005, 0.05, 0.1, 0.4);

  @Test
  void anOffsetDisplacesTheStreamedHeadAndEndsWhereItWas() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.stream(BodyTargets.ofHead(LEFT));
      robot.run(0.5);
      offset(robot, NOD);
      assertHead(robot.run(0.5), PoseInterpolation.withWorldOffset(LEFT, NOD.asPose()));
      offset(robot, HeadOffset.NONE);
      assertHead(robot.run(0.5), LEFT);
    }
  }

  @Test
  void aHeadThatIsHeldSwaysToo() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(new Command.StopAll());
      offset(robot, NOD);
      assertHead(robot.run(0.5), NOD.asPose());
    }
  }

  @Test
  void offsetsNeverAddUpWhateverComesBetween() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      SplittableRandom random = new SplittableRandom(5);
      for (int i = 0; i < 300; i++) {
        offset(robot, sway(random));
        if (i % 7 == 0) {
          robot.decide(new Command.StopAll());
        }
        if (i % 31 == 0) {
          robot.submit(headGoto(LEFT, 0.1));
        }
        robot.run(0.12);
      }
      robot.play(headGoto(LEFT, 0.3));
      for (int i = 0; i < 50; i++) {
        offset(robot, sway(random));
        robot.run(0.05);
        robot.decide(new Command.StopAll());
      }
      offset(robot, HeadOffset.NONE);
      Vectors.assertClose(robot.run(1).target().head(), LEFT, within(1e-6), "back at the base");
    }
  }

  @Test
  void aGotoUnderAnOffsetStartsWithoutAJumpAndEndsAtItsTargetWithTheOffset() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      offset(robot, NOD);
      Pose before = robot.run(0.5).target().head();
      robot.submit(headGoto(LEFT, 1));
      Vectors.assertClose(robot.step().target().head(), before, within(1e-3), "first cycle");
      assertHead(robot.run(1.2), PoseInterpolation.withWorldOffset(LEFT, NOD.asPose()));
    }
  }

  @Test
  void aRecordedMoveSwaysAndStillEndsOnItsLastSample() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission nod = robot.submit(HandCrankedLoop.nod(false));
      robot.run(0.5);
      offset(robot, NOD);
      while (!nod.end().isDone()) {
        robot.step();
      }
      Pose last = Pose.ofXyzRpy(0, 0, 0, 0, 0.2 * Math.sin(2 * Math.PI), 0);
      assertHead(robot.state(), PoseInterpolation.withWorldOffset(last, NOD.asPose()));
    }
  }

  @Test
  void trackingDrawsTheHeadTowardsItsAim() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(new Command.SetTracking(LEFT, 0.5));
      assertHead(robot.run(0.5), PoseInterpolation.geodesic(Pose.IDENTITY, LEFT, 0.5));
      robot.decide(new Command.SetTracking(LEFT, 1));
      assertHead(robot.run(0.5), LEFT);
      robot.decide(new Command.SetTracking(null, 1));
      Vectors.assertClose(
          robot.run(0.5).target().head(), Pose.IDENTITY, within(1e-9), "back at the wish");
    }
  }

  @Test
  void theOffsetLiesOverTheTracking() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(new Command.SetTracking(LEFT, 0.3));
      offset(robot, NOD);
      Pose tracked = PoseInterpolation.geodesic(Pose.IDENTITY, LEFT, 0.3);
      assertHead(robot.run(0.5), PoseInterpolation.withWorldOffset(tracked, NOD.asPose()));
    }
  }

  @Test
  void headJointsThatWereAskedForAreSentAsTheyAre() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      offset(robot, NOD);
      robot.run(0.3);
      HeadJoints joints = new HeadJoints(0.1, 0.6, -0.6, 0.65, -0.6, 0.62, -0.6);
      robot.stream(BodyTargets.ofHeadJoints(joints));
      assertThat(robot.run(0.5).target().headJoints()).isEqualTo(joints);
      offset(robot, new HeadOffset(0, 0, 0.004, 0, 0, 0));
      assertThat(robot.run(0.5).target().headJoints()).isEqualTo(joints);
    }
  }

  @Test
  void headJointsThatAGotoReachedStayAsTheyAreToo() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(new Command.StopAll());
      HeadJoints joints = new HeadJoints(0.1, 0.6, -0.6, 0.65, -0.6, 0.62, -0.6);
      robot.play(HandCrankedLoop.gotoTargets(BodyTargets.ofHeadJoints(joints), 0.5));
      offset(robot, NOD);
      assertThat(robot.run(0.5).target().headJoints()).isEqualTo(joints);
    }
  }

  @Test
  void anOffsetThatJumpsIsHeldToTheSpeedLimits() {
    JointLimits limits = JointLimits.of(HandCrankedLoop.NUMBERS);
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      double[] before = HandCrankedLoop.target(robot.state());
      for (int i = 0; i < 200; i++) {
        double sign = i % 2 == 0 ? 1 : -1;
        robot.submit(
            new Command.SetSpeechOffsets(new HeadOffset(0.01 * sign, 0, 0, 0, 0.4 * sign, 0)));
        double[] after = HandCrankedLoop.target(robot.step());
        for (int m = 0; m < 9; m++) {
          assertThat(Math.abs(after[m] - before[m]))
              .isLessThanOrEqualTo(limits.speedRadPerS(m) * 0.01 * (1 + 1e-9));
        }
        before = after;
      }
    }
  }

  @Test
  void goingToSleepEndsBothWithoutAJump() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      offset(robot, NOD);
      robot.decide(new Command.SetTracking(LEFT, 0.5));
      Pose before = robot.run(0.5).target().head();
      Submission sleeping = robot.submit(new Command.GoToSleep(UUID.randomUUID()));
      Vectors.assertClose(robot.step().target().head(), before, within(1e-3), "first cycle");
      assertRefused(robot.decide(new Command.SetSpeechOffsets(NOD)), RefusalReason.MOVE_RUNNING);
      while (!sleeping.end().isDone()) {
        robot.step();
      }
      robot.mode(MotorMode.ENABLED);
      Pose asleep = robot.state().target().head();
      robot.play(headGoto(Pose.IDENTITY, 1));
      Vectors.assertClose(
          robot.state().target().head(), Pose.IDENTITY, within(1e-9), "no offset is left");
      assertThat(asleep).isNotEqualTo(Pose.IDENTITY);
    }
  }

  @Test
  void theEmergencyStopEndsBothAndRefusesNewOnes() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      offset(robot, NOD);
      robot.decide(new Command.SetTracking(LEFT, 0.5));
      robot.run(0.5);
      robot.decide(new Command.EmergencyStop(true, StopTorque.HOLD));
      Pose held = robot.state().target().head();
      assertHead(robot.run(0.5), held);
      assertRefused(robot.decide(new Command.SetSpeechOffsets(NOD)), RefusalReason.EMERGENCY_STOP);
      assertThat(robot.decide(new Command.SetSpeechOffsets(HeadOffset.NONE)))
          .isEqualTo(Outcome.EXECUTED);
      robot.decide(new Command.EmergencyStop(false, StopTorque.HOLD));
      assertHead(robot.run(0.5), held);
    }
  }

  @Test
  void wrongNumbersAreRefusedWithTheirField() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      assertField(robot.decide(new Command.SetTracking(LEFT, 1.5)), "weight");
      assertField(robot.decide(new Command.SetTracking(LEFT, Double.NaN)), "weight");
      assertField(
          robot.decide(new Command.SetTracking(new Pose(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0), 1)),
          "aim");
      assertField(
          robot.decide(new Command.SetSpeechOffsets(new HeadOffset(0, 0, Double.NaN, 0, 0, 0))),
          "offsets");
    }
  }

  private static HeadOffset sway(SplittableRandom random) {
    return new HeadOffset(
        random.nextDouble(-0.005, 0.005),
        random.nextDouble(-0.005, 0.005),
        random.nextDouble(-0.003, 0.003),
        random.nextDouble(-0.05, 0.05),
        random.nextDouble(-0.08, 0.08),
        random.nextDouble(-0.1, 0.1));
  }

  private static void offset(HandCrankedLoop robot, HeadOffset offset) {
    assertThat(robot.decide(new Command.SetSpeechOffsets(offset))).isEqualTo(Outcome.EXECUTED);
  }

  private static void assertHead(RobotState state, Pose expected) {
    Vectors.assertClose(state.target().head(), expected, within(1e-9), "target");
  }

  private static void assertRefused(Outcome outcome, RefusalReason reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static void assertField(Outcome outcome, String field) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
