package dev.reachystudio.backend.control.render;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.UUID;

/**
 * Plays a recorded move offline: the real control loop over a mockup, stepped by hand on a clock
 * that stands still in between. What it gives is what a robot would be told, period by period, from
 * the moment it stands at the move's first pose. Any thread; each run has a robot of its own.
 */
public final class MoveRender {

  private static final UUID APPROACH = new UUID(0, 1);
  private static final UUID MOVE = new UUID(0, 2);
  private static final long APPROACH_NS = 1_000_000_000;

  /** Whatever the limits hold back is made up for within this, or never. */
  private static final long SETTLES_NS = 2_000_000_000;

  private final RobotNumbers numbers;
  private final LoopSettings settings;
  private final boolean automaticBodyYaw;

  /**
   * Renders for a robot.
   *
   * @param numbers the robot in numbers
   * @param settings how its loop would run
   * @param automaticBodyYaw whether the body follows the head
   */
  public MoveRender(RobotNumbers numbers, LoopSettings settings, boolean automaticBodyYaw) {
    this.numbers = numbers;
    this.settings = settings;
    this.automaticBodyYaw = automaticBodyYaw;
  }

  /** Takes what is played, in the order of time. */
  @FunctionalInterface
  public interface Rows {
    /**
     * One control period.
     *
     * @param timeS time since the move began
     * @param state what was asked for and what the motors were told
     */
    void row(double timeS, RobotState state);
  }

  /**
   * Plays a move.
   *
   * @param motion the move
   * @param rows takes every period
   * @throws MoveRefusedException if the control loop does not play it
   */
  public RenderReport run(RecordedMotion motion, Rows rows) throws MoveRefusedException {
    Cranked clock = new Cranked();
    JointLimits limits = JointLimits.of(numbers).withSpeeds(settings.speedLimits());
    RenderReport.Watch watch = new RenderReport.Watch(limits, settings.periodNs());
    try (ControlLoop loop = open(clock)) {
      approach(loop, clock, motion.samples().getFirst());
      Submission move =
          loop.submit(
              new Command.PlayMove(MOVE, motion, PlayOptions.defaults().withSound(false, 0)),
              Origin.DAEMON);
      watch.startsAt(loop.state());
      RobotState state = step(loop, clock);
      long startNs = state.timeNs();
      Outcome outcome = move.outcome().join();
      if (outcome instanceof Outcome.Refused refused) {
        throw new MoveRefusedException(refused.text());
      }
      long endNs = Long.MAX_VALUE;
      while (true) {
        watch.note(state);
        rows.row((state.timeNs() - startNs) / 1e9, state);
        if (move.end().isDone() && endNs == Long.MAX_VALUE) {
          endNs = state.timeNs();
        }
        boolean behind = state.clamp().cause() == TargetClamp.Cause.SPEED;
        if (move.end().isDone() && (!behind || state.timeNs() - endNs >= SETTLES_NS)) {
          break;
        }
        state = step(loop, clock);
      }
      MoveEnd end = move.end().join();
      return watch.report((state.timeNs() - startNs) / 1e9, outcome, end);
    }
  }

  private ControlLoop open(LoopClock clock) {
    try {
      return ControlLoop.open(new MockupRobotIo(numbers), settings, numbers, clock);
    } catch (RobotIoException e) {
      throw new IllegalStateException("a mockup can always be opened", e);
    }
  }

  /** Brings the robot to rest at the first pose, as far as it can reach it. */
  private void approach(ControlLoop loop, Cranked clock, Sample first) throws MoveRefusedException {
    if (!automaticBodyYaw) {
      var _ = loop.submit(new Command.SetAutomaticBodyYaw(false), Origin.DAEMON);
    }
    Command.Goto there =
        new Command.Goto(
            APPROACH,
            BodyTargets.of(first.head(), first.bodyYawRad(), first.antennas()),
            APPROACH_NS,
            TimeLaw.MINJERK,
            false,
            false);
    Submission way = loop.submit(there, Origin.DAEMON);
    long untilNs = clock.nowNs() + 2 * APPROACH_NS;
    while (!way.end().isDone() || clock.nowNs() < untilNs) {
      RobotState _ = step(loop, clock);
    }
    if (way.outcome().join() instanceof Outcome.Refused refused) {
      throw new MoveRefusedException("its first pose cannot be taken: " + refused.text());
    }
  }

  private RobotState step(ControlLoop loop, Cranked clock) {
    clock.nowNs += settings.periodNs();
    loop.cycle(clock.nowNs);
    loop.dispatch();
    return loop.state();
  }

  /** A clock that goes on when it is turned. */
  private static final class Cranked implements LoopClock {
    private long nowNs;

    @Override
    public long nowNs() {
      return nowNs;
    }

    @Override
    public void waitUntil(long deadlineNs) {
      throw new IllegalStateException("nobody waits when a move is rendered");
    }
  }
}
