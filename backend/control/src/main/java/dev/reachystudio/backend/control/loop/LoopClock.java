package dev.reachystudio.backend.control.loop;

import java.util.concurrent.locks.LockSupport;

/** The loop's time: monotonic, arbitrary origin. Tests bring their own. */
public interface LoopClock {

  /** Now, nanoseconds. */
  long nowNs();

  /**
   * Lets the calling thread wait until a moment. May return early or late; the caller looks at the
   * clock again.
   *
   * @param deadlineNs the moment on this clock
   */
  void waitUntil(long deadlineNs);

  /**
   * Whether time stands still. The loop then runs cycles that all have the same time, so that
   * commands are still answered.
   */
  default boolean isPaused() {
    return false;
  }

  /** The system's clock. */
  static LoopClock system() {
    return new LoopClock() {
      @Override
      public long nowNs() {
        return System.nanoTime();
      }

      @Override
      public void waitUntil(long deadlineNs) {
        long leftNs = deadlineNs - System.nanoTime();
        if (leftNs > 0) {
          LockSupport.parkNanos(leftNs);
        }
      }
    };
  }
}
