package dev.reachystudio.app.studio.bus;

import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps body and antennas moving to and fro while it is open, so that every cycle has new goals;
 * the legs follow with the automatic body yaw off and hold the head.
 */
public final class Pendulum implements AutoCloseable {

  private static final double SWING_RAD = 1;

  /** A swing of two radians in two seconds: 6 to 7 ticks in every cycle of 10 ms. */
  private static final long SWING_NS = 2_000_000_000L;

  private final RobotControl robot;
  private final Thread swinging;
  private volatile boolean running = true;
  private volatile String problem = "";

  public Pendulum(RobotControl robot) {
    this.robot = robot;
    swinging = Threads.platform("pendulum", (thread, bug) -> problem = bug.toString(), this::swing);
    swinging.start();
  }

  private void swing() {
    double side = SWING_RAD;
    try {
      while (running) {
        var submission =
            robot.submit(
                new Command.Goto(
                    UUID.randomUUID(),
                    BodyTargets.of(null, 0.3 * side, new Antennas(side, -side)),
                    SWING_NS,
                    TimeLaw.LINEAR,
                    false,
                    true),
                Origin.STUDIO);
        if (submission.outcome().get(2, TimeUnit.SECONDS) instanceof Outcome.Refused refused) {
          problem = refused.text();
          Thread.sleep(50);
        } else {
          var _ = submission.end().get(2 * SWING_NS, TimeUnit.NANOSECONDS);
        }
        side = -side;
      }
    } catch (ExecutionException | TimeoutException e) {
      problem = e.toString();
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  /** The last refusal or failure; empty when there was none. */
  public String problem() {
    return problem;
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    swinging.interrupt();
    swinging.join();
  }
}
