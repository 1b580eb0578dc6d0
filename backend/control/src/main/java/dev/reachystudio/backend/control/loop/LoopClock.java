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
   * Whether time stands still. The loop then runs cycles that all have the time of the last one, so
   * that commands are still answered.
   */
  default boolean isPaused() {
    return false;
  }

  /** The wall's time, nanoseconds: what cycles take is measured with it. */
  default long wallNowNs() {
    return nowNs();
  }

  /** When it was a moment of this clock, in the wall's time. */
  default long wallNs(long loopNs) {
    return loopNs;
  }

  /** How long a span of this clock takes at its present pace, in the wall's time. */
  default long wallSpanNs(long loopSpanNs) {
    return loopSpanNs;
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
