package dev.reachystudio.app.daemon.idle;

import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PoseDistance;
import dev.reachystudio.lock.LockListener;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Origin.Transport;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.TimeLaw;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings the robot to rest some time after its holder is gone, as the policy says; announces it
 * before anything moves. A new holder, a command of a remote client or of the window cancels it;
 * direct clients neither hold the robot nor cancel, as in the reference. Any thread.
 */
public final class IdleReset implements LockListener, AutoCloseable {

  /** Time between the end of a holder and the motion; the reference's. */
  static final Duration GRACE = Duration.ofMillis(1500);

  /** The same when the last holder announced that somebody follows. */
  static final Duration HANDOFF_GRACE = Duration.ofSeconds(15);

  /** Millimetres plus degrees within which the robot counts as asleep; the reference's. */
  private static final double ASLEEP_DISTANCE = 10;

  /** Seconds per millimetre and degree on the way to neutral, and its bounds; the reference's. */
  private static final double PACE_S = 0.02;

  private static final double SHORTEST_S = 0.3;
  private static final double LONGEST_S = 1.5;

  private static final Origin ORIGIN = new Origin("idle-reset", Transport.IN_PROCESS, "Idle reset");

  /** The robot as the idle reset needs it. */
  public interface Robot {

    /** Its state, or null while none runs or it is being stopped. */
    @Nullable RobotState state();

    /** Hands in a command whose outcome is told as an event. */
    void submit(Command command, Origin origin);
  }

  /** One announced reset; identity tells it from a later one. */
  private static final class Pending {
    private final IdlePolicy policy;
    private final Duration grace;
    private IdleTimer.@Nullable Waiting waiting;

    private Pending(IdlePolicy policy, Duration grace) {
      this.policy = policy;
      this.grace = grace;
    }
  }

  private final Robot robot;
  private final IdlePolicyMemory memory;
  private final IdleTimer timer;
  private final InstantSource clock;
  private final Consumer<CommandEvent> events;
  private final Supplier<NamedPoses> poses;
  private volatile @Nullable Pending pending;

  /**
   * A reset that waits for a holder to go.
   *
   * @param robot the robot
   * @param memory the policy
   * @param timer how to wait
   * @param clock wall clock of the events
   * @param events told of announcements and cancellations, in order
   * @param poses the poses with a name
   */
  public IdleReset(
      Robot robot,
      IdlePolicyMemory memory,
      IdleTimer timer,
      InstantSource clock,
      Consumer<CommandEvent> events,
      Supplier<NamedPoses> poses) {
    this.robot = robot;
    this.memory = memory;
    this.timer = timer;
    this.clock = clock;
    this.events = events;
    this.poses = poses;
  }

  /** What the robot does when nobody holds it any more. */
  public IdlePolicy policy() {
    return memory.get();
  }

  /** Changes the policy and keeps it; an announced reset goes on as the new policy says. */
  public synchronized void policy(IdlePolicy next) {
    if (next == memory.get()) {
      return;
    }
    memory.keep(next);
    Pending replaced = pending;
    if (replaced != null) {
      cancel("the policy is " + next.wireName() + " now");
      announce(replaced.grace);
    }
  }

  /** Somebody commands the robot: remote clients and the window call the reset off. */
  public void commanded(Origin origin) {
    boolean theirs =
        origin.transport() == Transport.DATA_CHANNEL
            || origin.clientId().equals(Origin.STUDIO.clientId());
    if (theirs && pending != null) {
      cancel("commanded by " + origin.label());
    }
  }

  /** Calls an announced reset off. */
  public void callOff(Origin origin) {
    cancel("called off by " + origin.label());
  }

  @Override
  public void becameFree(boolean expectsHandoff) {
    announce(expectsHandoff ? HANDOFF_GRACE : GRACE);
  }

  @Override
  public void localAppAcquired(String appName) {
    cancel("the app " + appName + " has the robot");
  }

  @Override
  public void remoteSessionAcquired() {
    cancel("a remote session has the robot");
  }

  /** Nothing is reset any more. */
  @Override
  public void close() {
    cancel("the daemon ends");
  }

  private synchronized void announce(Duration grace) {
    cancel("announced anew");
    IdlePolicy policy = memory.get();
    if (policy == IdlePolicy.HOLD || whyNot(robot.state()) != null) {
      return;
    }
    Pending announced = new Pending(policy, grace);
    pending = announced;
    events.accept(
        new CommandEvent.IdleResetAnnounced(clock.instant(), ORIGIN, policy, grace.toNanos()));
    announced.waiting = timer.after(grace, () -> reset(announced));
  }

  private synchronized void cancel(String why) {
    Pending cancelled = pending;
    if (cancelled == null) {
      return;
    }
    pending = null;
    if (cancelled.waiting != null) {
      cancelled.waiting.cancel();
    }
    events.accept(
        new CommandEvent.IdleResetCancelled(clock.instant(), ORIGIN, cancelled.policy, why));
  }

  private synchronized void reset(Pending due) {
    if (pending != due) {
      return;
    }
    RobotState state = robot.state();
    String reason = whyNot(state);
    if (state == null || reason != null) {
      cancel(reason == null ? "the robot does not run" : reason);
      return;
    }
    pending = null;
    switch (due.policy) {
      case SLEEP -> robot.submit(new Command.ResetToSleep(UUID.randomUUID()), ORIGIN);
      case NEUTRAL -> toNeutral(state);
      case HOLD -> {
        // Nothing is announced for it.
      }
    }
  }

  private void toNeutral(RobotState state) {
    NamedPoses named = poses.get();
    if (state.motorMode() != MotorMode.ENABLED) {
      robot.submit(new Command.SetMotorMode(MotorMode.ENABLED), ORIGIN);
    }
    double distance = PoseDistance.between(state.measured().head(), named.initHead()).magic();
    double durationS = Math.clamp(distance * PACE_S, SHORTEST_S, LONGEST_S);
    robot.submit(
        new Command.Goto(
            UUID.randomUUID(),
            BodyTargets.of(named.initHead(), 0.0, named.initAntennas()),
            Math.round(durationS * 1e9),
            TimeLaw.MINJERK,
            false,
            true),
        ORIGIN);
  }

  private @Nullable String whyNot(@Nullable RobotState state) {
    if (state == null) {
      return "the robot does not run";
    }
    if (state.emergencyStop().engaged()) {
      return "the emergency stop is engaged";
    }
    boolean asleep =
        state.motorMode() == MotorMode.DISABLED
            && PoseDistance.between(state.measured().head(), poses.get().sleepHead()).magic()
                <= ASLEEP_DISTANCE;
    return asleep ? "the robot is asleep" : null;
  }
}
