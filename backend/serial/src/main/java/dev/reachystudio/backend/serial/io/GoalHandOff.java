package dev.reachystudio.backend.serial.io;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Hands goals from the control thread to the bus thread: the newest wins, neither waits, nothing is
 * allocated. Three buffers: one is being filled, one is being used, the third waits between them.
 *
 * <p>Threads: {@link #filling} and {@link #publish} by one thread, {@link #take} by one other.
 */
final class GoalHandOff {

  /** Set while the waiting buffer holds goals that nobody took. */
  private static final int NEW = 4;

  private static final int INDEX = 3;

  private final Goals[] buffers = {new Goals(), new Goals(), new Goals()};
  private final AtomicInteger waiting = new AtomicInteger(1);
  private int filled;
  private int used = 2;

  /** The buffer to fill before {@link #publish}. */
  Goals filling() {
    return buffers[filled];
  }

  /** Offers what was filled. */
  void publish() {
    filled = waiting.getAndSet(filled | NEW) & INDEX;
  }

  /** The newest goals, if there are any since the last call; valid until the next call. */
  @Nullable Goals take() {
    if (!isNew()) {
      return null;
    }
    used = waiting.getAndSet(used) & INDEX;
    return buffers[used];
  }

  /** Whether there are goals that nobody took. */
  boolean isNew() {
    return (waiting.get() & NEW) != 0;
  }
}
