package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.BackendUnavailableException;
import dev.reachystudio.app.daemon.ControlFactory;
import dev.reachystudio.app.daemon.DaemonBusyException;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.RobotIoFactory;
import dev.reachystudio.app.daemon.jobs.Job;
import dev.reachystudio.app.daemon.jobs.JobRegistry;
import dev.reachystudio.app.daemon.lifecycle.CloseStack.CloseFailedException;
import dev.reachystudio.app.daemon.motors.MotorMaintenance;
import dev.reachystudio.app.daemon.motors.RawBus;
import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.app.daemon.simulation.SimulatorMissingException;
import dev.reachystudio.app.daemon.store.ConfigFolder;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.value.MotorMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts, stops and restarts the robot, one at a time, as jobs. A robot that cannot be opened is
 * the state error with its reason, never the end of the process; one that is not there is looked
 * for in the background. Any thread.
 */
public final class RobotLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RobotLifecycle.class);

  /** Why a robot's session ends. */
  public enum Ending {
    /** The robot is stopped, or restarted. */
    STOPS,
    /** Another robot follows at once; whoever watches the robot goes on with that one. */
    CHANGES
  }

  /**
   * One run of a robot; a restart makes a new one.
   *
   * @param choice the robot that runs, which may not be the one that was chosen
   */
  private record Session(
      RobotChoice choice,
      RobotControl control,
      @Nullable RawBus rawBus,
      @Nullable MotorMaintenance maintenance,
      @Nullable Simulation simulation,
      CloseStack closing) {}

  private final RobotOpening opening;
  private final JobRegistry jobs;
  private final CommandEvents events;
  private final StopMemory stopMemory;
  private final List<Consumer<Ending>> endings = new CopyOnWriteArrayList<>();

  private volatile RobotChoice choice;
  private volatile boolean everStarted;
  private volatile DaemonState state = DaemonState.NOT_INITIALIZED;
  private volatile @Nullable String error;
  private volatile @Nullable Session session;
  private volatile @Nullable String simulationUnavailable;
  private final RobotSearch search = new RobotSearch();
  private @Nullable Job current;

  public RobotLifecycle(
      RobotChoice choice,
      RobotIoFactory robotIos,
      ControlFactory controls,
      JobRegistry jobs,
      CommandEvents events,
      ConfigFolder folder) {
    this.choice = choice;
    this.opening = new RobotOpening(robotIos, controls);
    this.jobs = jobs;
    this.events = events;
    this.stopMemory = new StopMemory(folder);
  }

  /** The running robot, or null. */
  public @Nullable RobotControl control() {
    Session now = session;
    return now == null ? null : now.control;
  }

  /** The tools for the motors of the running robot; null if it has no motor bus or none runs. */
  public @Nullable MotorMaintenance maintenance() {
    Session now = session;
    return now == null ? null : now.maintenance;
  }

  /** Time and world of the running robot; null if it is a real one or none runs. */
  public @Nullable Simulation simulation() {
    Session now = session;
    return now == null ? null : now.simulation;
  }

  /** The motor bus of the running robot; null if it has none or none runs. */
  public @Nullable RawBus rawBus() {
    Session now = session;
    return now == null ? null : now.rawBus;
  }

  /** Where the lifecycle is, as far as starting and stopping goes. */
  public DaemonState state() {
    return state;
  }

  /** Why the robot could not be opened, or what opening it waits for; or null. */
  public @Nullable String error() {
    String failed = error;
    return failed == null ? opening.progress() : failed;
  }

  /** Which backend runs, or would be started. */
  public BackendKind kind() {
    Session now = session;
    return now == null ? choice.kind() : now.choice.kind();
  }

  /**
   * Why the simulation that was chosen does not run, and what helps; the mockup runs in its place,
   * until the next start finds what was missing. Null if nothing is missing.
   */
  public @Nullable String simulationUnavailable() {
    return simulationUnavailable;
  }

  /** Which robot was chosen; it runs, or would be started. */
  public RobotChoice choice() {
    return choice;
  }

  /** Whether a start was ever tried. */
  public boolean everStarted() {
    return everStarted;
  }

  /** State of the emergency stop, also while no robot runs. */
  public EmergencyStopState emergencyStop() {
    RobotControl control = control();
    return control == null ? stopMemory.get() : control.state().emergencyStop();
  }

  /** Tells somebody whenever a session ends, before its robot is closed. */
  public void onEnding(Consumer<Ending> listener) {
    endings.add(listener);
  }

  /**
   * Starts the robot; nothing happens when it runs.
   *
   * @throws DaemonBusyException while another job is at work
   */
  public Job start(boolean wakeUp) {
    return job("daemon-start", () -> open(wakeUp));
  }

  /**
   * Stops the robot, or ends the search for it; nothing happens when it is stopped. A robot that is
   * still being opened is given up.
   *
   * @throws DaemonBusyException while another job is at work
   */
  public Job stop(boolean goToSleep) {
    return insistentJob("daemon-stop", () -> end(goToSleep, true, Ending.STOPS));
  }

  /**
   * Stops without sleep and starts without wake-up; nothing happens when it is stopped.
   *
   * @throws DaemonBusyException while another job is at work
   */
  public Job restart() {
    return job("daemon-restart", this::reopen);
  }

  /**
   * Changes to another robot and starts it, without wake-up. A real robot that is left goes to
   * sleep before: without torque its head would fall. One that is still being opened is given up.
   *
   * @throws DaemonBusyException while another job is at work
   */
  public Job connect(RobotChoice next) {
    return insistentJob(
        "daemon-connect",
        () -> {
          Session left = session;
          end(left != null && left.choice.real() && awake(left.control), true, Ending.CHANGES);
          choice = next;
          open(false);
        });
  }

  private static boolean awake(RobotControl control) {
    return control.state().connected() && control.state().motorMode() != MotorMode.DISABLED;
  }

  /** Ends the robot for good, also while a job is at work. */
  public void shutDown(boolean goToSleep) throws Exception {
    Job running;
    synchronized (this) {
      running = current;
    }
    opening.callOff();
    search.end();
    if (running != null) {
      RestMoves.await(running.end(), RestMoves.MOVE_TIMEOUT);
    }
    end(goToSleep, true, Ending.STOPS);
  }

  /** Engages or releases the emergency stop; works and is remembered without a robot, too. */
  Submission emergencyStop(Command.EmergencyStop command, Origin origin) {
    RobotControl control = control();
    if (control == null) {
      stopMemory.set(stateOf(command));
      events.accept(new CommandEvent.Decided(Instant.now(), origin, command, Outcome.EXECUTED));
      return decided(Outcome.EXECUTED);
    }
    if (command.engaged()) {
      stopMemory.set(stateOf(command));
    }
    Submission submission = control.submit(command, origin);
    var _ =
        submission
            .outcome()
            .thenAccept(
                outcome -> {
                  if (!(outcome instanceof Outcome.Refused)) {
                    stopMemory.set(stateOf(command));
                  }
                });
    return submission;
  }

  /** The answer to a command while no robot runs. */
  Submission refuse(Command command, Origin origin) {
    return refuse(
        command, origin, Outcome.Refused.of(RefusalReason.NOT_RUNNING, "Backend not running"));
  }

  /** The answer to a command that does not reach the loop. */
  Submission refuse(Command command, Origin origin, Outcome.Refused refused) {
    events.accept(new CommandEvent.Decided(Instant.now(), origin, command, refused));
    return decided(refused);
  }

  /** A command that is decided already. */
  static Submission decided(Outcome outcome) {
    MoveEnd end =
        outcome instanceof Outcome.Refused refused
            ? new MoveEnd(MoveEnd.Kind.FAILED, refused.text(), List.of())
            : new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of());
    return new Submission(
        CompletableFuture.completedFuture(outcome), CompletableFuture.completedFuture(end));
  }

  private static EmergencyStopState stateOf(Command.EmergencyStop command) {
    if (!command.engaged()) {
      return EmergencyStopState.RELEASED;
    }
    return command.torque() == StopTorque.OFF
        ? EmergencyStopState.ENGAGED_OFF
        : EmergencyStopState.ENGAGED_HOLD;
  }

  private synchronized Job job(String command, CloseStack.Step work) {
    if (current != null && !current.status().ended()) {
      throw new DaemonBusyException();
    }
    return begin(command, work);
  }

  /** A job that does not wait until a robot is opened. */
  private synchronized Job insistentJob(String command, CloseStack.Step work) {
    Job before = current;
    if (before == null || before.status().ended() || !opening.isAtWork()) {
      return job(command, work);
    }
    opening.callOff();
    return begin(
        command,
        () -> {
          RestMoves.await(before.end(), RestMoves.MOVE_TIMEOUT);
          work.run();
        });
  }

  private Job begin(String command, CloseStack.Step work) {
    Job job =
        jobs.start(
            command,
            running -> {
              search.end();
              work.run();
            });
    current = job;
    return job;
  }

  private void reopen() throws Exception {
    if (state == DaemonState.STOPPED) {
      return;
    }
    if (state != DaemonState.RUNNING && state != DaemonState.ERROR) {
      throw new IllegalStateException("cannot restart while " + state.wireName());
    }
    end(false, false, Ending.STOPS);
    open(false);
  }

  private void open(boolean wakeUp) throws Exception {
    if (state == DaemonState.RUNNING) {
      return;
    }
    everStarted = true;
    error = null;
    state = DaemonState.STARTING;
    try {
      attach(wakeUp);
    } catch (RobotIoException e) {
      log.error("The robot cannot be started: {}", e.getMessage());
      fail(e);
      boolean mayAppear = choice.kind() != BackendKind.MUJOCO;
      if (mayAppear && !opening.wasCalledOff()) {
        search.begin(() -> isFound(wakeUp));
      }
    } catch (BackendUnavailableException e) {
      log.error("The robot cannot be started: {}", e.getMessage());
      fail(e);
    } catch (Exception e) {
      error = e.toString();
      state = DaemonState.ERROR;
      throw e;
    }
  }

  private void fail(Exception why) {
    error = why.getMessage();
    state = DaemonState.ERROR;
  }

  /** One look for a robot that was not there; only news are worth a line in the log. */
  private boolean isFound(boolean wakeUp) throws InterruptedException {
    try {
      attach(wakeUp);
      return true;
    } catch (RobotIoException e) {
      if (!Objects.equals(error, e.getMessage())) {
        log.info("The robot is looked for: {}", e.getMessage());
      }
      fail(e);
      return false;
    } catch (InterruptedException e) {
      // Found, and then called off while it woke up: whoever did that goes on with it.
      state = session == null ? state : DaemonState.RUNNING;
      throw e;
    } catch (Exception e) {
      log.error("The search for the robot ends", e);
      fail(e);
      return true;
    }
  }

  /** Opens the robot and lets it run. */
  private void attach(boolean wakeUp) throws Exception {
    CloseStack closing = new CloseStack();
    RobotChoice driven = choice;
    simulationUnavailable = null;
    try {
      ControlFactory.Running running;
      try {
        running = opening.open(driven);
      } catch (SimulatorMissingException e) {
        log.warn("{} The mockup runs meanwhile.", e.getMessage());
        simulationUnavailable = e.getMessage();
        driven = new RobotChoice(BackendKind.MOCKUP, null);
        running = opening.open(driven);
      }
      closing.push("robot", running);
      RobotControl control = running.control();
      Registration watching = control.watch(events);
      closing.push("events", watching);
      restoreStop(control);
      state = DaemonState.STARTING;
      error = null;
      session =
          new Session(
              driven,
              control,
              running.rawBus(),
              running.maintenance(),
              running.simulation(),
              closing);
    } catch (Exception e) {
      closing.close();
      throw e;
    }
    if (wakeUp && !stopMemory.get().engaged()) {
      new RestMoves(session.control, session.simulation).wake();
    }
    state = DaemonState.RUNNING;
    log.info("The {}robot runs", choice.real() ? "" : kind().adjective() + " ");
  }

  private void restoreStop(RobotControl control) throws Exception {
    EmergencyStopState kept = stopMemory.get();
    if (kept.engaged()) {
      StopTorque torque = kept == EmergencyStopState.ENGAGED_OFF ? StopTorque.OFF : StopTorque.HOLD;
      RestMoves.await(
          control.submit(new Command.EmergencyStop(true, torque), Origin.DAEMON).outcome(),
          RestMoves.DECISION_TIMEOUT);
    }
  }

  private void end(boolean goToSleep, boolean torqueOff, Ending ending) throws Exception {
    Session ended = session;
    if (ended == null) {
      state = DaemonState.STOPPED;
      error = null;
      return;
    }
    boolean sleep = goToSleep && state == DaemonState.RUNNING && !emergencyStop().engaged();
    state = DaemonState.STOPPING;
    RestMoves rest = new RestMoves(ended.control, ended.simulation);
    try {
      if (sleep) {
        rest.sleep();
      }
      if (torqueOff) {
        rest.release();
      }
      session = null;
      endings.forEach(listener -> listener.accept(ending));
      ended.closing.close();
      error = null;
      state = DaemonState.STOPPED;
    } catch (CloseFailedException e) {
      error = e.getMessage();
      state = DaemonState.ERROR;
      throw e;
    }
  }
}
