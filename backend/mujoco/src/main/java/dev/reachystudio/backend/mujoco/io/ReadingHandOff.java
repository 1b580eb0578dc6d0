package dev.reachystudio.backend.mujoco.io;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands readings from the physics to the control thread: the newest wins, neither waits, nothing is
 * allocated. Three buffers: one is being filled, one is being used, the third waits between them.
 *
 * <p>Threads: {@link #filling} and {@link #publish} by one thread, {@link #newest} by one other.
 */
final class ReadingHandOff {

  /** Set while the waiting buffer holds a reading that nobody took. */
  private static final int NEW = 4;

  private static final int INDEX = 3;

  private final Reading[] buffers = {new Reading(), new Reading(), new Reading()};
  private final AtomicInteger waiting = new AtomicInteger(1);
  private int filled;
  private int used = 2;

  /** The buffer to fill before {@link #publish}. */
  Reading filling() {
    return buffers[filled];
  }

  /** Offers what was filled. */
  void publish() {
    filled = waiting.getAndSet(filled | NEW) & INDEX;
  }

  /** The newest reading; valid until the next call. */
  Reading newest() {
    if ((waiting.get() & NEW) != 0) {
      used = waiting.getAndSet(used) & INDEX;
    }
    return buffers[used];
  }
}
