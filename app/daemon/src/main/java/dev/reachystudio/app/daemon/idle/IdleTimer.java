package dev.reachystudio.app.daemon.idle;

import java.time.Duration;

/** Does something later, unless it is told not to. */
@FunctionalInterface
public interface IdleTimer {

  /**
   * Starts to wait.
   *
   * @param delay how long
   * @param task done afterwards, on a thread of the timer's own
   * @return ends the waiting; nothing happens if the task has begun
   */
  Waiting after(Duration delay, Runnable task);

  /** A wait that can be ended. */
  @FunctionalInterface
  interface Waiting {
    void cancel();
  }
}
