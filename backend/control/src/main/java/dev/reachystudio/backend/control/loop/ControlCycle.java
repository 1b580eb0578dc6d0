package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.BodyTargets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What happens once a period, in this order: read, decide commands, sample moves or take the
 * streamed target, limits and inverse kinematics, write, make the snapshot. The reading comes
 * before the commands, so that every decision knows where the robot is now. A bug never ends the
 * loop: moves are let go, the robot holds its last target, the fault is shown. Control thread.
 */
final class ControlCycle {

  /** More commands than this wait for the next cycle, so that a flood cannot make one late. */
  private static final int COMMANDS_PER_CYCLE = 64;

  private final CommandQueue queue;
  private final TargetSlot slot;
  private final StreamClamps streamClamps = new StreamClamps();
  private final RobotBody body;
  private final DecisionLog decisions = new DecisionLog();
  private final MoveRoster roster;
  private final CommandDecider decider;
  private final FaultWatch faults = new FaultWatch();
  private final DeviceWatch device;
  private final Snapshots snapshots;
  private final LoopTime time;
  private final CycleStatistics statistics;
  private final CycleWitness witness;
  private final AtomicLong bugs = new AtomicLong();
  private @Nullable RobotState latest;

  /** What was streamed while time stood still, until the limits see it. */
  private @Nullable BodyTargets streamedMeanwhile;

  private volatile @Nullable Throwable lastBug;

  ControlCycle(
      RobotIo io,
      LoopSettings settings,
      Robot robot,
      CommandQueue queue,
      TargetSlot slot,
      CycleStatistics statistics,
      CycleWitness witness) {
    this.witness = witness;
    this.queue = queue;
    this.slot = slot;
    this.statistics = statistics;
    time = new LoopTime(settings.periodNs());
    body = new RobotBody(io, robot.geometry(), robot.limits(), robot.gravity());
    roster = new MoveRoster(body, decisions);
    decider =
        new CommandDecider(
            body,
            roster,
            decisions,
            new MotionDecider(
                body, roster, decisions, robot.poses(), robot.limits(), robot.collision()),
            faults,
            settings.emergencyStop());
    device = new DeviceWatch(body, decider, faults);
    snapshots = new Snapshots(body);
  }

  /** The robot's constants. */
  record Robot(
      PlatformGeometry geometry,
      JointLimits limits,
      NamedPoses poses,
      GravityMode gravity,
      PathCollision collision) {}

  /** One cycle; the snapshot is to be published, then {@link #release} called. */
  RobotState run(long nowNs, LoopStatistics figures) {
    statistics.cycleBegins();
    time.begin(nowNs);
    witness.begins(nowNs);
    try {
      duty(nowNs);
    } catch (RuntimeException | Error e) {
      bug(e, nowNs);
    }
    witness.ends();
    try {
      latest =
          snapshots.make(
              statistics.cycles(),
              nowNs,
              decider.automaticBodyYaw(),
              decider.stop(),
              roster,
              faults.faults(nowNs),
              device.connected(),
              figures);
    } catch (RuntimeException | Error e) {
      // Whoever looks keeps the last snapshot; the robot is not concerned.
      note(e, nowNs);
    }
    return Objects.requireNonNull(latest, "the first cycle made no snapshot");
  }

  /** Lets others know what this cycle decided. */
  void release() {
    decisions.release();
  }

  /** What each motor can do; {@link MotorConditions#whyNot} for any thread. */
  MotorConditions motors() {
    return body.motors;
  }

  /** The newest decision others may know of; any thread. */
  long released() {
    return decisions.released();
  }

  /** What the limits did to streams. */
  StreamClamps streamClamps() {
    return streamClamps;
  }

  /** Bugs met so far. */
  long bugs() {
    return bugs.get();
  }

  /** The last bug, for whoever writes logs; any thread. */
  @Nullable Throwable lastBug() {
    return lastBug;
  }

  /** After the last cycle: ends what still runs or waits. */
  void close() {
    roster.endAll(MoveEnd.Kind.CANCELLED, "the control loop ended");
    decisions.release();
  }

  private void duty(long nowNs) {
    read(nowNs);
    if (time.passes() && (!body.inputs.fresh || body.misread())) {
      statistics.readMissed();
    }
    device.look(time);
    body.followWithoutTorque();
    watchGravity(nowNs);
    drain();
    if (body.everRead()) {
      roster.startDue(nowNs);
      roster.sample(nowNs);
      move(stream(), nowNs);
      body.write(nowNs);
      roster.settle(nowNs, time.passes());
    }
  }

  /**
   * In no time nothing moves: where the robot was going, and how fast, stays for when it goes on.
   */
  private void move(@Nullable BodyTargets streamed, long nowNs) {
    BodyTargets told = streamed == null ? streamedMeanwhile : streamed;
    if (time.passes()) {
      body.step(decider.automaticBodyYaw(), time.elapsedS());
      streamClamps.note(told, body, nowNs);
      streamedMeanwhile = null;
    } else {
      streamedMeanwhile = told;
    }
  }

  /** A backend that throws counts as one that does not answer: commands are still decided. */
  private void read(long nowNs) {
    try {
      body.read(nowNs);
    } catch (RuntimeException | Error e) {
      body.inputs.connected = false;
      body.inputs.fresh = false;
      note(e, nowNs);
      decider.letGo("error while reading the robot: " + e);
    }
  }

  private void drain() {
    for (int i = 0; i < COMMANDS_PER_CYCLE; i++) {
      PendingCommand pending = queue.poll();
      if (pending == null) {
        return;
      }
      witness.decides(pending.command, pending.origin);
      try {
        decider.decide(pending, time, device.answering());
      } catch (RuntimeException | Error e) {
        decisions.refusedUnlessDecided(pending, "error in the control loop: " + e);
        throw e;
      }
    }
  }

  /** Takes what was streamed; null if there was nothing, or streams are refused. */
  private @Nullable BodyTargets stream() {
    BodyTargets targets = slot.take();
    if (targets != null) {
      witness.streams(targets);
    }
    boolean taken = targets != null && decider.stream(targets, device.answering());
    return taken ? targets : null;
  }

  /** A head that gets away, or whose pose nobody knows, is held. */
  private void watchGravity(long nowNs) {
    GravityMode.Watch watch = body.compensate(nowNs);
    if (watch != GravityMode.Watch.FINE) {
      body.holdAgain(nowNs);
      faults.letGo(watch, body.tooFastMotor(), nowNs);
    }
  }

  private void bug(Throwable cause, long nowNs) {
    note(cause, nowNs);
    try {
      decider.letGo("error in the control loop: " + cause);
      body.write(nowNs);
    } catch (RuntimeException | Error second) {
      // The motors hold what they were told last; the first bug is the one to look at.
      cause.addSuppressed(second);
    }
  }

  private void note(Throwable cause, long nowNs) {
    lastBug = cause;
    bugs.incrementAndGet();
    faults.bug(nowNs);
  }
}
