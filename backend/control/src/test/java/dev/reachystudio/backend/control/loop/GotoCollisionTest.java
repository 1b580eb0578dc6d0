package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.HandCrankedLoop.gotoTargets;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.control.collision.Clearance;
import dev.reachystudio.backend.control.collision.SelfCollision;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GotoCollisionTest {

  /** Reachable, and one shoulder of the head is inside the body's rim. */
  private static final Pose INTO_THE_RIM = Pose.ofXyzRpy(0, 0, -0.04, 0.4, -0.2, 0);

  private static final Pose LEANING_BACK = Pose.ofXyzRpy(0, 0, 0, 0, -0.4, 0);

  private final SelfCollision collision = new SelfCollision(HandCrankedLoop.NUMBERS);

  @Test
  void aGotoIntoTheBodyEndsWhereTheyWouldTouchAndSaysSo() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.play(gotoTargets(BodyTargets.of(Pose.IDENTITY, 0.0, new Antennas(0, 0)), 1));
      Submission submission = robot.submit(headGoto(INTO_THE_RIM, 1));
      robot.step();
      Clamp clamp = clamp(submission.outcome().join());
      assertThat(clamp.set()).isStrictlyBetween(0.5, 1.0);
      assertThat(clamp.text()).contains("head and body would touch");
      double least = 1;
      for (int i = 0; i < 110; i++) {
        robot.step();
        least = Math.min(least, here(robot).clearanceM());
      }
      assertThat(submission.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(least).isGreaterThan(-1e-4);
      assertThat(here(robot).clearanceM()).isLessThan(1e-4);
    }
  }

  @Test
  void aStrictGotoIntoTheBodyIsRefused() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.play(gotoTargets(BodyTargets.of(Pose.IDENTITY, 0.0, new Antennas(0, 0)), 1));
      assertThat(robot.decide(HandCrankedLoop.strict(headGoto(INTO_THE_RIM, 1))))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(RefusalReason.UNREACHABLE);
                assertThat(refused.text()).startsWith("head and body would touch");
              });
    }
  }

  @Test
  void anAntennaStopsBeforeTheBody() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.play(gotoTargets(BodyTargets.of(LEANING_BACK, 0.0, new Antennas(0, 0)), 1));
      Submission submission =
          robot.submit(gotoTargets(BodyTargets.ofAntennas(new Antennas(0, 3.1)), 1));
      robot.run(1.2);
      assertThat(clamp(submission.outcome().join()).text()).contains("left antenna and body");
      assertThat(robot.state().target().antennas().leftRad()).isBetween(1.5, 3.0);
      assertThat(here(robot).clearanceM()).isGreaterThan(-1e-4);
    }
  }

  @Test
  void whatOvershootsStaysFreeToo() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.play(gotoTargets(BodyTargets.of(Pose.IDENTITY, 0.0, new Antennas(0, 0)), 1));
      Submission submission =
          robot.submit(
              new Command.Goto(
                  UUID.randomUUID(),
                  BodyTargets.ofHead(INTO_THE_RIM),
                  1_000_000_000L,
                  TimeLaw.CARTOON,
                  false,
                  false));
      double least = 1;
      for (int i = 0; i < 110; i++) {
        robot.step();
        least = Math.min(least, here(robot).clearanceM());
      }
      assertThat(submission.end()).isDone();
      assertThat(least).isGreaterThan(-1e-4);
    }
  }

  @Test
  void aRobotWhosePartsTouchCanComeOutAndNotGoDeeper() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      // Streams are not looked at: they have brought it here.
      for (int i = 0; i < 100; i++) {
        robot.stream(BodyTargets.of(INTO_THE_RIM, 0.0, new Antennas(0, 3.0)));
        robot.step();
      }
      assertThat(here(robot).collides()).isTrue();
      Pose deeper = Pose.ofXyzRpy(0, 0, -0.044, 0.42, -0.2, 0);
      Submission in = robot.submit(headGoto(deeper, 1));
      robot.step();
      assertThat(clamp(in.outcome().join()).set()).isLessThan(0.1);
      robot.run(1);
      Outcome out =
          robot.decide(gotoTargets(BodyTargets.of(Pose.IDENTITY, 0.0, new Antennas(0, 0)), 1));
      assertThat(out).isEqualTo(Outcome.EXECUTED);
      robot.run(1.1);
      assertThat(here(robot).clearanceM()).isGreaterThan(0.03);
    }
  }

  @Test
  void aGotoThatOnlyPassesAContactArrivesAndTellsUnlessItIsStrict() {
    Pose almostTouching = almostTouching();
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      for (int i = 0; i < 100; i++) {
        robot.stream(BodyTargets.of(almostTouching, 0.0, new Antennas(0, 3.1)));
        robot.step();
      }
      assertThat(here(robot).collides()).isFalse();
      Command.Goto passing = gotoTargets(BodyTargets.of(Pose.IDENTITY, 0.0, new Antennas(0, 0)), 1);
      assertThat(robot.decide(HandCrankedLoop.strict(passing))).isInstanceOf(Outcome.Refused.class);
      Submission submission = robot.submit(passing);
      robot.run(1.1);
      Clamp told = clamp(submission.outcome().join());
      assertThat(told.set()).isEqualTo(1);
      assertThat(told.text()).startsWith("left antenna and body touch on the way");
      assertThat(robot.state().target().antennas().leftRad()).isEqualTo(0);
    }
  }

  /** Rolled so far that the antenna just misses the body, and grazes it when it is lifted. */
  private Pose almostTouching() {
    double freeRad = -0.1;
    double touchingRad = -0.45;
    for (int i = 0; i < 20; i++) {
      double middleRad = 0.5 * (freeRad + touchingRad);
      if (collision.check(rolled(middleRad), new Antennas(0, 3.1)).collides()) {
        touchingRad = middleRad;
      } else {
        freeRad = middleRad;
      }
    }
    return rolled(freeRad);
  }

  private static Pose rolled(double rollRad) {
    return Pose.ofXyzRpy(0, 0, -0.02, rollRad, 0, 0);
  }

  @Test
  void aFreeGotoIsLeftAsItIs() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.play(gotoTargets(BodyTargets.of(Pose.IDENTITY, 0.0, new Antennas(0, 0)), 1));
      Pose there = Pose.ofXyzRpy(0.01, 0, 0.01, 0.1, 0.1, 0.2);
      assertThat(robot.decide(headGoto(there, 1))).isEqualTo(Outcome.EXECUTED);
    }
  }

  private Clearance here(HandCrankedLoop robot) {
    BodyState target = robot.state().target();
    return collision.check(target.head(), target.antennas());
  }

  private static Clamp clamp(Outcome outcome) {
    return ((Outcome.Clamped) outcome)
        .clamps().stream()
            .filter(clamp -> clamp.field().equals("collision"))
            .findFirst()
            .orElseThrow();
  }
}
