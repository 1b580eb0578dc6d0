package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Physics on a thread of its own. The control loop never waits for it. When its thread is lost to
 * an error that MuJoCo does not survive, a new one loads the model again after a second.
 */
final class PhysicsThread implements PhysicsRunner {

  /** A model takes a second or two; a file on a slow disk takes longer. */
  private static final long LOAD_MS = 60_000;

  /** Each lost thread keeps its model in memory for ever. */
  private static final int MOST_LOSSES = 5;

  private final SimulatedRobot.Source source;
  private final Requests requests;
  private final RealTimeRequest realTime;
  private int losses;
  private volatile PhysicsDuty duty;
  private volatile @Nullable PhysicsDuty coming;
  private volatile SimulatedRobot robot;
  private volatile boolean closing;

  private PhysicsThread(
      SimulatedRobot.Source source,
      Requests requests,
      RealTimeRequest realTime,
      PhysicsDuty duty,
      SimulatedRobot robot) {
    this.source = source;
    this.requests = requests;
    this.realTime = realTime;
    this.duty = duty;
    this.robot = robot;
  }

  /**
   * Starts the thread and waits until the model is loaded.
   *
   * @param source how it is loaded
   * @param requests what is asked of it beside orders
   * @param realTime what the thread asks of the operating system
   * @throws RobotIoException if it cannot be loaded
   */
  static PhysicsThread start(
      SimulatedRobot.Source source, Requests requests, RealTimeRequest realTime)
      throws RobotIoException {
    PhysicsDuty duty = new PhysicsDuty(source, requests, realTime, 0);
    duty.start();
    SimulatedRobot robot = await(duty);
    PhysicsThread physics = new PhysicsThread(source, requests, realTime, duty, robot);
    duty.onLoss(physics::replace);
    return physics;
  }

  private static SimulatedRobot await(PhysicsDuty duty) throws RobotIoException {
    try {
      return duty.loaded().get(LOAD_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new RobotIoException(String.valueOf(cause.getMessage()), cause);
    } catch (TimeoutException e) {
      duty.end();
      throw new RobotIoException("MuJoCo did not load the model within a minute.", e);
    } catch (InterruptedException e) {
      duty.end();
      Thread.currentThread().interrupt();
      throw new RobotIoException("opening the simulation was interrupted", e);
    }
  }

  /** On a thread that is lost, or was just made: loads the model again. */
  private synchronized void replace(PhysicsDuty lost) {
    losses++;
    if (closing || losses > MOST_LOSSES) {
      return;
    }
    PhysicsDuty next = new PhysicsDuty(source, requests, realTime, lost.resets() + 1);
    next.onLoss(this::replace);
    var _ =
        next.loaded()
            .thenAccept(
                loaded -> {
                  robot = loaded;
                  duty = next;
                });
    coming = next;
    next.startLater();
    if (closing) {
      next.end();
    }
  }

  @Override
  public @Nullable Order next(boolean insist) {
    return duty.next(insist);
  }

  @Override
  public void submit() {
    duty.submit();
  }

  @Override
  public Reading newest() {
    return duty.newest();
  }

  @Override
  public SimulatedRobot robot() {
    return robot;
  }

  @Override
  public @Nullable String failure() {
    return duty.failure();
  }

  @Override
  public boolean isCaughtUp() {
    return duty.isCaughtUp();
  }

  @Override
  public void close() {
    closing = true;
    duty.endAndJoin();
    PhysicsDuty next = coming;
    if (next != null) {
      next.endAndJoin();
    }
  }
}
