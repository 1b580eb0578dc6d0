package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.backend.control.loop.RobotControl;
import java.time.Instant;

/** Moments of a control loop as people's clocks showed them. */
public final class LoopInstants {

  private LoopInstants() {}

  /**
   * When it was a moment of the loop clock.
   *
   * @param control the loop; a simulation's time may run faster, slower, or stand still
   * @param loopNs a moment that has passed, nanoseconds
   */
  public static Instant of(RobotControl control, long loopNs) {
    return Instant.now().minusNanos(System.nanoTime() - control.wallNs(loopNs));
  }
}
