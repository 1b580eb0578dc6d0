package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.HandCrankedLoop.gotoTargets;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.strict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GotoBehaviourTest {

  private static final Pose LEFT = Pose.ofXyzRpy(0, 0, 0.01, 0.1, 0.1, 0.4);
  private static final Pose FAR_UP = Pose.ofXyzRpy(0, 0, 0.08, 0, 0, 0);

  @Test
  void aGotoEndsExactlyOnItsTarget() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      MoveEnd end = robot.play(headGoto(LEFT, 0.5));
      assertThat(end).isEqualTo(new MoveEnd(MoveEnd.Kind.COMPLETED, "", java.util.List.of()));
      assertPose(robot.state().target().head(), LEFT, 1e-12);
      robot.step();
      assertPose(robot.state().measured().head(), LEFT, 1e-9);
    }
  }

  @Test
  void aGotoTakesAsLongAsItSays() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission submission = robot.submit(headGoto(LEFT, 0.5));
      robot.step();
      robot.run(0.49);
      assertThat(submission.end()).isNotDone();
      robot.step();
      assertThat(submission.end()).isDone();
    }
  }

  @Test
  void aGotoOfNoDurationCompletesAtOnceAndGoesThroughTheSpeedLimits() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission submission = robot.submit(headGoto(LEFT, 0));
      RobotState state = robot.step();
      assertThat(submission.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(state.clamp().cause()).isEqualTo(TargetClamp.Cause.SPEED);
      robot.run(0.5);
      assertPose(robot.state().target().head(), LEFT, 1e-12);
    }
  }

  @Test
  void aGotoThatIsTooFastSaysSoAndIsSlowedDown() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission submission =
          robot.submit(gotoTargets(BodyTargets.ofAntennas(new Antennas(2.8, 0.1745)), 0.1));
      robot.run(0.3);
      assertThat(submission.outcome().join())
          .isInstanceOfSatisfying(
              Outcome.Clamped.class,
              clamped -> {
                assertThat(clamped.clamps()).hasSize(1);
                assertThat(clamped.clamps().getFirst().field()).isEqualTo("speed");
                assertThat(clamped.clamps().getFirst().set()).isEqualTo(30);
                // 2.97 rad in 0.1 s, and minimum jerk is 1.875 times faster in the middle.
                assertThat(clamped.clamps().getFirst().asked()).isCloseTo(55.8, within(0.6));
              });
      assertThat(submission.end().join().clamps()).hasSize(1);
      assertThat(robot.state().target().antennas().rightRad()).isEqualTo(2.8);
    }
  }

  @Test
  void aNegativeDurationIsRefusedNamingTheField() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      assertThat(robot.decide(headGoto(LEFT, -1)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID);
                assertThat(refused.field()).isEqualTo("duration");
              });
    }
  }

  @Test
  void onlyTheNamedPartsMove() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      RobotState before = robot.state();
      robot.play(gotoTargets(BodyTargets.ofAntennas(new Antennas(0.5, -0.5)), 0.3));
      assertThat(robot.state().target().antennas()).isEqualTo(new Antennas(0.5, -0.5));
      assertThat(robot.state().target().headJoints()).isEqualTo(before.target().headJoints());
    }
  }

  @Test
  void headJointsGoWithoutInverseKinematicsAndGiveThePoseForwards() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      HeadJoints joints = new HeadJoints(0.2, 0.5, -0.5, 0.55, -0.6, 0.6, -0.65);
      robot.play(gotoTargets(BodyTargets.ofHeadJoints(joints), 0.3));
      assertThat(robot.state().target().headJoints()).isEqualTo(joints);
      robot.step();
      assertPose(robot.state().target().head(), robot.state().measured().head(), 1e-9);
    }
  }

  @Test
  void anUnreachableGotoEndsAtTheLastReachablePoseAndSaysSo() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission submission = robot.submit(headGoto(FAR_UP, 0.5));
      robot.step();
      assertThat(submission.outcome().join())
          .isInstanceOfSatisfying(
              Outcome.Clamped.class,
              clamped -> {
                assertThat(clamped.clamps()).hasSize(1);
                assertThat(clamped.clamps().getFirst().field()).isEqualTo("head.z");
                assertThat(clamped.clamps().getFirst().asked()).isEqualTo(0.08);
                assertThat(clamped.clamps().getFirst().set()).isBetween(0.02, 0.0242);
              });
      robot.run(1);
      assertThat(submission.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(robot.state().target().head().zM()).isBetween(0.02, 0.0242);
      assertThat(robot.state().clamp()).isEqualTo(TargetClamp.NONE);
    }
  }

  @Test
  void aStrictGotoToAnUnreachablePoseIsRefusedAndNothingMoves() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      RobotState before = robot.state();
      assertThat(robot.decide(strict(headGoto(FAR_UP, 0.5))))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.UNREACHABLE));
      robot.run(0.2);
      assertThat(robot.state().target()).isEqualTo(before.target());
    }
  }

  @Test
  void anglesBeyondTheirLimitsAreClampedWithTheNumbers() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Outcome outcome =
          robot.decide(
              gotoTargets(BodyTargets.of(null, Math.toRadians(175), new Antennas(4, 0)), 0.5));
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Clamped.class,
              clamped ->
                  assertThat(clamped.clamps())
                      .extracting(clamp -> clamp.field())
                      .containsExactly("body_yaw", "antennas[0]"));
    }
  }

  @Test
  void aMatrixThatIsNearlyARotationIsTakenAsOne() {
    Pose stretched = new Pose(1.03, 0, 0, 0, 0, 1.03, 0, 0, 0, 0, 1.03, 0);
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      assertThat(robot.decide(headGoto(stretched, 0.1))).isInstanceOf(Outcome.Clamped.class);
    }
  }

  @Test
  void aMirrorIsRefusedNamingTheHead() {
    Pose mirror = new Pose(-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      assertThat(robot.decide(headGoto(mirror, 0.1)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class, refused -> assertThat(refused.field()).isEqualTo("head"));
    }
  }

  @Test
  void aSecondGotoTakesOverWithoutAJumpInSpeed() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(headGoto(Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.8), 1));
      robot.run(0.5);
      robot.submit(headGoto(Pose.ofXyzRpy(0, 0, 0, 0, 0, -0.5), 1));
      double previousYaw = robot.state().target().head().yawRad();
      double previousSpeed = Double.NaN;
      double greatestChange = 0;
      for (int i = 0; i < 90; i++) {
        double yaw = robot.step().target().head().yawRad();
        double speed = (yaw - previousYaw) / 0.01;
        if (i > 0) {
          greatestChange = Math.max(greatestChange, Math.abs(speed - previousSpeed));
        } else {
          assertThat(speed).isGreaterThan(1.2);
        }
        previousYaw = yaw;
        previousSpeed = speed;
      }
      // 1.5 rad/s dies away over 0.3 s: without blending the first change alone would be 1.5.
      assertThat(greatestChange).isLessThan(0.25);
      robot.run(0.2);
      assertThat(robot.state().target().head().yawRad()).isCloseTo(-0.5, within(1e-12));
    }
  }

  @Test
  void aLinearGotoThatTakesOverIsContinuousToo() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(gotoTargets(BodyTargets.ofAntennas(new Antennas(1, 0)), 1));
      robot.run(0.5);
      double before = robot.state().target().antennas().rightRad();
      robot.submit(
          new Command.Goto(
              UUID.randomUUID(),
              BodyTargets.ofAntennas(new Antennas(-1, 0)),
              1_000_000_000L,
              TimeLaw.LINEAR,
              false,
              false));
      double after = robot.step().target().antennas().rightRad();
      assertThat((after - before) / 0.01).isCloseTo(2.2, within(0.3));
    }
  }

  @Test
  void outcomesAreSeenOnlyWithTheirEffect() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Command.Goto move = headGoto(LEFT, 0.5);
      Submission submission = robot.submit(move);
      robot.loop.dispatch();
      assertThat(submission.outcome()).isNotDone();
      robot.step();
      assertThat(submission.outcome().join()).isEqualTo(Outcome.EXECUTED);
      assertThat(robot.state().moves().getFirst().moveId()).isEqualTo(move.moveId());
      assertThat(robot.events)
          .extracting(Object::getClass)
          .containsExactly(CommandEvent.Decided.class, CommandEvent.MoveStarted.class);
    }
  }

  static void assertPose(Pose actual, Pose expected, double tolerance) {
    assertThat(actual.toRowMajor()).containsExactly(expected.toRowMajor(), within(tolerance));
  }
}
