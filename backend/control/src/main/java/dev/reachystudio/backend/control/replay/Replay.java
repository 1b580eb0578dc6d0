package dev.reachystudio.backend.control.replay;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.protocol.state.RobotState;
import java.util.Iterator;
import java.util.function.Consumer;

/** Gives a fresh control loop what another one was given, and says what it puts out. */
public final class Replay {

  private final LoopSettings settings;
  private final RobotNumbers numbers;

  /**
   * Replays of a robot.
   *
   * @param settings how the recorded loop was set at its start
   * @param numbers the robot in numbers
   */
  public Replay(LoopSettings settings, RobotNumbers numbers) {
    this.settings = settings;
    this.numbers = numbers;
  }

  /**
   * What a replay put out.
   *
   * @param cycles cycles that were run
   * @param sha256 of everything put out, see {@link OutputDigest}
   */
  public record Result(long cycles, String sha256) {}

  /**
   * Steps a fresh loop through recorded cycles.
   *
   * @param cycles from the recorded loop's first, without gaps
   * @param states told of every snapshot
   * @throws IllegalArgumentException if there is no cycle, or one is missing
   */
  public Result run(Iterable<CycleInput> cycles, Consumer<RobotState> states) {
    Iterator<CycleInput> inputs = cycles.iterator();
    if (!inputs.hasNext()) {
      throw new IllegalArgumentException("there is no cycle to replay");
    }
    OutputDigest digest = new OutputDigest();
    ReplayRobotIo io = new ReplayRobotIo();
    CycleInput input = inputs.next();
    require(input, 0);
    io.feed(input);
    long count = 1;
    try (ControlLoop loop = open(digest, io, input.nowNs())) {
      tell(loop, digest, states);
      while (inputs.hasNext()) {
        input = inputs.next();
        require(input, count);
        io.feed(input);
        loop.replay(input.nowNs(), input.commands(), input.streamed());
        tell(loop, digest, states);
        count++;
      }
      return new Result(count, digest.hex());
    }
  }

  private ControlLoop open(OutputDigest digest, ReplayRobotIo io, long firstNs) {
    try {
      return ControlLoop.open(digest.watch(io), settings, numbers, new FirstMoment(firstNs));
    } catch (RobotIoException e) {
      throw new IllegalStateException("a replay can always be opened", e);
    }
  }

  private static void tell(ControlLoop loop, OutputDigest digest, Consumer<RobotState> states) {
    digest.add(loop.state());
    states.accept(loop.state());
  }

  private static void require(CycleInput input, long number) {
    if (input.number() != number) {
      throw new IllegalArgumentException(
          "cycle " + number + " is missing: it was dropped when this was recorded");
    }
  }

  /** The loop asks once, for its first cycle. */
  private record FirstMoment(long nowNs) implements LoopClock {
    @Override
    public void waitUntil(long deadlineNs) {
      throw new IllegalStateException("a replay does not wait");
    }
  }
}
