package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.RealTime;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one thread {@code physics} does in its life: loads the model, makes every step that is
 * ordered, frees the model. An error that MuJoCo does not survive stops it for ever where it is.
 */
final class PhysicsDuty implements MujocoListener {

  private static final System.Logger LOG = System.getLogger(PhysicsDuty.class.getName());

  /** Modes always find room: nobody changes them that often while physics is late. */
  private static final int ORDERS = 16;

  /** While so many wait, targets are not handed over any more: the next ones are newer. */
  private static final int LATE = 3;

  private static final long JOIN_MS = 2000;
  private static final long PAUSE_NS = 1_000_000_000L;

  private final SimulatedRobot.Source source;
  private final Requests requests;
  private final RealTimeRequest realTime;
  private final int resetsBefore;
  private final OrderRing orders = new OrderRing(ORDERS);
  private final ReadingHandOff readings = new ReadingHandOff();
  private final CompletableFuture<SimulatedRobot> loaded = new CompletableFuture<>();
  private final Thread thread;
  private volatile Consumer<PhysicsDuty> onLoss = lost -> {};
  private volatile int resets;
  private volatile boolean pausesFirst;
  private volatile boolean closing;
  private volatile @Nullable String failure;

  /**
   * A thread that is not started.
   *
   * @param resetsBefore resets of simulations that this one goes on for
   */
  PhysicsDuty(
      SimulatedRobot.Source source, Requests requests, RealTimeRequest realTime, int resetsBefore) {
    this.source = source;
    this.requests = requests;
    this.realTime = realTime;
    this.resetsBefore = resetsBefore;
    resets = resetsBefore;
    thread =
        Threads.realTime(
            "physics", BugLog::uncaught, () -> source.library().listening(this, this::run));
  }

  /** Hears that the thread is lost; called on it. */
  void onLoss(Consumer<PhysicsDuty> listener) {
    onLoss = listener;
  }

  /** The robot, once it is loaded; fails with what the model lacks. */
  CompletableFuture<SimulatedRobot> loaded() {
    return loaded;
  }

  /** Loads the model. */
  void start() {
    thread.start();
  }

  /** Loads the model in a second: what just failed may fail again. */
  void startLater() {
    pausesFirst = true;
    thread.start();
  }

  /** Resets so far, of all that went before too. */
  int resets() {
    return resets;
  }

  /** Why it stopped; null if it did not. */
  @Nullable String failure() {
    return failure;
  }

  @Nullable Order next(boolean insist) {
    return insist || orders.waiting() < LATE ? orders.next() : null;
  }

  void submit() {
    orders.push();
    LockSupport.unpark(thread);
  }

  Reading newest() {
    return readings.newest();
  }

  boolean isCaughtUp() {
    return orders.isEmpty();
  }

  /** Asks it to end. */
  void end() {
    closing = true;
    LockSupport.unpark(thread);
  }

  /** Asks it to end and waits; a lost one never does. */
  void endAndJoin() {
    end();
    if (failure != null) {
      return;
    }
    try {
      thread.join(JOIN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      BugLog.wrong("The thread of the physics did not end; its model stays in memory");
    }
  }

  @Override
  public void failed(String message) {
    stop("MuJoCo cannot go on: " + message);
  }

  @Override
  public void warned(String message) {
    // MuJoCo says each kind once a start: too many contacts, numbers that are none.
    LOG.log(System.Logger.Level.WARNING, "MuJoCo: {0}", message);
  }

  private void stop(String why) {
    failure = why;
    BugLog.wrong("The simulation is lost. " + why);
    if (!loaded.completeExceptionally(new MujocoException(why))) {
      onLoss.accept(this);
    }
  }

  private void run() {
    if (pausesFirst) {
      long endNs = System.nanoTime() + PAUSE_NS;
      while (!closing && System.nanoTime() < endNs) {
        LockSupport.parkNanos(endNs - System.nanoTime());
      }
    }
    try (SimulatedRobot robot = SimulatedRobot.load(source, requests, resetsBefore)) {
      var _ = RealTime.ask(realTime);
      robot.tell(readings.filling());
      readings.publish();
      loaded.complete(robot);
      serve(robot);
    } catch (MujocoException | RuntimeException | Error e) {
      if (!loaded.completeExceptionally(e)) {
        BugLog.survived("The physics met a bug", e);
        stop(String.valueOf(e));
      }
    }
  }

  private void serve(SimulatedRobot robot) {
    while (!closing) {
      Order order = orders.peek();
      if (order == null) {
        LockSupport.park();
      } else {
        Reading reading = readings.filling();
        robot.obey(order, reading);
        resets = reading.resets;
        readings.publish();
        orders.pop();
      }
    }
  }
}
