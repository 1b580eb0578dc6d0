package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A control loop over a mockup, turned by hand: time passes only when a test says so. */
public final class HandCrankedLoop implements AutoCloseable {

  public static final RobotNumbers NUMBERS = RobotNumbers.load();
  static final long PERIOD_NS = 10_000_000;

  public final ControlLoop loop;
  public final List<CommandEvent> events = new ArrayList<>();
  private long nowNs;

  private HandCrankedLoop(RobotIo io, LoopSettings settings) {
    try {
      loop =
          ControlLoop.open(
              io,
              settings,
              NUMBERS,
              new LoopClock() {
                @Override
                public long nowNs() {
                  return nowNs;
                }

                @Override
                public void waitUntil(long deadlineNs) {
                  throw new AssertionError("nobody waits in a test");
                }
              });
    } catch (RobotIoException e) {
      throw new AssertionError(e);
    }
    var _ = loop.watch(events::add);
  }

  /** A mockup as it boots: torque on, asleep. */
  public static HandCrankedLoop asleep() {
    return new HandCrankedLoop(new MockupRobotIo(NUMBERS), LoopSettings.defaults());
  }

  /** A robot that is opened here, and closed with the loop. */
  public static HandCrankedLoop over(RobotIo io) {
    return new HandCrankedLoop(io, LoopSettings.defaults());
  }

  static HandCrankedLoop with(LoopSettings settings) {
    return new HandCrankedLoop(new MockupRobotIo(NUMBERS), settings);
  }

  /** A mockup at the init pose, at rest. */
  public static HandCrankedLoop awake() {
    HandCrankedLoop robot = asleep();
    robot.submit(new Command.WakeUp(UUID.randomUUID(), true));
    robot.run(3);
    assertThat(robot.state().moves()).isEmpty();
    robot.events.clear();
    return robot;
  }

  /** One period passes. */
  public RobotState step() {
    return step(PERIOD_NS);
  }

  RobotState step(long lengthNs) {
    nowNs += lengthNs;
    loop.cycle(nowNs);
    loop.dispatch();
    return loop.state();
  }

  /** Some seconds pass. */
  public RobotState run(double seconds) {
    long cycles = Math.round(seconds * 1e9 / PERIOD_NS);
    for (long i = 0; i < cycles; i++) {
      step();
    }
    return loop.state();
  }

  public RobotState state() {
    return loop.state();
  }

  public Submission submit(Command command) {
    return loop.submit(command, Origin.STUDIO);
  }

  /** Submits and lets one cycle decide. */
  public Outcome decide(Command command) {
    Submission submission = submit(command);
    step();
    return submission.outcome().join();
  }

  /** Submits and lets time pass until the move has ended. */
  public MoveEnd play(Command.StartsMove command) {
    Submission submission = submit(command);
    for (int i = 0; i < 60_000 && !submission.end().isDone(); i++) {
      step();
    }
    return submission.end().join();
  }

  Outcome stream(BodyTargets targets) {
    return loop.stream(new Command.SetTarget(targets, false), Origin.STUDIO);
  }

  /** Switches all motors, and sees that it is done. */
  public void mode(MotorMode mode) {
    assertThat(decide(new Command.SetMotorMode(mode))).isEqualTo(Outcome.EXECUTED);
  }

  /** Joints of the snapshot's target in wire order, nine numbers. */
  static double[] target(RobotState state) {
    double[] all = new double[Motor.COUNT];
    System.arraycopy(state.target().headJoints().toArray(), 0, all, 0, 7);
    all[7] = state.target().antennas().rightRad();
    all[8] = state.target().antennas().leftRad();
    return all;
  }

  /** A goto of the head. */
  public static Command.Goto headGoto(Pose head, double seconds) {
    return gotoTargets(BodyTargets.ofHead(head), seconds);
  }

  static Command.Goto gotoTargets(BodyTargets targets, double seconds) {
    return new Command.Goto(
        UUID.randomUUID(), targets, Math.round(seconds * 1e9), TimeLaw.MINJERK, false, false);
  }

  static Command.Goto replacing(Command.Goto move) {
    return new Command.Goto(
        move.moveId(), move.targets(), move.durationNs(), move.timeLaw(), move.strict(), true);
  }

  static Command.Goto strict(Command.Goto move) {
    return new Command.Goto(
        move.moveId(), move.targets(), move.durationNs(), move.timeLaw(), true, move.replace());
  }

  /** A recorded move that nods for two seconds. */
  static Command.PlayMove nod(boolean replace) {
    List<RecordedMotion.Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      double s = i / 50.0;
      samples.add(
          new RecordedMotion.Sample(
              s,
              Pose.ofXyzRpy(0, 0, 0, 0, 0.2 * Math.sin(Math.PI * s), 0),
              new Antennas(0.1 * s, -0.1 * s),
              0));
    }
    return new Command.PlayMove(
        UUID.randomUUID(),
        new RecordedMotion("nod", "", null, samples),
        PlayOptions.defaults().withReplace(replace));
  }

  @Override
  public void close() {
    loop.close();
  }
}
