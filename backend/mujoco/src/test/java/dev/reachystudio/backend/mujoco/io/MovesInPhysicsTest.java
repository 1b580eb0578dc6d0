package dev.reachystudio.backend.mujoco.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.moves.BuiltInMoves;
import dev.reachystudio.backend.control.kinematics.PoseDistance;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.HandCrankedLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.backend.control.replay.CycleInput;
import dev.reachystudio.backend.control.replay.InputRecorder;
import dev.reachystudio.backend.control.replay.OutputDigest;
import dev.reachystudio.backend.control.replay.Replay;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Pose;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whole moves through the whole control loop, in physics. */
@MujocoInstalled
class MovesInPhysicsTest {

  @Test
  void theHeadFollowsADanceWithLittleLagAndNothingIsClamped() throws Exception {
    try (HandCrankedLoop robot = HandCrankedLoop.over(Simulations.inline())) {
      robot.play(new Command.WakeUp(UUID.randomUUID(), false));
      Submission dance = robot.submit(dance());
      List<RobotState> states = new ArrayList<>();
      while (!dance.end().isDone() && states.size() < 3000) {
        states.add(robot.step());
      }
      assertThat(dance.outcome().join()).isEqualTo(Outcome.EXECUTED);
      assertThat(dance.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      int best = lag(states);
      assertThat(best).as("lag in cycles of 10 ms").isBetween(0, 15);
      assertThat(apartMagic(states, best)).as("mean mm and degrees").isLessThan(4);
    }
  }

  @Test
  void aGotoEndsWhereItShould() {
    try (HandCrankedLoop robot = HandCrankedLoop.over(Simulations.inline())) {
      robot.play(new Command.WakeUp(UUID.randomUUID(), false));
      Pose aim = Pose.ofXyzRpy(0.005, 0, 0.005, 0.1, 0.1, 0.3);
      assertThat(robot.play(HandCrankedLoop.headGoto(aim, 1)).kind())
          .isEqualTo(MoveEnd.Kind.COMPLETED);
      Pose there = robot.run(0.5).measured().head();
      assertThat(PoseDistance.between(aim, there).magic()).isLessThan(4);
      assertThat(robot.state().faults()).isEmpty();
    }
  }

  @Test
  void aSessionInPhysicsIsReplayedBitByBit() throws Exception {
    InputRecorder recorder = new InputRecorder(16);
    OutputDigest digest = new OutputDigest();
    List<CycleInput> cycles = new ArrayList<>();
    MujocoRobotIo io = Simulations.inline("minimal");
    try (ControlLoop loop =
        ControlLoop.open(
            recorder.watch(digest.watch(io)),
            LoopSettings.defaults(),
            Simulations.NUMBERS,
            new StandingClock(),
            recorder)) {
      digest.add(loop.state());
      var _ = loop.submit(new Command.WakeUp(UUID.randomUUID(), false), Origin.STUDIO);
      long nowNs = 0;
      for (int i = 0; i < 600; i++) {
        if (i == 300) {
          var _ = loop.submit(dance(), Origin.STUDIO);
        }
        nowNs += Simulations.PERIOD_NS;
        loop.cycle(nowNs);
        loop.dispatch();
        digest.add(loop.state());
        for (CycleInput input = recorder.poll(); input != null; input = recorder.poll()) {
          cycles.add(input);
        }
      }
    }
    Replay replay = new Replay(LoopSettings.defaults(), Simulations.NUMBERS);
    assertThat(replay.run(cycles, state -> {})).isEqualTo(new Replay.Result(601, digest.hex()));
  }

  private static Command.PlayMove dance() throws Exception {
    String name = "little_dance";
    String json = new String(BuiltInMoves.open(name).readAllBytes(), StandardCharsets.UTF_8);
    return new Command.PlayMove(
        UUID.randomUUID(), MoveFile.read(name, null, json), PlayOptions.defaults());
  }

  /** By how many cycles the measured head is best behind its target. */
  private static int lag(List<RobotState> states) {
    int best = 0;
    for (int lag = 0; lag <= 30; lag++) {
      best = apartMagic(states, lag) < apartMagic(states, best) ? lag : best;
    }
    return best;
  }

  private static double apartMagic(List<RobotState> states, int lag) {
    double sum = 0;
    for (int i = lag; i < states.size(); i++) {
      Pose target = states.get(i - lag).target().head();
      sum += PoseDistance.between(target, states.get(i).measured().head()).magic();
    }
    return sum / (states.size() - lag);
  }

  /** The loop asks once, for its first cycle. */
  private static final class StandingClock implements LoopClock {
    @Override
    public long nowNs() {
      return 0;
    }

    @Override
    public void waitUntil(long deadlineNs) {
      throw new AssertionError("nobody waits in a test");
    }
  }
}
