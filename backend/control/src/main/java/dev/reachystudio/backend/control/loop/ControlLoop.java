package dev.reachystudio.backend.control.loop;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.collision.SelfCollision;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.limits.MoveCheck;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.RealTime;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.BodyTargets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The real-time duty cycle over one robot: a platform thread named {@code control} with absolute
 * deadlines. Commands come in through a bounded queue, streamed targets through a slot; one
 * snapshot a cycle goes out. Nothing else crosses.
 *
 * <p>{@link #open} opens the robot and runs a first cycle, so there always is a snapshot; {@link
 * #start} starts the threads; {@link #close} stops them and closes the robot. A test does not start
 * it, but steps {@link #cycle} by hand.
 */
public final class ControlLoop implements RobotControl, AutoCloseable {

  private static final long JOIN_MS = 2000;

  /** A bug that comes back every cycle would fill the disk. */
  private static final long BUG_LOG_PERIOD_NS = 10_000_000_000L;

  private static final Outcome ENDED =
      Outcome.Refused.of(RefusalReason.NOT_RUNNING, "the control loop has ended");
  private static final Outcome FULL =
      Outcome.Refused.of(RefusalReason.QUEUE_FULL, "too many commands are waiting");

  private final RobotIo io;
  private final LoopSettings settings;
  private final LoopClock clock;
  private final CommandQueue queue;
  private final TargetSlot slot = new TargetSlot();
  private final StateTaps taps = new StateTaps();
  private final CycleStatistics statistics = new CycleStatistics();
  private final ControlCycle cycle;
  private final CommandPreparation preparation;
  private final StreamGate streamGate;
  private final CommandDispatcher dispatcher;
  private final Thread thread;
  private long loggedBugs;
  private long bugLoggedNs;
  private volatile RobotState state;
  private volatile boolean running;
  private volatile boolean closed;
  private boolean grantsLogged;
  private volatile RealTimeGrants realTime = RealTimeGrants.NONE;

  private ControlLoop(
      RobotIo io,
      LoopSettings settings,
      RobotNumbers numbers,
      LoopClock clock,
      CycleWitness witness) {
    this.io = io;
    this.settings = settings;
    this.clock = clock;
    PlatformGeometry geometry = PlatformGeometry.of(numbers);
    JointLimits limits = JointLimits.of(numbers).withSpeeds(settings.speedLimits());
    NamedPoses poses = NamedPoses.of(numbers);
    queue = new CommandQueue(settings.queueCapacity());
    cycle =
        new ControlCycle(
            io,
            settings,
            new ControlCycle.Robot(
                geometry,
                limits,
                poses,
                new GravityMode(numbers, limits),
                new PathCollision(new SelfCollision(numbers))),
            queue,
            slot,
            statistics,
            witness);
    preparation =
        new CommandPreparation(
            poses, limits, new MoveCheck(numbers, limits, settings.periodNs()), numbers.camera());
    streamGate = new StreamGate(geometry, limits, cycle.motors());
    dispatcher =
        new CommandDispatcher(
            Clock.systemUTC(), statistics.refusals(), cycle.streamClamps(), cycle::released);
    dispatcher.onLook(this::logNewBug);
    dispatcher.onLook(this::logGrants);
    thread = Threads.realTime("control", BugLog::uncaught, this::run);
    state = cycle.run(clock.nowNs(), LoopStatistics.NONE);
  }

  /**
   * Opens the robot and runs a first cycle.
   *
   * @param io a closed robot; closed by {@link #close}, or here if opening fails
   * @param settings rate and limits
   * @param numbers the robot in numbers
   * @param clock the loop's time
   * @throws RobotIoException if the robot cannot be reached
   */
  public static ControlLoop open(
      RobotIo io, LoopSettings settings, RobotNumbers numbers, LoopClock clock)
      throws RobotIoException {
    return open(io, settings, numbers, clock, CycleWitness.NONE);
  }

  /**
   * As the other, with somebody who sees what goes into each cycle, from the first on.
   *
   * @param io a closed robot; closed by {@link #close}, or here if opening fails
   * @param settings rate and limits
   * @param numbers the robot in numbers
   * @param clock the loop's time
   * @param witness sees every cycle
   * @throws RobotIoException if the robot cannot be reached
   */
  public static ControlLoop open(
      RobotIo io,
      LoopSettings settings,
      RobotNumbers numbers,
      LoopClock clock,
      CycleWitness witness)
      throws RobotIoException {
    io.open();
    try {
      return new ControlLoop(io, settings, numbers, clock, witness);
    } catch (RuntimeException | Error e) {
      io.close();
      throw e;
    }
  }

  /**
   * Starts the threads {@code control} and {@code dispatcher}.
   *
   * @throws IllegalStateException if it was started or closed before
   */
  public void start() {
    if (running || closed) {
      throw new IllegalStateException("the control loop can be started once");
    }
    running = true;
    dispatcher.start();
    thread.start();
  }

  /**
   * One cycle, for tests that do not start the loop. What it decided is told by {@link #dispatch}.
   *
   * @param nowNs the time
   */
  public void cycle(long nowNs) {
    publish(cycle.run(nowNs, statistics.latest()));
    cycle.release();
  }

  /**
   * One cycle of a loop that was not started, with exactly what an earlier one was given.
   *
   * @param nowNs the time
   * @param commands what it decided, in order
   * @param streamed what lay in the stream's slot, past all checks, or null
   */
  public void replay(long nowNs, List<CycleCommand> commands, @Nullable BodyTargets streamed) {
    for (CycleCommand each : commands) {
      var _ = submit(each.command(), each.origin());
    }
    if (streamed != null) {
      slot.offer(streamed);
    }
    cycle(nowNs);
    dispatch();
  }

  /** Tells outcomes and events, for tests that do not start the loop. */
  public void dispatch() {
    dispatcher.pump();
  }

  @Override
  public RobotState state() {
    return state;
  }

  @Override
  public long nowNs() {
    return clock.nowNs();
  }

  @Override
  public long wallNs(long loopNs) {
    return clock.wallNs(loopNs);
  }

  /** How the loop runs. */
  public LoopSettings settings() {
    return settings;
  }

  @Override
  public RealTimeGrants realTime() {
    return realTime;
  }

  @Override
  public LoopTimings timings() {
    return statistics.timings();
  }

  /** Streamed parts that a newer value replaced before a cycle took them. */
  public long supersededParts() {
    return slot.superseded();
  }

  /** Errors of its own the loop has survived. */
  public long bugs() {
    return cycle.bugs();
  }

  @Override
  public Submission submit(Command command, Origin origin) {
    PendingCommand pending = preparation.prepare(command, origin, state.automaticBodyYaw());
    boolean early = pending.earlyOutcome != null;
    if (!early && command instanceof Command.SetTarget target) {
      early = true;
      pending.decideEarly(pass(target, origin));
    } else if (!early && closed) {
      early = true;
      pending.decideEarly(ENDED);
    }
    // Known to the dispatcher before the control thread can decide it, so that nothing overtakes
    // it.
    dispatcher.track(pending);
    if (!early && !queue.offer(pending)) {
      pending.decideEarly(FULL);
      dispatcher.look();
    }
    return pending.submission();
  }

  @Override
  public Outcome stream(Command.SetTarget target, Origin origin) {
    return statistics.refusals().note(pass(target, origin));
  }

  @Override
  public Outcome foresee(BodyTargets targets) {
    return streamGate.foresee(targets, state);
  }

  private Outcome pass(Command.SetTarget target, Origin origin) {
    if (closed) {
      return ENDED;
    }
    cycle.streamClamps().sends(target.targets(), origin);
    dispatcher.expectStreamClamps();
    return streamGate.pass(target, state, slot);
  }

  @Override
  public Registration watch(Consumer<CommandEvent> listener) {
    return dispatcher.watch(listener);
  }

  @Override
  public StateTap tap(int capacity) {
    return taps.open(capacity);
  }

  /** Stops the threads, cancels what runs, refuses what waits, closes the robot. Idempotent. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    running = false;
    LockSupport.unpark(thread);
    boolean ended = joinThread();
    if (ended) {
      cycle.close();
    }
    dispatcher.close();
    if (ended) {
      io.close();
    }
  }

  private void run() {
    realTime = RealTime.ask(settings.realTime());
    dispatcher.look();
    Metronome metronome = metronome();
    while (running) {
      turn(metronome);
    }
  }

  /** The deadlines from now on. */
  Metronome metronome() {
    return new Metronome(settings.periodNs(), clock.nowNs() + settings.periodNs());
  }

  /** One turn of the loop: a cycle that is due, or waiting for it. */
  void turn(Metronome metronome) {
    long now = clock.nowNs();
    if (now >= metronome.deadlineNs()) {
      timedCycle(now, clock.wallSpanNs(now - metronome.deadlineNs()), metronome);
      metronome.cycleEnded(clock.nowNs());
      return;
    }
    clock.waitUntil(metronome.deadlineNs());
    if (clock.isPaused()) {
      // Between two periods: the time of the last cycle, so that nothing goes on.
      timedCycle(state.timeNs(), 0, metronome);
    }
  }

  /** Figures are the wall's time at every pace: a cycle takes as long as the computer needs. */
  private void timedCycle(long nowNs, long lateByNs, Metronome metronome) {
    long beganNs = clock.wallNowNs();
    cycle(nowNs);
    statistics.cycleEnded(beganNs, lateByNs, clock.wallNowNs() - beganNs, metronome);
  }

  private void publish(RobotState next) {
    state = next;
    taps.offer(next);
  }

  private boolean joinThread() {
    if (!thread.isAlive()) {
      return true;
    }
    try {
      thread.join(JOIN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      BugLog.wrong("The control thread did not end; the robot stays open");
      return false;
    }
    return true;
  }

  private void logGrants() {
    RealTimeGrants grants = realTime;
    if (!grantsLogged && !grants.equals(RealTimeGrants.NONE)) {
      grantsLogged = true;
      RealTime.logRefusals(settings.realTime(), grants);
    }
  }

  private void logNewBug() {
    Throwable bug = cycle.lastBug();
    long bugs = cycle.bugs();
    boolean due = loggedBugs == 0 || clock.nowNs() - bugLoggedNs >= BUG_LOG_PERIOD_NS;
    if (bug != null && bugs != loggedBugs && due) {
      BugLog.survived(
          "The control loop met "
              + (bugs - loggedBugs == 1 ? "a bug" : bugs - loggedBugs + " bugs")
              + " and holds the robot",
          bug);
      loggedBugs = bugs;
      bugLoggedNs = clock.nowNs();
    }
  }
}
