package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.model.ModelFile;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A robot in MuJoCo's physics, in step with the control loop: each cycle orders the physics of one
 * control period, and the next one reads how it ended. Simulated time follows the loop's, in whole
 * steps of 2 ms. A reading that is not there in time is not fresh, as of a bus that is late.
 *
 * <p>It starts asleep with torque on. Motors without torque drop what they carried.
 *
 * <p>The physics runs on the thread {@code physics}, or {@link #inline} in the control thread's
 * calls; with the same calls both give the same numbers, bit by bit.
 */
public final class MujocoRobotIo implements RobotIo {

  /** Physics that has told nothing for so long does not answer, milliseconds of the wall. */
  private static final long SILENT_NS = 500_000_000L;

  private final SimulatedRobot.Source source;
  private final long periodNs;
  private final @Nullable RealTimeRequest ownThread;
  private volatile @Nullable Session session;
  private volatile boolean active;

  // Control thread.
  private long readingsSeen;
  private int resetsSeen;
  private boolean ordered;
  private long heardNs;
  private @Nullable String toldFailure;
  private List<Fault> lost = List.of();

  /** What there is between open and close. */
  private record Session(PhysicsRunner physics, Requests requests) {}

  /**
   * A closed robot, whose physics gets a thread of its own.
   *
   * @param library MuJoCo
   * @param model a model of the robot and its world
   * @param numbers the robot in numbers
   * @param periodNs the control loop's period, nanoseconds
   * @param realTime what the physics' thread asks of the operating system
   */
  public MujocoRobotIo(
      MujocoLibrary library,
      ModelFile model,
      RobotNumbers numbers,
      long periodNs,
      RealTimeRequest realTime) {
    this(realTime, library, model, numbers, periodNs);
  }

  private MujocoRobotIo(
      @Nullable RealTimeRequest ownThread,
      MujocoLibrary library,
      ModelFile model,
      RobotNumbers numbers,
      long periodNs) {
    if (periodNs < SimulatedRobot.STEP_NS) {
      throw new IllegalArgumentException(
          "the control period must be 2 ms or more for physics at 500 Hz, not "
              + periodNs / 1e6
              + " ms");
    }
    source =
        new SimulatedRobot.Source(library, model.path(), model.scene(), numbers, System::nanoTime);
    this.periodNs = periodNs;
    this.ownThread = ownThread;
  }

  /** As the constructor makes it, but with the physics done in the control thread's calls. */
  public static MujocoRobotIo inline(
      MujocoLibrary library, ModelFile model, RobotNumbers numbers, long periodNs) {
    return new MujocoRobotIo(null, library, model, numbers, periodNs);
  }

  @Override
  public State state() {
    Session present = session;
    if (present == null) {
      return State.CLOSED;
    }
    if (present.physics.failure() != null) {
      return State.FAULTED;
    }
    return active ? State.ACTIVE : State.OPEN;
  }

  @Override
  public String progress() {
    return session == null ? "loading the model" : "";
  }

  /** {@inheritDoc} Takes a second or two: the model is loaded, and led to its start pose. */
  @Override
  public void open() throws RobotIoException {
    if (session != null) {
      throw new IllegalStateException(
          "the simulation is " + state() + ": open is allowed when CLOSED");
    }
    active = false;
    ordered = false;
    readingsSeen = 0;
    resetsSeen = 0;
    heardNs = 0;
    Requests requests = new Requests();
    session = new Session(run(requests), requests);
  }

  private PhysicsRunner run(Requests requests) throws RobotIoException {
    RealTimeRequest request = ownThread;
    if (request != null) {
      return PhysicsThread.start(source, requests, request);
    }
    try {
      return new InlinePhysics(SimulatedRobot.load(source, requests, 0));
    } catch (MujocoException e) {
      throw new RobotIoException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether the physics is where the loop's time is. Any thread. */
  public boolean caughtUp() {
    Session present = session;
    return present == null || present.physics.isCaughtUp();
  }

  /** What is around the robot; {@link SceneModel#NONE} while it is closed. Any thread. */
  public SceneModel scene() {
    Session present = session;
    return present == null ? SceneModel.NONE : present.physics.robot().loaded().scene();
  }

  /**
   * Pushes the head or a movable thing from the next cycle on, until another push, or none, is
   * asked for. The force is at most {@value PushBounds#MOST_N} N, and acts at most {@value
   * PushBounds#FURTHEST_M} m from the body's frame; on a light thing only five times its weight of
   * it acts. Any thread.
   *
   * @param push null lets go
   * @throws IllegalArgumentException if there is no such body, or a number is out of bounds; the
   *     message names the field
   * @return whether there is a simulation to push in
   */
  public boolean push(@Nullable Push push) {
    Session present = session;
    if (present == null) {
      return false;
    }
    if (push != null) {
      present.physics.robot().pushBounds().check(push);
    }
    present.requests.push(push);
    return true;
  }

  /**
   * Puts robot and world back to where they started, from the next cycle on. Moves end; motors that
   * had no torque have none, all others hold the start pose. Any thread.
   *
   * @return whether there is a simulation to start over
   */
  public boolean reset() {
    Session present = session;
    if (present == null) {
      return false;
    }
    present.requests.reset();
    return true;
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    PhysicsRunner running = running("read");
    Reading newest = running.newest();
    newest.fill(inputs, nowNs);
    inputs.fresh = newest.number != readingsSeen;
    readingsSeen = newest.number;
    resetsSeen = newest.resets;
    inputs.connected = isHeard(running, inputs.fresh);
    String failure = running.failure();
    if (failure != null) {
      inputs.connected = false;
      inputs.fresh = false;
      inputs.faults = lost(failure, nowNs);
      return;
    }
    if (!ordered || inputs.mode == MotorMode.DISABLED) {
      // Nobody writes: the cycle before did not, or the motors would not hear. Time goes on.
      order(running, Order.Kind.GO_ON, nowNs);
    }
    ordered = false;
  }

  /** Physics that is late is not fresh; after a while it counts as silent. */
  private boolean isHeard(PhysicsRunner running, boolean fresh) {
    long wallNs = source.wall().getAsLong();
    if (fresh || heardNs == 0 || running.isCaughtUp()) {
      heardNs = wallNs;
    }
    return wallNs - heardNs < SILENT_NS;
  }

  @SuppressWarnings("ReferenceEquality") // the same text until something changes
  private List<Fault> lost(String failure, long nowNs) {
    if (failure != toldFailure) {
      toldFailure = failure;
      lost = List.of(new Fault(Fault.Kind.SIMULATION, null, nowNs, failure));
    }
    return lost;
  }

  private void order(PhysicsRunner running, Order.Kind kind, long nowNs) {
    Order order = next(running, kind, nowNs);
    if (order != null) {
      running.submit();
    }
  }

  @Override
  public void write(IoTargets targets, long nowNs) {
    command(Order.Kind.WRITE, MotorMode.ENABLED, targets, null, nowNs);
  }

  @Override
  public void mode(MotorMode mode, IoTargets pinned, long nowNs) {
    command(Order.Kind.MODE, mode, pinned, null, nowNs);
  }

  @Override
  public boolean torque(boolean[] onByMotor, IoTargets pinned, long nowNs) {
    command(Order.Kind.TORQUE, MotorMode.ENABLED, pinned, onByMotor, nowNs);
    return true;
  }

  private void command(
      Order.Kind kind,
      MotorMode mode,
      IoTargets targets,
      boolean @Nullable [] onByMotor,
      long nowNs) {
    PhysicsRunner running = running("write");
    if (running.failure() != null) {
      return;
    }
    active = true;
    ordered = true;
    Order order = next(running, kind, nowNs);
    if (order != null) {
      order.mode = mode;
      order.targets(targets);
      if (onByMotor != null) {
        System.arraycopy(onByMotor, 0, order.on, 0, Motor.COUNT);
      }
      running.submit();
    }
  }

  /** An order that is filled but for its targets; null while too many wait. */
  private @Nullable Order next(PhysicsRunner running, Order.Kind kind, long nowNs) {
    boolean switches = kind == Order.Kind.MODE || kind == Order.Kind.TORQUE;
    Order order = running.next(switches);
    if (order != null) {
      order.kind = kind;
      order.nowNs = nowNs;
      order.untilNs = nowNs + periodNs;
      order.resetsSeen = resetsSeen;
    }
    return order;
  }

  @Override
  public void close() {
    Session ending = session;
    session = null;
    if (ending != null) {
      ending.physics.close();
    }
  }

  private PhysicsRunner running(String what) {
    Session present = session;
    if (present == null) {
      throw new IllegalStateException("the simulation is CLOSED: " + what + " needs open first");
    }
    return present.physics;
  }
}
