package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ChainedMovesTest {

  private static final long SECOND_NS = 1_000_000_000;

  @Test
  void aQueuedMoveWaitsForTheOneThatPlaysAndBeginsExactlyAtItsEnd() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Command.PlayMove first = play("first", 1, s -> 0.1 * s, PlayOptions.defaults());
      Command.PlayMove second = play("second", 1, s -> 0.1, queued(0));
      Submission playing = robot.submit(first);
      Submission waiting = robot.submit(second);
      robot.step();
      assertThat(waiting.outcome().join()).isEqualTo(Outcome.EXECUTED);
      RunningMove shown = robot.state().moves().getLast();
      assertThat(shown.waiting()).isTrue();
      assertThat(shown.progress(robot.state().timeNs())).isZero();
      assertThat(shown.remainingNs(robot.state().timeNs())).isEqualTo(SECOND_NS);
      assertThat(started(robot)).containsExactly("first");
      long endNs = robot.state().moves().getFirst().startedNs() + SECOND_NS;
      assertThat(shown.startedNs()).isEqualTo(endNs);
      RobotState last = untilEnded(robot, playing);
      assertThat(last.requested().head().pitchRad()).isEqualTo(0.1);
      robot.step();
      assertThat(started(robot)).containsExactly("first", "second");
      assertThat(robot.state().moves().getFirst().startedNs()).isEqualTo(endNs);
      assertThat(robot.state().moves().getFirst().waiting()).isFalse();
      untilEnded(robot, waiting);
      assertThat(waiting.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(robot.state().moves()).isEmpty();
    }
  }

  @Test
  void aCrossFadeOverlapsTwoMovesWithoutAJumpInSpeed() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(play("first", 2, s -> 0.1 * Math.sin(2 * s), PlayOptions.defaults()));
      Submission second =
          robot.submit(play("second", 2, s -> 0.3 + 0.1 * Math.sin(3 * s), queued(SECOND_NS / 2)));
      robot.run(0.5);
      double before = pitchRad(robot.state());
      double speed = (pitchRad(robot.step()) - before) / 0.01;
      before = pitchRad(robot.state());
      boolean overlapped = false;
      while (!second.end().isDone()) {
        RobotState state = robot.step();
        double nextSpeed = (pitchRad(state) - before) / 0.01;
        // The fade's own acceleration is at most 0.3 rad · 5.8 / (0.5 s)².
        assertThat(Math.abs(nextSpeed - speed)).isLessThan(0.12);
        overlapped |= state.moves().stream().filter(move -> !move.waiting()).count() == 2;
        speed = nextSpeed;
        before = pitchRad(state);
      }
      assertThat(overlapped).isTrue();
      assertThat(before).isCloseTo(0.3 + 0.1 * Math.sin(6), within(1e-9));
      assertThat(robot.events)
          .filteredOn(CommandEvent.MoveEnded.class::isInstance)
          .extracting(event -> ((CommandEvent.MoveEnded) event).end().kind())
          .containsExactly(MoveEnd.Kind.COMPLETED, MoveEnd.Kind.COMPLETED);
    }
  }

  @Test
  void aCrossFadeShortensTheWholeByItsLength() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      long begin = robot.state().timeNs();
      Submission last = robot.submit(play("0", 1, s -> 0.1, PlayOptions.defaults()));
      for (int i = 1; i <= 4; i++) {
        last = robot.submit(play("" + i, 1, s -> 0.1, queued(SECOND_NS / 5)));
      }
      untilEnded(robot, last);
      // Five seconds less four fifths, begun one cycle after they were asked for.
      assertThat((robot.state().timeNs() - begin) / 1e9).isCloseTo(4.21, within(1e-9));
    }
  }

  @Test
  void aFadeLongerThanTheMovesNeverHasThreeAtOnce() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission last = robot.submit(play("0", 1, s -> 0.1 * s, PlayOptions.defaults()));
      for (int i = 1; i <= 3; i++) {
        last = robot.submit(play("" + i, 0.6, s -> 0.1 - 0.1 * s, queued(60 * SECOND_NS)));
      }
      while (!last.end().isDone()) {
        RobotState state = robot.step();
        assertThat(state.moves().stream().filter(move -> !move.waiting()).count())
            .isLessThanOrEqualTo(2);
      }
      assertThat(last.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
    }
  }

  @Test
  void aMoveThatWaitsIsStoppedByItsIdAndTheOthersMoveUp() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission first = robot.submit(play("first", 1, s -> 0.1, PlayOptions.defaults()));
      Command.PlayMove unwanted = play("unwanted", 1, s -> 0.1, queued(0));
      Submission stopped = robot.submit(unwanted);
      Submission third = robot.submit(play("third", 1, s -> 0.1, queued(0)));
      robot.step();
      assertThat(robot.decide(new Command.StopMove(unwanted.moveId()))).isEqualTo(Outcome.EXECUTED);
      assertThat(stopped.end().join().kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
      assertThat(first.end()).isNotDone();
      untilEnded(robot, third);
      assertThat(started(robot)).containsExactly("first", "third");
    }
  }

  @Test
  void stoppingTheMoveThatPlaysLetsTheNextBegin() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Command.PlayMove first = play("first", 5, s -> 0.02 * s, PlayOptions.defaults());
      robot.submit(first);
      robot.submit(play("second", 1, s -> 0.1, queued(SECOND_NS / 2)));
      robot.run(1);
      robot.decide(new Command.StopMove(first.moveId()));
      assertThat(started(robot)).containsExactly("first", "second");
    }
  }

  @Test
  void stopAllStopsThoseThatWaitToo() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(play("first", 1, s -> 0.1, PlayOptions.defaults()));
      Submission waiting = robot.submit(play("second", 1, s -> 0.1, queued(0)));
      robot.run(0.1);
      robot.decide(new Command.StopAll());
      assertThat(waiting.end().join().kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
      assertThat(robot.run(1).moves()).isEmpty();
      assertThat(started(robot)).containsExactly("first");
    }
  }

  @Test
  void whatTakesOverEndsTheWholeLine() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission first = robot.submit(play("first", 2, s -> 0.1, PlayOptions.defaults()));
      Submission waiting = robot.submit(play("second", 1, s -> 0.1, queued(0)));
      robot.run(0.5);
      Command.Goto other =
          HandCrankedLoop.replacing(
              HandCrankedLoop.headGoto(Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.2), 0.5));
      assertThat(robot.decide(other)).isEqualTo(Outcome.EXECUTED);
      String by = "superseded by " + other.moveId();
      assertThat(first.end().join().details()).isEqualTo(by);
      assertThat(waiting.end().join().details()).isEqualTo(by);
      assertThat(robot.run(1).moves()).isEmpty();
    }
  }

  @Test
  void nothingWaitsBehindGoingToSleep() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(play("first", 2, s -> 0.1, PlayOptions.defaults()));
      Submission waiting = robot.submit(play("second", 1, s -> 0.1, queued(0)));
      robot.run(0.2);
      robot.submit(new Command.GoToSleep(UUID.randomUUID()));
      robot.step();
      assertThat(waiting.end().join().kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
      assertThat(robot.decide(play("third", 1, s -> 0.1, queued(0))))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.MOVE_RUNNING));
    }
  }

  @Test
  void aFullLineRefuses() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(play("first", 60, s -> 0.1, PlayOptions.defaults()));
      robot.step();
      Outcome last = Outcome.EXECUTED;
      for (int i = 0; i < 65; i++) {
        last = robot.decide(play("more", 1, s -> 0.1, queued(0)));
      }
      assertThat(last)
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.QUEUE_FULL));
      assertThat(robot.state().moves()).hasSize(65);
    }
  }

  @Test
  void speedLimitsHoldInACrossFadeBetweenFarPoses() {
    JointLimits limits = JointLimits.of(HandCrankedLoop.NUMBERS);
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(play("left", 0.5, s -> -0.5, PlayOptions.defaults()));
      Submission last = robot.submit(play("right", 0.5, s -> 0.5, queued(20_000_000)));
      double[] before = HandCrankedLoop.target(robot.state());
      while (!last.end().isDone()) {
        double[] after = HandCrankedLoop.target(robot.step());
        for (int m = 0; m < 9; m++) {
          assertThat(Math.abs(after[m] - before[m]))
              .isLessThanOrEqualTo(limits.speedRadPerS(m) * 0.01 * (1 + 1e-9));
        }
        before = after;
      }
    }
  }

  private static PlayOptions queued(long crossFadeNs) {
    return PlayOptions.defaults().withQueued(true, crossFadeNs);
  }

  private static Command.PlayMove play(
      String name, double seconds, DoubleUnaryOperator pitchRad, PlayOptions options) {
    List<RecordedMotion.Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      double s = i * seconds / 100;
      samples.add(
          new RecordedMotion.Sample(
              s,
              Pose.ofXyzRpy(0, 0, 0, 0, pitchRad.applyAsDouble(s), 0),
              new Antennas(0.1, -0.1),
              0));
    }
    return new Command.PlayMove(
        UUID.randomUUID(), new RecordedMotion(name, "", null, samples), options);
  }

  private static RobotState untilEnded(HandCrankedLoop robot, Submission submission) {
    for (int i = 0; i < 10_000 && !submission.end().isDone(); i++) {
      robot.step();
    }
    assertThat(submission.end()).isDone();
    return robot.state();
  }

  private static double pitchRad(RobotState state) {
    return state.target().head().pitchRad();
  }

  private static List<String> started(HandCrankedLoop robot) {
    return robot.events.stream()
        .filter(CommandEvent.MoveStarted.class::isInstance)
        .map(event -> ((CommandEvent.MoveStarted) event).name())
        .toList();
  }
}
