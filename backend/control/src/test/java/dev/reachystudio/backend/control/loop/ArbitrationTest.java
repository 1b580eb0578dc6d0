package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.HandCrankedLoop.gotoTargets;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.nod;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.replacing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArbitrationTest {

  private static final Pose LEFT = Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.4);
  private static final Pose RIGHT = Pose.ofXyzRpy(0, 0, 0, 0, 0, -0.4);

  @Test
  void theNewestGotoWinsOnThePartsItNamesAndTheOtherGoesOnWithItsOwn() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Command.Goto first = gotoTargets(BodyTargets.of(LEFT, null, new Antennas(1, -1)), 1);
      Submission earlier = robot.submit(first);
      robot.run(0.3);
      Submission later = robot.submit(headGoto(RIGHT, 0.3));
      robot.run(0.4);
      assertThat(later.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(earlier.end()).isNotDone();
      robot.run(0.4);
      assertThat(earlier.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(robot.state().target().antennas()).isEqualTo(new Antennas(1, -1));
      GotoBehaviourTest.assertPose(robot.state().target().head(), RIGHT, 1e-12);
    }
  }

  @Test
  void aGotoThatLosesItsLastPartIsCancelledNamingItsSuccessor() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission earlier = robot.submit(headGoto(LEFT, 1));
      robot.run(0.3);
      Command.Goto newer = headGoto(RIGHT, 1);
      robot.submit(newer);
      robot.step();
      assertThat(earlier.end().join().kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
      assertThat(earlier.end().join().details()).isEqualTo("superseded by " + newer.moveId());
    }
  }

  @Test
  void headJointsAreGivenUpTogether() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      HeadJoints joints = new HeadJoints(0.3, 0.5, -0.5, 0.55, -0.6, 0.6, -0.65);
      Submission earlier = robot.submit(gotoTargets(BodyTargets.ofHeadJoints(joints), 1));
      robot.run(0.3);
      robot.submit(gotoTargets(BodyTargets.ofBodyYaw(0.1), 0.5));
      robot.step();
      assertThat(earlier.end().join().kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
    }
  }

  @Test
  void aGotoDuringARecordedMoveIsRefusedNamingTheMoveInTheWay() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Command.PlayMove playing = nod(false);
      robot.submit(playing);
      robot.run(0.2);
      Outcome outcome = robot.decide(headGoto(LEFT, 1));
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(RefusalReason.MOVE_RUNNING);
                assertThat(refused.runningMoveId()).isEqualTo(playing.moveId());
              });
      assertThat(robot.state().moves())
          .extracting(RunningMove::kind)
          .containsOnly(MoveKind.RECORDED);
    }
  }

  @Test
  void aGotoThatReplacesEndsTheWholeRecordedMove() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission playing = robot.submit(nod(false));
      robot.run(0.2);
      Command.Goto replacing = replacing(headGoto(LEFT, 0.5));
      robot.submit(replacing);
      robot.step();
      assertThat(playing.end().join())
          .isEqualTo(
              new MoveEnd(
                  MoveEnd.Kind.CANCELLED,
                  "superseded by " + replacing.moveId(),
                  java.util.List.of()));
      robot.run(0.6);
      GotoBehaviourTest.assertPose(robot.state().target().head(), LEFT, 1e-12);
    }
  }

  @Test
  void aRecordedMoveTakesOverFromGotos() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission earlier = robot.submit(headGoto(LEFT, 1));
      robot.run(0.3);
      assertThat(robot.play(nod(false)).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(earlier.end().join().kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
    }
  }

  @Test
  void sleepAndWakeUpAlwaysWin() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission playing = robot.submit(nod(false));
      robot.run(0.2);
      Submission sleeping = robot.submit(new Command.GoToSleep(UUID.randomUUID()));
      robot.run(0.2);
      assertThat(playing.end().join().kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
      Submission waking = robot.submit(new Command.WakeUp(UUID.randomUUID(), false));
      robot.run(5);
      assertThat(sleeping.end().join().kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
      assertThat(waking.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
    }
  }

  @Test
  void stopEndsOneMoveWhereTheRobotIs() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Command.Goto move = headGoto(LEFT, 1);
      Submission moving = robot.submit(move);
      robot.run(0.5);
      assertThat(robot.decide(new Command.StopMove(move.moveId()))).isEqualTo(Outcome.EXECUTED);
      assertThat(moving.end().join().details()).isEqualTo("stopped");
      double yawRad = robot.state().target().head().yawRad();
      assertThat(yawRad).isBetween(0.1, 0.3);
      robot.run(0.2);
      assertThat(robot.state().target().head().yawRad()).isEqualTo(yawRad);
    }
  }

  @Test
  void stopOfAnUnknownMoveIsRefused() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      assertRefused(
          robot.decide(new Command.StopMove(UUID.randomUUID())), RefusalReason.UNKNOWN_MOVE);
    }
  }

  @Test
  void stopAllEndsEverything() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission head = robot.submit(headGoto(LEFT, 1));
      Submission antennas =
          robot.submit(gotoTargets(BodyTargets.ofAntennas(new Antennas(1, 1)), 1));
      robot.run(0.3);
      assertThat(robot.decide(new Command.StopAll())).isEqualTo(Outcome.EXECUTED);
      assertThat(head.end()).isDone();
      assertThat(antennas.end()).isDone();
      assertThat(robot.state().moves()).isEmpty();
    }
  }

  @Test
  void streamsAreRefusedWhileAMoveRunsAndTakenWhenItHasEnded() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Command.Goto move = headGoto(LEFT, 0.3);
      robot.submit(move);
      robot.step();
      assertThat(robot.stream(BodyTargets.ofHead(RIGHT)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.runningMoveId()).isEqualTo(move.moveId()));
      robot.run(0.4);
      assertThat(robot.stream(BodyTargets.ofHead(RIGHT))).isEqualTo(Outcome.EXECUTED);
      robot.run(0.5);
      GotoBehaviourTest.assertPose(robot.state().target().head(), RIGHT, 1e-12);
    }
  }

  @Test
  void streamedPartsAreMergedAndTheNewestWins() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.stream(BodyTargets.ofAntennas(new Antennas(0.1, 0.1)));
      robot.stream(BodyTargets.ofHead(Pose.ofXyzRpy(0, 0, 0.002, 0, 0, 0)));
      robot.stream(BodyTargets.ofAntennas(new Antennas(-0.2, 0.2)));
      robot.run(0.1);
      assertThat(robot.state().target().antennas()).isEqualTo(new Antennas(-0.2, 0.2));
      assertThat(robot.state().target().head().zM()).isEqualTo(0.002);
      assertThat(robot.loop.supersededParts()).isEqualTo(1);
    }
  }

  @Test
  void aStreamWithANumberThatIsNoneIsRefusedNamingTheField() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      assertThat(robot.stream(BodyTargets.ofAntennas(new Antennas(0, Double.NaN))))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.field()).isEqualTo("antennas[1]"));
    }
  }

  @Test
  void aStrictStreamOutOfReachIsRefused() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      BodyTargets far = BodyTargets.ofHead(Pose.ofXyzRpy(0, 0, 0.1, 0, 0, 0));
      assertRefused(
          robot.loop.stream(
              new Command.SetTarget(far, true), dev.reachystudio.protocol.command.Origin.STUDIO),
          RefusalReason.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MotorMode.class,
      names = {"DISABLED", "GRAVITY_COMPENSATION"})
  void withoutPositionControlMotionIsRefused(MotorMode mode) {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.mode(mode);
      assertRefused(robot.decide(headGoto(LEFT, 1)), RefusalReason.MOTORS_OFF);
      assertRefused(robot.decide(nod(false)), RefusalReason.MOTORS_OFF);
      assertRefused(robot.stream(BodyTargets.ofHead(LEFT)), RefusalReason.MOTORS_OFF);
    }
  }

  @Test
  void aMoveIdMayRunOnlyOnce() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Command.Goto move = headGoto(LEFT, 1);
      robot.decide(move);
      assertRefused(robot.decide(move), RefusalReason.INVALID);
    }
  }

  @Test
  void aRefusedMoveEndsAsFailed() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.mode(MotorMode.DISABLED);
      MoveEnd end = robot.play(headGoto(LEFT, 1));
      assertThat(end.kind()).isEqualTo(MoveEnd.Kind.FAILED);
      assertThat(end.details()).contains("motors are off");
    }
  }

  @Test
  void theListOfMovesStaysTheSameObjectUntilMovesChange() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(headGoto(LEFT, 1));
      var first = robot.step().moves();
      assertThat(robot.step().moves()).isSameAs(first);
    }
  }

  @Test
  void eventsComeInTheOrderOfTheDecisions() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(headGoto(LEFT, 1));
      robot.step();
      robot.submit(headGoto(RIGHT, 1));
      robot.step();
      assertThat(robot.events)
          .extracting(event -> event.getClass().getSimpleName())
          .containsExactly("Decided", "MoveStarted", "Decided", "MoveStarted", "MoveEnded");
      assertThat(robot.events.getLast())
          .isInstanceOfSatisfying(
              CommandEvent.MoveEnded.class,
              ended -> assertThat(ended.end().kind()).isEqualTo(MoveEnd.Kind.CANCELLED));
    }
  }

  @Test
  void aFullQueueRefusesAtOnce() {
    try (HandCrankedLoop robot =
        HandCrankedLoop.with(LoopSettings.defaults().withQueueCapacity(2))) {
      robot.submit(new Command.StopAll());
      robot.submit(new Command.StopAll());
      Submission third = robot.submit(new Command.StopAll());
      robot.loop.dispatch();
      assertRefused(third.outcome().join(), RefusalReason.QUEUE_FULL);
    }
  }

  @Test
  void automaticBodyYawIsSwitchedAndShown() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      assertThat(robot.state().automaticBodyYaw()).isTrue();
      robot.decide(new Command.SetAutomaticBodyYaw(false));
      assertThat(robot.state().automaticBodyYaw()).isFalse();
      robot.play(headGoto(Pose.ofXyzRpy(0, 0, 0, 0, 0, 1.6), 1));
      assertThat(robot.state().target().headJoints().bodyYawRad()).isZero();
    }
  }

  @Test
  void theBodyFollowsAHeadThatTurnsFar() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.play(headGoto(Pose.ofXyzRpy(0, 0, 0, 0, 0, 1.6), 1));
      assertThat(robot.state().target().headJoints().bodyYawRad())
          .isCloseTo(1.6 - Math.toRadians(65), org.assertj.core.api.Assertions.within(1e-9));
    }
  }

  static void assertRefused(Outcome outcome, RefusalReason reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
