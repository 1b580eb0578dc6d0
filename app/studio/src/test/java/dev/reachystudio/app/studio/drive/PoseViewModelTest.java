package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PoseViewModelTest {

  private static final Offset<Double> TINY = within(1e-9);

  private final RecordedPort port = new RecordedPort();
  private final PoseViewModel model = new PoseViewModel(port.commands(), ReachScanTest.fresh());

  PoseViewModelTest() {
    pulse(States.at(PoseValues.NEUTRAL));
  }

  private void pulse(States states) {
    model.pulse(states.state());
  }

  private void pulses(States states, int count) {
    for (int i = 0; i < count; i++) {
      pulse(states);
    }
  }

  private double requested(DriveAxis axis) {
    return model.axis(axis).requestedProperty().get();
  }

  private OutcomeMessage message(Section section) {
    return Objects.requireNonNull(model.messageProperty(section).get());
  }

  @Test
  void aDragStreamsOnlyItsPartOncePerPulse() {
    model.dragStarted(DriveAxis.PITCH);
    model.drag(DriveAxis.PITCH, 0.1);
    model.drag(DriveAxis.PITCH, 0.2);
    pulse(States.at(PoseValues.NEUTRAL));
    assertThat(port.streamed).hasSize(1);
    Command.SetTarget target = port.streamed.getFirst();
    assertThat(Objects.requireNonNull(target.targets().head()).pitchRad()).isCloseTo(0.2, TINY);
    assertThat(target.targets().bodyYawRad()).isNull();
    assertThat(target.targets().antennas()).isNull();
  }

  @Test
  void theRingKeepsOurWordUntilTheRobotTellsIt() {
    model.dragStarted(DriveAxis.PITCH);
    model.drag(DriveAxis.PITCH, 0.2);
    pulses(States.at(PoseValues.NEUTRAL), 30);
    assertThat(requested(DriveAxis.PITCH)).isCloseTo(0.2, TINY);
    model.dragEnded(DriveAxis.PITCH);
    pulses(States.at(PoseValues.NEUTRAL), 3);
    assertThat(requested(DriveAxis.PITCH)).isCloseTo(0.2, TINY);
  }

  @Test
  void theRingFollowsWhatOthersAsk() {
    PoseValues theirs = PoseValues.NEUTRAL.with(DriveAxis.YAW, 0.3);
    pulses(States.at(PoseValues.NEUTRAL).asked(theirs), 30);
    assertThat(requested(DriveAxis.YAW)).isCloseTo(0.3, TINY);
    assertThat(model.axis(DriveAxis.YAW).achievedProperty().get()).isCloseTo(0, TINY);
  }

  @Test
  void theRingShowsWhereAGotoOfOthersEnds() {
    BodyTargets goal = BodyTargets.ofHead(PoseValues.NEUTRAL.with(DriveAxis.PITCH, 0.2).head());
    pulses(
        States.at(PoseValues.NEUTRAL)
            .doing(
                new RunningMove(UUID.randomUUID(), MoveKind.GOTO, "minjerk", 0, 1_000_000, goal)),
        30);
    assertThat(requested(DriveAxis.PITCH)).isCloseTo(0.2, TINY);
  }

  @Test
  void aDragBeyondTheReachStopsTheRingAndNamesTheLeg() {
    model.dragStarted(DriveAxis.ROLL);
    model.drag(DriveAxis.ROLL, Math.toRadians(-58));
    assertThat(message(Section.HEAD).kind()).isEqualTo(OutcomeMessage.Kind.CLAMPED);
    assertThat(message(Section.HEAD).text())
        .startsWith("roll asked for \u221258.0°, set to \u221247.");
    assertThat(message(Section.HEAD).cause()).startsWith("Leg ").contains("its limit of");
    pulse(States.at(PoseValues.NEUTRAL));
    assertThat(Math.toDegrees(requested(DriveAxis.ROLL))).isCloseTo(-47.7, within(0.3));
    assertThat(model.axis(DriveAxis.ROLL).clampedProperty().get()).isTrue();
    assertThat(Objects.requireNonNull(port.streamed.getLast().targets().head()).rollRad())
        .isCloseTo(Math.toRadians(-58), TINY);
  }

  @Test
  void lettingGoAsksForWhatTheLimitsMadeOfIt() {
    model.dragStarted(DriveAxis.ROLL);
    model.drag(DriveAxis.ROLL, Math.toRadians(-58));
    pulse(States.at(PoseValues.NEUTRAL));
    model.dragEnded(DriveAxis.ROLL);
    pulse(States.at(PoseValues.NEUTRAL));
    double askedRad = Objects.requireNonNull(port.streamed.getLast().targets().head()).rollRad();
    assertThat(Math.toDegrees(askedRad)).isCloseTo(-47.7, within(0.3));
    assertThat(message(Section.HEAD).kind()).isEqualTo(OutcomeMessage.Kind.CLAMPED);
  }

  @Test
  void theNextCommandOfTheSectionTakesTheStripAway() {
    model.dragStarted(DriveAxis.ROLL);
    model.drag(DriveAxis.ROLL, Math.toRadians(-58));
    model.dragEnded(DriveAxis.ROLL);
    model.enter(DriveAxis.X, 0.001);
    assertThat(model.messageProperty(Section.HEAD).get()).isNull();
    assertThat(model.axis(DriveAxis.ROLL).clampedProperty().get()).isFalse();
  }

  @Test
  void aWholePoseTakesEveryStripAway() {
    model.dragStarted(DriveAxis.ROLL);
    model.drag(DriveAxis.ROLL, Math.toRadians(-58));
    model.dragEnded(DriveAxis.ROLL);
    model.goTo("Centre", PoseValues.NEUTRAL, Section.POSES);
    assertThat(model.messageProperty(Section.HEAD).get()).isNull();
    assertThat(model.axis(DriveAxis.ROLL).clampedProperty().get()).isFalse();
  }

  @Test
  void aTypedValueBecomesAMoveOfHalfASecond() {
    model.enter(DriveAxis.Z, 0.015);
    Command.Goto move = port.lastGoto();
    assertThat(move.durationNs()).isEqualTo(500_000_000);
    assertThat(Objects.requireNonNull(move.targets().head()).zM()).isCloseTo(0.015, TINY);
    pulses(States.at(PoseValues.NEUTRAL), 60);
    assertThat(requested(DriveAxis.Z)).as("while the move runs").isCloseTo(0.015, TINY);
    port.submissions
        .getLast()
        .end()
        .complete(new MoveEnd(MoveEnd.Kind.CANCELLED, "stopped", List.of()));
    pulses(States.at(PoseValues.NEUTRAL), 5);
    assertThat(requested(DriveAxis.Z)).as("after it was cancelled").isCloseTo(0, TINY);
  }

  @Test
  void aClampedMoveShowsWhatTheLoopSet() {
    model.enter(DriveAxis.ROLL, Math.toRadians(-60));
    port.submissions
        .getLast()
        .outcome()
        .complete(
            new Outcome.Clamped(
                List.of(
                    new Clamp("head.x", 0, 0.001, "x"),
                    new Clamp("head.roll", -1.05, Math.toRadians(-47.5), "limit"))));
    assertThat(message(Section.HEAD).text())
        .isEqualTo("roll asked for \u221260.0°, set to \u221247.5°.");
    assertThat(message(Section.HEAD).cause()).startsWith("Leg ");
  }

  @Test
  void aMoveThatWouldEndInAContactSaysWhatWouldTouch() {
    model.enter(DriveAxis.ROLL, Math.toRadians(10));
    port.submissions
        .getLast()
        .outcome()
        .complete(
            new Outcome.Clamped(
                List.of(
                    new Clamp(
                        PoseViewModel.COLLISION,
                        1,
                        0.4,
                        "the move ends after 40 % of its way: the head and the body would touch"))));
    assertThat(message(Section.HEAD).text()).isEqualTo("roll does not go all the way.");
    assertThat(message(Section.HEAD).cause())
        .isEqualTo("The move ends after 40 % of its way: the head and the body would touch.");
    assertThat(model.axis(DriveAxis.ROLL).clampedProperty().get()).isTrue();
  }

  @Test
  void aRefusalIsToldWhereItWasCaused() {
    model.enter(DriveAxis.RIGHT, 0.4);
    port.submissions
        .getLast()
        .outcome()
        .complete(Outcome.Refused.of(RefusalReason.MOVE_RUNNING, "a move plays"));
    assertThat(message(Section.ANTENNAS))
        .isEqualTo(
            new OutcomeMessage(OutcomeMessage.Kind.REFUSED, "right antenna.", "A move plays."));
    assertThat(model.messageProperty(Section.HEAD).get()).isNull();
  }

  @Test
  void takingHoldOfASliderEndsAGotoThatRuns() {
    UUID id = UUID.randomUUID();
    pulse(
        States.at(PoseValues.NEUTRAL)
            .doing(new RunningMove(id, MoveKind.GOTO, "minjerk", 0, 1_000_000_000)));
    model.dragStarted(DriveAxis.X);
    assertThat(port.sent).containsExactly(new Command.StopMove(id));
  }

  @Test
  void aStreamWaitsForAGotoToMakeRoom() {
    port.streamOutcome = Outcome.Refused.of(RefusalReason.MOVE_RUNNING, "a move runs");
    model.dragStarted(DriveAxis.X);
    model.drag(DriveAxis.X, 0.004);
    pulses(States.at(PoseValues.NEUTRAL), 3);
    assertThat(model.messageProperty(Section.HEAD).get()).isNull();
    port.streamOutcome = Outcome.EXECUTED;
    pulse(States.at(PoseValues.NEUTRAL));
    int streamed = port.streamed.size();
    pulses(States.at(PoseValues.NEUTRAL), 3);
    assertThat(port.streamed).as("sent once it is taken").hasSize(streamed);
  }

  @Test
  void aMirroredAntennaMovesTheOther() {
    model.mirrorProperty().set(true);
    model.enter(DriveAxis.RIGHT, 0.5);
    assertThat(Objects.requireNonNull(port.lastGoto().targets().antennas()).leftRad())
        .isCloseTo(-0.5, TINY);
    assertThat(port.lastGoto().targets().head()).isNull();
  }

  @Test
  void inTheBodysFrameTurningTheBodyCarriesTheHead() {
    model.frameProperty().set(PoseFrame.BODY);
    model.enter(DriveAxis.BODY, 0.5);
    assertThat(port.lastGoto().targets().bodyYawRad()).isCloseTo(0.5, TINY);
    assertThat(Objects.requireNonNull(port.lastGoto().targets().head()).yawRad())
        .isCloseTo(0.5, TINY);
  }

  @Test
  void aBodyTooFarFromTheHeadIsClampedWithTheReason() {
    model.enter(DriveAxis.BODY, Math.toRadians(100));
    port.submissions.getLast().outcome().complete(Outcome.EXECUTED);
    assertThat(message(Section.BODY).text()).isEqualTo("body yaw asked for 100.0°, set to 65.0°.");
    assertThat(message(Section.BODY).cause()).contains("follows the head");
  }

  @Test
  void withTheMotorsOffNothingIsSentAndTheReasonStands() {
    pulse(States.at(PoseValues.NEUTRAL).mode(MotorMode.DISABLED));
    assertThat(model.availabilityProperty().get().reason()).isEqualTo("The motors are off.");
    model.dragStarted(DriveAxis.X);
    model.drag(DriveAxis.X, 0.01);
    pulse(States.at(PoseValues.NEUTRAL).mode(MotorMode.DISABLED));
    assertThat(port.streamed).isEmpty();
    model.switchMotorsOn();
    assertThat(port.sent).containsExactly(new Command.SetMotorMode(MotorMode.ENABLED));
  }

  @Test
  void anExclusiveMoveAndStopSayWhy() {
    pulse(
        States.at(PoseValues.NEUTRAL)
            .doing(new RunningMove(UUID.randomUUID(), MoveKind.RECORDED, "nod", 0, 1)));
    assertThat(model.availabilityProperty().get().kind())
        .isEqualTo(Availability.Kind.EXCLUSIVE_MOVE);
    assertThat(model.availabilityProperty().get().reason()).startsWith("Playing nod.");
    pulse(States.at(PoseValues.NEUTRAL).stopped());
    assertThat(model.availabilityProperty().get().kind()).isEqualTo(Availability.Kind.STOPPED);
  }

  @Test
  void withoutARobotNothingIsKnown() {
    model.pulse(null);
    assertThat(requested(DriveAxis.X)).isNaN();
    assertThat(model.availabilityProperty().get().ready()).isFalse();
  }

  @Test
  void centringTakesTheDurationOfTheField() {
    model.durationSProperty().set(2.5);
    model.goTo("Centre", PoseValues.NEUTRAL, Section.POSES);
    assertThat(port.lastGoto().durationNs()).isEqualTo(2_500_000_000L);
    assertThat(port.lastGoto().targets().antennas()).isNotNull();
    assertThat(port.lastGoto().targets().bodyYawRad()).isZero();
  }

  @Test
  void followingTheHeadIsAskedForAndShownWhenItIsSo() {
    model.followHead(false);
    assertThat(port.sent).containsExactly(new Command.SetAutomaticBodyYaw(false));
    assertThat(model.followsHeadProperty().get()).isTrue();
    pulse(States.at(PoseValues.NEUTRAL).follows(false));
    assertThat(model.followsHeadProperty().get()).isFalse();
  }
}
