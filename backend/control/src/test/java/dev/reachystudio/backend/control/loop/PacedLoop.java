package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.state.RobotState;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * A control loop in simulated time whose wall clock is turned by hand: waiting moves it, nothing
 * else does.
 */
final class PacedLoop implements AutoCloseable {

  static final long PERIOD_NS = HandCrankedLoop.PERIOD_NS;

  /** The wall's time; not 0, so that nobody can mistake one clock for the other. */
  long wallNs = 7_000_000_000L;

  /** Whether physics is where time is. */
  boolean caughtUp = true;

  final SimulationClock clock;
  final ControlLoop loop;
  private final Metronome metronome;

  PacedLoop(RobotIo io) {
    clock = new SimulationClock(() -> wallNs, ns -> wallNs += ns, () -> caughtUp);
    try {
      loop = ControlLoop.open(io, LoopSettings.defaults(), HandCrankedLoop.NUMBERS, clock);
    } catch (RobotIoException e) {
      throw new AssertionError(e);
    }
    metronome = loop.metronome();
  }

  /** A mockup at the init pose, at rest, in true time. */
  static PacedLoop awake() {
    PacedLoop robot = new PacedLoop(new MockupRobotIo(HandCrankedLoop.NUMBERS));
    robot.play(new Command.WakeUp(UUID.randomUUID(), true));
    robot.runWall(1);
    return robot;
  }

  /** One turn of the loop; what was decided is told. */
  RobotState turn() {
    loop.turn(metronome);
    loop.dispatch();
    return loop.state();
  }

  RobotState until(BooleanSupplier holds) {
    for (int i = 0; i < 1_000_000; i++) {
      if (holds.getAsBoolean()) {
        return loop.state();
      }
      turn();
    }
    throw new AssertionError("it never holds");
  }

  /** Seconds of the wall pass. */
  RobotState runWall(double seconds) {
    long endNs = wallNs + Math.round(seconds * 1e9);
    return until(() -> wallNs >= endNs);
  }

  /** Seconds of simulated time pass. */
  RobotState runSimulated(double seconds) {
    long endNs = loop.state().timeNs() + Math.round(seconds * 1e9);
    return until(() -> loop.state().timeNs() >= endNs);
  }

  Submission submit(Command command) {
    return loop.submit(command, Origin.STUDIO);
  }

  MoveEnd play(Command.StartsMove command) {
    Submission submission = submit(command);
    until(submission.end()::isDone);
    return submission.end().join();
  }

  void speed(double speed) {
    clock.setPace(new SimulationPace(speed, false));
  }

  void pause() {
    clock.setPace(new SimulationPace(clock.pace().speed(), true));
  }

  void resume() {
    clock.setPace(new SimulationPace(clock.pace().speed(), false));
  }

  @Override
  public void close() {
    loop.close();
  }
}
