package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.kinematics.CameraModel;
import dev.reachystudio.backend.control.kinematics.LookAt;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.LookAtTarget;
import dev.reachystudio.protocol.command.LookAtTarget.ImagePoint;
import dev.reachystudio.protocol.command.LookAtTarget.WorldPoint;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LookAtCommandTest {

  private static final long HALF_SECOND_NS = 500_000_000;

  @Test
  void everyReachablePointOfTheReferenceIsLookedAt() {
    Vectors vectors = Vectors.open("lookat");
    int looked = 0;
    for (JsonNode entry : vectors.cases("look_at_world")) {
      double[] p = Vectors.numbers(entry.get("point"));
      try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
        Command.LookAt look = look(new WorldPoint(p[0], p[1], p[2]), false);
        Submission submission = robot.submit(look);
        robot.run(2);
        assertThat(submission.end()).isDone();
        if (submission.outcome().join() instanceof Outcome.Clamped(var clamps)) {
          assertThat(clamps).isNotEmpty();
          assertThat(clamps).extracting(Clamp::field).allMatch(LookAtCommandTest::isHeadOrSpeed);
        }
        boolean asAsked = submission.outcome().join() instanceof Outcome.Executed;
        if (asAsked) {
          looked++;
          Vectors.assertClose(
              robot.state().target().head(),
              Vectors.pose(entry.get("pose")),
              within(1e-9),
              "point " + entry.get("id"));
        }
      }
    }
    assertThat(looked).isGreaterThan(10);
  }

  @Test
  void aPointOutOfReachIsClampedAndStrictlyRefused() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      LookAtTarget up = new WorldPoint(0.1, 0, 1);
      assertThat(robot.decide(look(up, true)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.UNREACHABLE));
      assertThat(robot.decide(look(up, false)))
          .isInstanceOfSatisfying(
              Outcome.Clamped.class,
              clamped -> assertThat(clamped.clamps().getFirst().field()).isEqualTo("head.pitch"));
    }
  }

  @Test
  void aPixelIsLookedAtFromWhereTheHeadIsWhenTheCommandIsDecided() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.play(HandCrankedLoop.headGoto(Pose.ofXyzRpy(0, 0, 0, 0, 0.1, 0.3), 0.5));
      Pose measured = robot.run(0.5).measured().head();
      CameraModel camera = CameraModel.of(HandCrankedLoop.NUMBERS.camera(), 1920, 1296);
      Pose expected = LookAt.image(1200, 700, camera, measured);
      robot.play(look(new ImagePoint(1200, 700, 1920, 1296), false));
      Vectors.assertClose(robot.state().target().head(), expected, within(1e-6), "pixel");
    }
  }

  @Test
  void theSamePlaceInASmallerPictureIsTheSameDirection() {
    CameraModel full = CameraModel.of(HandCrankedLoop.NUMBERS.camera());
    CameraModel half = CameraModel.of(HandCrankedLoop.NUMBERS.camera(), 1920, 1296);
    Vectors.assertClose(
        LookAt.image(600, 400, half, Pose.IDENTITY),
        LookAt.image(1200, 800, full, Pose.IDENTITY),
        within(1e-4),
        "half the size");
  }

  @Test
  void whatCannotBeLookedAtIsRefusedWithItsField() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      assertField(robot.decide(look(new WorldPoint(1, Double.NaN, 0), false)), "point");
      assertField(robot.decide(look(new ImagePoint(-1, 5, 640, 480), false)), "pixel");
      assertField(robot.decide(look(new ImagePoint(1, 500, 640, 480), false)), "pixel");
      assertField(robot.decide(look(new ImagePoint(0.5, 0.5, 0, 480), false)), "pixel");
      Command.LookAt backwards =
          new Command.LookAt(
              UUID.randomUUID(), new WorldPoint(1, 0, 0), -1, TimeLaw.LINEAR, false, false);
      assertField(robot.decide(backwards), "duration");
    }
  }

  private static boolean isHeadOrSpeed(String field) {
    return field.startsWith("head") || field.equals("speed");
  }

  private static void assertField(Outcome outcome, String field) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private static Command.LookAt look(LookAtTarget target, boolean strict) {
    return new Command.LookAt(
        UUID.randomUUID(), target, HALF_SECOND_NS, TimeLaw.MINJERK, strict, false);
  }
}
