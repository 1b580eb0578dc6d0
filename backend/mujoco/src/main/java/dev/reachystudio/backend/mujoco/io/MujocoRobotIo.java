package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.nio.file.Path;
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

  private final MujocoLibrary library;
  private final Path modelFile;
  private final RobotNumbers numbers;
  private final long periodNs;
  private final @Nullable RealTimeRequest ownThread;
  private volatile @Nullable PhysicsRunner physics;
  private volatile boolean active;

  // Control thread.
  private long readingsSeen;
  private int resetsSeen;
  private boolean ordered;

  /**
   * A closed robot, whose physics gets a thread of its own.
   *
   * @param library MuJoCo
   * @param modelFile a model of the robot and its world
   * @param numbers the robot in numbers
   * @param periodNs the control loop's period, nanoseconds
   * @param realTime what the physics' thread asks of the operating system
   */
  public MujocoRobotIo(
      MujocoLibrary library,
      Path modelFile,
      RobotNumbers numbers,
      long periodNs,
      RealTimeRequest realTime) {
    this(realTime, library, modelFile, numbers, periodNs);
  }

  private MujocoRobotIo(
      @Nullable RealTimeRequest ownThread,
      MujocoLibrary library,
      Path modelFile,
      RobotNumbers numbers,
      long periodNs) {
    if (periodNs < SimulatedRobot.STEP_NS) {
      throw new IllegalArgumentException(
          "the control period must be 2 ms or more for physics at 500 Hz, not "
              + periodNs / 1e6
              + " ms");
    }
    this.library = library;
    this.modelFile = modelFile;
    this.numbers = numbers;
    this.periodNs = periodNs;
    this.ownThread = ownThread;
  }

  /** As the constructor makes it, but with the physics done in the control thread's calls. */
  public static MujocoRobotIo inline(
      MujocoLibrary library, Path modelFile, RobotNumbers numbers, long periodNs) {
    return new MujocoRobotIo(null, library, modelFile, numbers, periodNs);
  }

  @Override
  public State state() {
    if (physics == null) {
      return State.CLOSED;
    }
    return active ? State.ACTIVE : State.OPEN;
  }

  @Override
  public String progress() {
    return physics == null ? "loading the model" : "";
  }

  @Override
  public void open() throws RobotIoException {
    if (physics != null) {
      throw new IllegalStateException(
          "the simulation is " + state() + ": open is allowed when CLOSED");
    }
    active = false;
    ordered = false;
    readingsSeen = 0;
    resetsSeen = 0;
    physics = run();
  }

  private PhysicsRunner run() throws RobotIoException {
    RealTimeRequest request = ownThread;
    if (request != null) {
      return PhysicsThread.start(this::load, request);
    }
    try {
      return new InlinePhysics(load());
    } catch (MujocoException e) {
      throw new RobotIoException(String.valueOf(e.getMessage()), e);
    }
  }

  private SimulatedRobot load() throws MujocoException {
    return SimulatedRobot.load(library, modelFile, numbers, System::nanoTime);
  }

  /** Whether the physics is where the loop's time is. Any thread. */
  public boolean caughtUp() {
    PhysicsRunner running = physics;
    return running == null || running.isCaughtUp();
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    PhysicsRunner running = running("read");
    Reading newest = running.newest();
    newest.fill(inputs, nowNs);
    inputs.connected = true;
    inputs.fresh = newest.number != readingsSeen;
    readingsSeen = newest.number;
    resetsSeen = newest.resets;
    if (!ordered) {
      // The cycle before commanded nothing: time goes on nevertheless.
      Order order = next(running, Order.Kind.GO_ON, nowNs);
      submit(running, order);
    }
    ordered = false;
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
    active = true;
    ordered = true;
    Order order = next(running, kind, nowNs);
    if (order != null) {
      order.mode = mode;
      order.targets(targets);
      if (onByMotor != null) {
        System.arraycopy(onByMotor, 0, order.on, 0, Motor.COUNT);
      }
    }
    submit(running, order);
  }

  private @Nullable Order next(PhysicsRunner running, Order.Kind kind, long nowNs) {
    Order order = running.next(kind == Order.Kind.MODE || kind == Order.Kind.TORQUE);
    if (order != null) {
      order.kind = kind;
      order.nowNs = nowNs;
      order.untilNs = nowNs + periodNs;
      order.resetsSeen = resetsSeen;
    }
    return order;
  }

  private void submit(PhysicsRunner running, @Nullable Order order) {
    if (order != null) {
      running.submit();
    }
  }

  @Override
  public void close() {
    PhysicsRunner ending = physics;
    physics = null;
    if (ending != null) {
      ending.close();
    }
  }

  private PhysicsRunner running(String what) {
    PhysicsRunner running = physics;
    if (running == null) {
      throw new IllegalStateException("the simulation is CLOSED: " + what + " needs open first");
    }
    return running;
  }
}
