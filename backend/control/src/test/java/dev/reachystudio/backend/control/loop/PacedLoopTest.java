package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.HandCrankedLoop.gotoTargets;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moves, commands and figures while simulated time is not the wall's. */
class PacedLoopTest {

  private static final Pose LEFT = Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.4);
  private static final Pose RIGHT = Pose.ofXyzRpy(0, 0, 0, 0, 0, -0.4);

  /** The move's fastest period turns the head by 7.5 mrad. */
  private static final double JUMP_RAD = 0.01;

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 1, 3, 10})
  void aMoveOfTwoSecondsTakesTwoSecondsOfSimulatedTime(double speed) {
    try (PacedLoop robot = PacedLoop.awake()) {
      robot.speed(speed);
      long wallNs = robot.wallNs;
      Submission moving = robot.submit(headGoto(LEFT, 2));
      robot.until(() -> !robot.loop.state().moves().isEmpty());
      long startedNs = robot.loop.state().moves().getFirst().startedNs();
      robot.until(moving.end()::isDone);
      assertThat(moving.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(seconds(robot.loop.state().timeNs() - startedNs)).isEqualTo(2, within(0.011));
      assertThat(seconds(robot.wallNs - wallNs)).isEqualTo(2 / speed, within(0.03 / speed));
      assertThat(robot.loop.state().loop().sinceStart().overruns()).isZero();
    }
  }

  @Test
  void aMoveOfTwoSecondsIsPlayedAsFastAsPossible() {
    try (PacedLoop robot = PacedLoop.awake()) {
      robot.speed(SimulationPace.MAX);
      long wallNs = robot.wallNs;
      long startedNs = robot.clock.nowNs();
      assertThat(robot.play(headGoto(LEFT, 2)).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(seconds(robot.loop.state().timeNs() - startedNs)).isEqualTo(2, within(0.021));
      assertThat(seconds(robot.wallNs - wallNs)).isLessThan(0.1);
    }
  }

  @Test
  void aMoveStandsStillInAPauseAndGoesOnWithoutAJump() {
    try (PacedLoop robot = PacedLoop.awake()) {
      Submission moving = robot.submit(headGoto(LEFT, 2));
      robot.runWall(0.7);
      robot.pause();
      robot.turn();
      RobotState still = robot.loop.state();
      long sequence = still.sequence();
      RobotState later = robot.runWall(30);
      assertThat(later.sequence()).as("cycles go on").isGreaterThan(sequence + 2000);
      assertThat(later.timeNs()).isEqualTo(still.timeNs());
      assertThat(later.target()).isEqualTo(still.target());
      assertThat(later.measured()).isEqualTo(still.measured());
      assertThat(later.faults()).isEmpty();
      assertThat(later.connected()).isTrue();
      assertThat(later.loop().sinceStart().missedReads()).isZero();
      robot.resume();
      double before = later.target().head().yawRad();
      while (!moving.end().isDone()) {
        double now = robot.turn().target().head().yawRad();
        assertThat(now - before).isBetween(-1e-9, JUMP_RAD);
        before = now;
      }
      assertThat(moving.end().join().clamps()).isEmpty();
      assertThat(seconds(robot.loop.state().timeNs() - still.timeNs()))
          .isEqualTo(1.3, within(0.03));
    }
  }

  @Test
  void commandsAndTheStopAreAnsweredWithinAPeriodOfAPause() {
    try (PacedLoop robot = PacedLoop.awake()) {
      Submission moving = robot.submit(headGoto(LEFT, 2));
      robot.runWall(0.5);
      robot.pause();
      robot.runWall(0.1);
      long wallNs = robot.wallNs;
      Submission stop = robot.submit(new Command.EmergencyStop(true, Command.StopTorque.OFF));
      robot.until(stop.outcome()::isDone);
      assertThat(robot.wallNs - wallNs).isLessThanOrEqualTo(PacedLoop.PERIOD_NS);
      assertThat(moving.end().join().kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
      assertThat(robot.loop.state().emergencyStop().engaged()).isTrue();
      assertThat(robot.loop.state().motorMode()).isEqualTo(MotorMode.DISABLED);
      assertThat(robot.loop.state().faults()).isEmpty();
    }
  }

  @Test
  void aMoveThatTakesOverInAPauseKeepsTheSpeed() {
    try (PacedLoop robot = PacedLoop.awake()) {
      robot.submit(headGoto(LEFT, 1));
      robot.runWall(0.5);
      double before = robot.loop.state().target().head().yawRad();
      robot.turn();
      robot.until(() -> robot.loop.state().target().head().yawRad() != before);
      double perCycle = robot.loop.state().target().head().yawRad() - before;
      robot.pause();
      robot.runWall(1);
      double paused = robot.loop.state().target().head().yawRad();
      robot.submit(headGoto(RIGHT, 1));
      robot.runWall(1);
      assertThat(robot.loop.state().target().head().yawRad()).isEqualTo(paused);
      robot.resume();
      long timeNs = robot.loop.state().timeNs();
      robot.until(() -> robot.loop.state().timeNs() > timeNs);
      double gone = robot.loop.state().target().head().yawRad() - paused;
      assertThat(gone).isEqualTo(perCycle, within(0.2 * perCycle));
    }
  }

  @Test
  void whatIsStreamedInAPauseIsFollowedAfterItThroughTheLimits() {
    try (PacedLoop robot = PacedLoop.awake()) {
      robot.pause();
      robot.runWall(0.1);
      BodyTargets far = BodyTargets.ofAntennas(new Antennas(-2, 2));
      Outcome streamed = robot.loop.stream(new Command.SetTarget(far, false), Origin.STUDIO);
      assertThat(streamed).isEqualTo(Outcome.EXECUTED);
      Antennas before = robot.loop.state().target().antennas();
      assertThat(robot.runWall(1).target().antennas()).isEqualTo(before);
      robot.resume();
      RobotState first = robot.until(() -> !robot.loop.state().target().antennas().equals(before));
      assertThat(Math.abs(first.target().antennas().leftRad() - before.leftRad()))
          .isLessThan(2 * 0.3 + 1e-9);
      assertThat(robot.runWall(1).target().antennas()).isEqualTo(new Antennas(-2, 2));
    }
  }

  @Test
  void aGotoOfNoDurationInAPauseIsReachedAfterIt() {
    try (PacedLoop robot = PacedLoop.awake()) {
      robot.pause();
      robot.runWall(0.1);
      MoveEnd end = robot.play(gotoTargets(BodyTargets.ofAntennas(new Antennas(-1, 1)), 0));
      assertThat(end.kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(end.clamps()).isEmpty();
      robot.resume();
      assertThat(robot.runWall(1).target().antennas()).isEqualTo(new Antennas(-1, 1));
    }
  }

  @Test
  void aStepIsOneControlPeriod() {
    try (PacedLoop robot = PacedLoop.awake()) {
      Submission moving = robot.submit(headGoto(LEFT, 1));
      robot.runWall(0.2037);
      robot.pause();
      robot.runWall(0.05);
      List<Long> timesNs = new ArrayList<>();
      for (int i = 0; i < 200 && !moving.end().isDone(); i++) {
        assertThat(robot.clock.step()).isTrue();
        long beforeNs = robot.loop.state().timeNs();
        robot.until(() -> robot.loop.state().timeNs() != beforeNs);
        timesNs.add(robot.loop.state().timeNs() - beforeNs);
        robot.runWall(0.03);
        assertThat(robot.loop.state().timeNs() - beforeNs).isEqualTo(timesNs.getLast());
      }
      assertThat(timesNs).hasSizeBetween(75, 85).containsOnly(PacedLoop.PERIOD_NS);
      assertThat(moving.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
    }
  }

  @Test
  void changesOfThePaceDisturbNoMove() {
    double[] speeds = {0.1, 10, 0.3, SimulationPace.MAX, 1, 5};
    try (PacedLoop robot = PacedLoop.awake()) {
      Submission moving = robot.submit(headGoto(LEFT, 2));
      double before = robot.loop.state().target().head().yawRad();
      for (int i = 0; !moving.end().isDone(); i++) {
        if (i % 7 == 0) {
          robot.speed(speeds[i / 7 % speeds.length]);
        } else if (i % 7 == 3) {
          robot.pause();
          robot.turn();
          robot.resume();
        }
        double now = robot.turn().target().head().yawRad();
        assertThat(now - before).isBetween(-1e-9, JUMP_RAD);
        before = now;
      }
      assertThat(moving.end().join().clamps()).isEmpty();
      assertThat(robot.loop.state().loop().sinceStart().skippedPeriods()).isZero();
    }
  }

  @Test
  void asFastAsPossibleWaitsForPhysics() {
    try (PacedLoop robot = PacedLoop.awake()) {
      robot.speed(SimulationPace.MAX);
      robot.turn();
      robot.caughtUp = false;
      long timeNs = robot.loop.state().timeNs();
      assertThat(robot.runWall(1).timeNs()).isLessThanOrEqualTo(timeNs + PacedLoop.PERIOD_NS);
      robot.caughtUp = true;
      robot.runSimulated(1);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 10})
  void figuresAreTheWallsAtEveryPace(double speed) {
    try (PacedLoop robot = PacedLoop.awake()) {
      robot.speed(speed);
      LoopStatistics figures = robot.runWall(4).loop();
      assertThat(figures.updateRateHz()).isEqualTo(100 * speed, within(1.0));
      assertThat((double) figures.longestIntervalNs()).isEqualTo(1e7 / speed, within(1e3));
    }
  }

  private static double seconds(long ns) {
    return ns / 1e9;
  }
}
