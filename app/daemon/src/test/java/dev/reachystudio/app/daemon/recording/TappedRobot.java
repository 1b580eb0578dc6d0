package dev.reachystudio.app.daemon.recording;

import dev.reachystudio.backend.control.loop.LoopTimings;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.loop.StateTap;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A robot that only publishes, when a test says so: cycle i has values that tell i. */
final class TappedRobot implements RobotControl {

  static final long PERIOD_NS = 10_000_000;
  static final long EPOCH_NS = 5_000_000_000L;

  private final List<StateTap> taps = new CopyOnWriteArrayList<>();
  private long published;

  /** Publishes some cycles. */
  void publish(int cycles) {
    for (int i = 0; i < cycles; i++) {
      RobotState state = state(published++);
      taps.forEach(tap -> tap.offer(state));
    }
  }

  static RobotState state(long i) {
    return new RobotState(
        i + 1,
        EPOCH_NS + i * PERIOD_NS,
        measured(i),
        target(i),
        target(i),
        MotorMode.ENABLED,
        true,
        EmergencyStopState.RELEASED,
        List.of(),
        TargetClamp.NONE,
        List.of(),
        true,
        LoopStatistics.NONE,
        null,
        null);
  }

  static BodyState measured(long i) {
    return body(1e-6 * i);
  }

  static BodyState target(long i) {
    return body(1 + 1e-6 * i);
  }

  private static BodyState body(double x) {
    return new BodyState(
        Pose.ofXyzRpy(0.001, 0.002, 0.003, 0.1, 0.2, x),
        new HeadJoints(x, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
        new Antennas(-x, x));
  }

  @Override
  public StateTap tap(int capacity) {
    StateTap tap = new StateTap(capacity, taps::remove);
    taps.add(tap);
    return tap;
  }

  int openTaps() {
    return taps.size();
  }

  @Override
  public RobotState state() {
    return state(published);
  }

  @Override
  public long nowNs() {
    return EPOCH_NS + published * PERIOD_NS;
  }

  @Override
  public Submission submit(Command command, Origin origin) {
    throw new AssertionError("recordings command nothing");
  }

  @Override
  public Outcome foresee(BodyTargets targets) {
    return Outcome.EXECUTED;
  }

  @Override
  public Outcome stream(Command.SetTarget target, Origin origin) {
    throw new AssertionError("recordings command nothing");
  }

  @Override
  public Registration watch(Consumer<CommandEvent> listener) {
    throw new AssertionError("recordings watch nothing");
  }

  @Override
  public RealTimeGrants realTime() {
    return RealTimeGrants.NONE;
  }

  @Override
  public LoopTimings timings() {
    return LoopTimings.NONE;
  }
}
