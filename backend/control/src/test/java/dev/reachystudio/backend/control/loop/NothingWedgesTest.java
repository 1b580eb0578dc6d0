package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.LookAtTarget.ImagePoint;
import dev.reachystudio.protocol.command.LookAtTarget.WorldPoint;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever was asked before, good or mad: no limit is passed, and the next good target works. */
class NothingWedgesTest {

  private static final JointLimits LIMITS = JointLimits.of(HandCrankedLoop.NUMBERS);
  private static final List<TimeLaw> LAWS = List.of(TimeLaw.values());
  private static final int COMMANDS = 40;

  @Property(tries = 150)
  void afterAnySequenceOfCommandsTheNextGoodTargetIsReached(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      double[] before = HandCrankedLoop.target(robot.state());
      for (int i = 0; i < COMMANDS; i++) {
        ask(robot, random);
        int cycles = random.nextInt(1, 25);
        for (int cycle = 0; cycle < cycles; cycle++) {
          double[] after = HandCrankedLoop.target(robot.step());
          assertWithinLimits(before, after);
          before = after;
        }
      }
      robot.submit(new Command.SetSpeechOffsets(HeadOffset.NONE));
      robot.submit(new Command.SetTracking(null, 0));
      robot.submit(new Command.SetAutomaticBodyYaw(true));
      robot.decide(new Command.StopAll());
      BodyTargets good = BodyTargets.of(Pose.IDENTITY, 0.0, new Antennas(0, 0));
      assertThat(robot.stream(good)).isEqualTo(Outcome.EXECUTED);
      Vectors.assertClose(robot.run(2).target().head(), Pose.IDENTITY, within(1e-9), "good target");
      assertThat(robot.loop.bugs()).isZero();
    }
  }

  private static void assertWithinLimits(double[] before, double[] after) {
    for (int m = 0; m < Motor.COUNT; m++) {
      assertThat(Math.abs(after[m] - before[m]))
          .isLessThanOrEqualTo(LIMITS.speedRadPerS(m) * 0.01 * (1 + 1e-9));
      assertThat(after[m])
          .isBetween(
              Math.min(LIMITS.lowerRad(m), before[m]) - 1e-9,
              Math.max(LIMITS.upperRad(m), before[m]) + 1e-9);
    }
  }

  private static void ask(HandCrankedLoop robot, SplittableRandom random) {
    switch (random.nextInt(10)) {
      case 0, 1, 2 ->
          robot.stream(BodyTargets.of(pose(random), angle(random, 7), antennas(random)));
      case 3 -> robot.stream(BodyTargets.ofHeadJoints(joints(random)));
      case 4 ->
          robot.submit(
              new Command.Goto(
                  UUID.randomUUID(),
                  random.nextBoolean()
                      ? BodyTargets.of(pose(random), null, null)
                      : BodyTargets.ofHeadJoints(joints(random)),
                  random.nextLong(0, 300_000_000),
                  LAWS.get(random.nextInt(LAWS.size())),
                  random.nextBoolean(),
                  random.nextBoolean()));
      case 5 ->
          robot.submit(
              new Command.SetSpeechOffsets(
                  new HeadOffset(
                      angle(random, 0.1),
                      angle(random, 0.1),
                      angle(random, 0.1),
                      angle(random, 3),
                      angle(random, 3),
                      angle(random, 3))));
      case 6 -> robot.submit(new Command.SetTracking(pose(random), random.nextDouble()));
      case 7 ->
          robot.submit(
              new Command.LookAt(
                  UUID.randomUUID(),
                  random.nextBoolean()
                      ? new WorldPoint(angle(random, 2), angle(random, 2), angle(random, 2))
                      : new ImagePoint(random.nextDouble(1, 639), 200, 640, 480),
                  random.nextLong(0, 300_000_000),
                  TimeLaw.LINEAR,
                  false,
                  random.nextBoolean()));
      case 8 -> robot.submit(play(random));
      default -> {
        robot.submit(new Command.SetAutomaticBodyYaw(random.nextBoolean()));
        if (random.nextBoolean()) {
          robot.submit(new Command.StopAll());
        }
      }
    }
  }

  private static Command.PlayMove play(SplittableRandom random) {
    List<RecordedMotion.Sample> samples =
        List.of(
            new RecordedMotion.Sample(0, pose(random), antennas(random), angle(random, 7)),
            new RecordedMotion.Sample(0.1, pose(random), antennas(random), angle(random, 7)),
            new RecordedMotion.Sample(0.2, Pose.IDENTITY, antennas(random), 0));
    return new Command.PlayMove(
        UUID.randomUUID(),
        new RecordedMotion("wild", "", null, samples),
        PlayOptions.defaults()
            .withQueued(random.nextBoolean(), random.nextLong(0, 200_000_000))
            .withReplace(random.nextBoolean()));
  }

  private static Pose pose(SplittableRandom random) {
    double reachM = random.nextBoolean() ? 0.02 : 0.5;
    double reachRad = random.nextBoolean() ? 0.3 : 7;
    return Pose.ofXyzRpy(
        angle(random, reachM),
        angle(random, reachM),
        angle(random, reachM),
        angle(random, reachRad),
        angle(random, reachRad),
        angle(random, reachRad));
  }

  private static HeadJoints joints(SplittableRandom random) {
    double[] jointsRad = new double[HeadJoints.COUNT];
    for (int i = 0; i < jointsRad.length; i++) {
      jointsRad[i] = angle(random, 4);
    }
    return HeadJoints.of(jointsRad);
  }

  private static Antennas antennas(SplittableRandom random) {
    return new Antennas(angle(random, 5), angle(random, 5));
  }

  private static double angle(SplittableRandom random, double reach) {
    return random.nextDouble(-reach, reach);
  }
}
