package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.value.MotorMode;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes a robot up, brings it to sleep and lets go of it, and waits for that: as long as it may
 * take in the robot's own time, which a simulation can slow down. Nothing fails: a robot that takes
 * too long must not keep the daemon from going on.
 */
final class RestMoves {

  private static final Logger log = LoggerFactory.getLogger(RestMoves.class);

  /** Longer than the longest sleep sequence (6 s) with its way to neutral. */
  static final Duration MOVE_TIMEOUT = Duration.ofSeconds(20);

  /** A decision takes a control period: 0.2 s at 50 Hz in the slowest simulation. */
  static final Duration DECISION_TIMEOUT = Duration.ofSeconds(1);

  /** How often whoever waits for a move looks at the robot's own time. */
  private static final long LOOK_MS = 50;

  private final RobotControl control;
  private final @Nullable Simulation simulation;

  /**
   * @param control a robot that runs
   * @param simulation its time, if it has one of its own
   */
  RestMoves(RobotControl control, @Nullable Simulation simulation) {
    this.control = control;
    this.simulation = simulation;
  }

  void wake() throws InterruptedException {
    await(
        control.submit(new Command.SetMotorMode(MotorMode.ENABLED), Origin.DAEMON).outcome(),
        DECISION_TIMEOUT);
    awaitMove(control.submit(new Command.WakeUp(UUID.randomUUID(), false), Origin.DAEMON).end());
  }

  /** A simulation whose time is slow, or stands still, does not keep the one who waits. */
  void sleep() throws InterruptedException {
    Simulation slow = simulation != null && isSlow(simulation.pace()) ? simulation : null;
    double speed = slow == null ? 1 : slow.pace().speed();
    if (slow != null) {
      slow.setPace(SimulationPace.REAL_TIME);
    }
    awaitMove(control.submit(new Command.ResetToSleep(UUID.randomUUID()), Origin.DAEMON).end());
    if (slow != null) {
      slow.setPace(new SimulationPace(speed, false));
    }
  }

  private static boolean isSlow(SimulationPace pace) {
    return pace.paused() || pace.speed() < 1;
  }

  /** Torque off. */
  void release() throws InterruptedException {
    await(
        control.submit(new Command.SetMotorMode(MotorMode.DISABLED), Origin.DAEMON).outcome(),
        DECISION_TIMEOUT);
  }

  /** A move whose time stands still is not waited for: it goes on with its time. */
  private void awaitMove(CompletableFuture<?> end) throws InterruptedException {
    long endNs = control.nowNs() + MOVE_TIMEOUT.toNanos();
    while (!end.isDone() && !isPaused()) {
      if (control.nowNs() >= endNs) {
        log.warn("Not ended within {} s", MOVE_TIMEOUT.toSeconds());
        return;
      }
      try {
        end.get(LOOK_MS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Looked at again.
      } catch (ExecutionException e) {
        log.error("Failed", e.getCause());
      }
    }
  }

  private boolean isPaused() {
    return simulation != null && simulation.pace().paused();
  }

  /** Waits without failing. */
  static void await(CompletableFuture<?> future, Duration timeout) throws InterruptedException {
    try {
      future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      log.warn("Not ended within {} s", timeout.toSeconds());
    } catch (ExecutionException e) {
      log.error("Failed", e.getCause());
    }
  }
}
