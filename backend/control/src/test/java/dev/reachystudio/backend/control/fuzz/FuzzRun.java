package dev.reachystudio.backend.control.fuzz;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.fuzz.FuzzStep.Misbehave;
import dev.reachystudio.backend.control.fuzz.FuzzStep.Stream;
import dev.reachystudio.backend.control.fuzz.FuzzStep.Submit;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs one program on a loop that is turned by hand, and finds out whether everything held. */
final class FuzzRun {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();
  private static final JointLimits LIMITS = JointLimits.of(NUMBERS);
  private static final double[] START_RAD = start();

  /** Longer than any motor needs from one end to the other, and a device to report its mode. */
  private static final double RECOVERS_WITHIN_S = 8;

  private static final double THERE = 1e-6;

  private final FuzzProgram program;
  private final FuzzIo io;
  private final ControlLoop loop;
  private final FuzzLedger ledger;
  private final long periodNs;
  private long nowNs = 1;
  private long cycles;
  private @Nullable String violation;

  private FuzzRun(FuzzProgram program) {
    this.program = program;
    LoopSettings settings = LoopSettings.defaults().withUpdateRateHz(program.updateRateHz());
    periodNs = settings.periodNs();
    io = new FuzzIo(LIMITS, START_RAD, periodNs);
    try {
      loop = ControlLoop.open(io, settings, NUMBERS, new HandClock());
    } catch (RobotIoException e) {
      throw new IllegalStateException(e);
    }
    ledger = new FuzzLedger(loop);
  }

  /**
   * What came out.
   *
   * @param violation what did not hold, or null
   * @param cycles cycles the loop ran
   */
  record Result(@Nullable String violation, long cycles) {}

  /** Runs a program. */
  static Result of(FuzzProgram program) {
    FuzzRun run = new FuzzRun(program);
    try {
      run.play();
      if (run.violation == null) {
        run.recover();
      }
      run.end();
    } catch (RuntimeException | Error e) {
      return new Result("an exception left the loop: " + e, run.cycles);
    }
    return new Result(run.violation, run.cycles);
  }

  private void play() {
    for (FuzzStep step : program.steps()) {
      switch (step.action()) {
        case Submit submit -> submit(submit.command());
        case Stream stream -> {
          Outcome outcome = loop.stream(stream.target(), Origin.STUDIO);
          fail(outcome == null, "a streamed target has no outcome");
        }
        case Misbehave wrong -> io.misbehave(wrong);
      }
      for (int i = 0; i < step.cycles() && violation == null; i++) {
        cycle(periodNs + (i == 0 ? step.hiccupNs() : 0));
      }
    }
  }

  private void submit(Command command) {
    switch (command) {
      case Command.SetMotorMode _,
          Command.SetTorque _,
          Command.WakeUp _,
          Command.GoToSleep _,
          Command.ResetToSleep _ ->
          io.mayEnergise();
      default -> {
        // never switches torque on
      }
    }
    ledger.submit(command);
  }

  /** After anything, a robot that is well again does what it is asked. */
  private void recover() {
    io.heal();
    ledger.submit(new Command.EmergencyStop(false, Command.StopTorque.HOLD));
    ledger.submit(new Command.StopAll());
    ledger.submit(new Command.SetSpeechOffsets(HeadOffset.NONE));
    ledger.submit(new Command.SetTracking(null, 0));
    // What the device says is believed at once, but it may be about to change its mode.
    pass(6.0 / program.updateRateHz());
    submit(new Command.SetMotorMode(MotorMode.ENABLED));
    cycle(periodNs);
    BodyTargets neutral = BodyTargets.of(Pose.IDENTITY, 0.0, new Antennas(0, 0));
    Submission there =
        ledger.submit(
            new Command.Goto(new UUID(0, 1), neutral, 100_000_000, TimeLaw.MINJERK, false, true));
    long deadlineNs = nowNs + (long) (RECOVERS_WITHIN_S * 1e9);
    while (violation == null && nowNs < deadlineNs && !(there.end().isDone() && isNeutral())) {
      cycle(periodNs);
    }
    if (violation == null) {
      fail(!there.end().isDone(), "a goto to neutral does not end");
      fail(
          there.end().isDone() && there.end().join().kind() != MoveEnd.Kind.COMPLETED,
          "a goto to neutral ends otherwise: " + there.outcome() + there.end());
      fail(!isNeutral(), "the robot does not come back to neutral: " + loop.state().target());
    }
  }

  private boolean isNeutral() {
    RobotState state = loop.state();
    Pose head = state.target().head();
    return Math.abs(head.zM()) < THERE
        && Math.abs(head.r00() - 1) < THERE
        && Math.abs(head.r12()) < THERE
        && Math.abs(state.target().antennas().rightRad()) < THERE
        && Math.abs(state.target().antennas().leftRad()) < THERE;
  }

  private void end() {
    loop.close();
    if (violation == null) {
      violation = ledger.violationAtEnd();
    }
    if (violation == null && !program.throwsExceptions()) {
      fail(loop.bugs() != 0, loop.bugs() + " bugs in the loop");
    }
  }

  private void pass(double seconds) {
    for (long i = 0; i < seconds * program.updateRateHz() && violation == null; i++) {
      cycle(periodNs);
    }
  }

  private void cycle(long lengthNs) {
    long before = loop.state().sequence();
    nowNs += lengthNs;
    loop.cycle(nowNs);
    loop.dispatch();
    cycles++;
    fail(loop.state().sequence() != before + 1, "the loop published no state");
    String found = io.violation();
    fail(found != null, String.valueOf(found));
    found = ledger.violation();
    fail(found != null, String.valueOf(found));
    fail(!isFinite(loop.state()), "a published state is not finite: " + loop.state());
  }

  private static boolean isFinite(RobotState state) {
    double sum = state.target().antennas().rightRad() + state.target().antennas().leftRad();
    sum += state.measured().antennas().rightRad() + state.measured().antennas().leftRad();
    for (int i = 0; i < 7; i++) {
      sum += state.target().headJoints().get(i) + state.measured().headJoints().get(i);
    }
    return Double.isFinite(sum)
        && Double.isFinite(state.target().head().zM() + state.target().head().r00());
  }

  private void fail(boolean wrong, String what) {
    if (wrong && violation == null) {
      violation = what;
    }
  }

  private static double[] start() {
    double[] startRad = new double[Motor.COUNT];
    // The reference's sleep joints: four of them are outside the limits.
    System.arraycopy(NamedPoses.of(NUMBERS).sleepJoints().toArray(), 0, startRad, 0, 7);
    return startRad;
  }

  private final class HandClock implements LoopClock {
    @Override
    public long nowNs() {
      return nowNs;
    }

    @Override
    public void waitUntil(long deadlineNs) {
      throw new IllegalStateException("nobody waits here");
    }
  }
}
