package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.RealTime;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Physics on a thread of its own, {@code physics}: the model is loaded there, every step is made
 * there, and it is freed there. The control loop never waits for it. An error that MuJoCo does not
 * survive ends that thread and nothing else.
 */
final class PhysicsThread implements PhysicsRunner {

  /** Modes always find room: nobody changes them that often while physics is late. */
  private static final int ORDERS = 16;

  /** While so many wait, targets are not handed over any more: the next ones are newer. */
  private static final int LATE = 3;

  private static final long JOIN_MS = 2000;

  /** A model takes a second or two; a thread that was lost while loading never answers. */
  private static final long LOAD_MS = 60_000;

  /** How it is loaded. */
  @FunctionalInterface
  interface Loading {

    /** Loads the robot; on the thread that will run it. */
    SimulatedRobot load() throws MujocoException;
  }

  private final Loading loading;
  private final RealTimeRequest realTime;
  private final OrderRing orders = new OrderRing(ORDERS);
  private final ReadingHandOff readings = new ReadingHandOff();
  private final CompletableFuture<Boolean> loaded = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean closing;

  private PhysicsThread(Loading loading, RealTimeRequest realTime) {
    this.loading = loading;
    this.realTime = realTime;
    thread = Threads.realTime("physics", BugLog::uncaught, this::run);
  }

  /**
   * Starts the thread and waits until the model is loaded.
   *
   * @param loading how
   * @param realTime what the thread asks of the operating system
   * @throws RobotIoException if it cannot be loaded
   */
  static PhysicsThread start(Loading loading, RealTimeRequest realTime) throws RobotIoException {
    PhysicsThread physics = new PhysicsThread(loading, realTime);
    physics.thread.start();
    try {
      physics.loaded.get(LOAD_MS, TimeUnit.MILLISECONDS);
      return physics;
    } catch (ExecutionException e) {
      throw new RobotIoException(
          String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e.getCause());
    } catch (TimeoutException e) {
      physics.closing = true;
      throw new RobotIoException("MuJoCo did not load the model within a minute.", e);
    } catch (InterruptedException e) {
      physics.closing = true;
      Thread.currentThread().interrupt();
      throw new RobotIoException("opening the simulation was interrupted", e);
    }
  }

  @Override
  public @Nullable Order next(boolean insist) {
    return insist || orders.waiting() < LATE ? orders.next() : null;
  }

  @Override
  public void submit() {
    orders.push();
    LockSupport.unpark(thread);
  }

  @Override
  public Reading newest() {
    return readings.newest();
  }

  @Override
  public boolean isCaughtUp() {
    return orders.isEmpty();
  }

  @Override
  public void close() {
    closing = true;
    LockSupport.unpark(thread);
    try {
      thread.join(JOIN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      BugLog.wrong("The thread of the physics did not end; its model stays in memory");
    }
  }

  private void run() {
    try (SimulatedRobot robot = loading.load()) {
      var _ = RealTime.ask(realTime);
      robot.tell(readings.filling());
      readings.publish();
      loaded.complete(true);
      serve(robot);
    } catch (MujocoException | RuntimeException | Error e) {
      if (!loaded.completeExceptionally(e)) {
        BugLog.survived("The physics met a bug and has stopped", e);
      }
    }
  }

  private void serve(SimulatedRobot robot) {
    while (!closing) {
      Order order = orders.peek();
      if (order == null) {
        LockSupport.park();
      } else {
        robot.obey(order, readings.filling());
        readings.publish();
        orders.pop();
      }
    }
  }
}
