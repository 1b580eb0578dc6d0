package dev.reachystudio.backend.mujoco.io;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Orders on their way from the control thread to the physics, in order and each of them: physics
 * that is late does the same as physics that is not. Neither side waits or allocates.
 *
 * <p>Threads: {@link #next} and {@link #push} by one thread, {@link #peek} and {@link #pop} by one
 * other, {@link #isEmpty} by any.
 */
final class OrderRing {

  private final Order[] orders;
  private final int mask;
  private final AtomicLong pushed = new AtomicLong();
  private final AtomicLong popped = new AtomicLong();

  /**
   * An empty ring.
   *
   * @param capacity a power of 2
   */
  OrderRing(int capacity) {
    orders = new Order[capacity];
    for (int i = 0; i < capacity; i++) {
      orders[i] = new Order();
    }
    mask = capacity - 1;
  }

  /** The order to fill before {@link #push}; null while the physics is behind by the whole ring. */
  @Nullable Order next() {
    long place = pushed.getPlain();
    return place - popped.getAcquire() > mask ? null : orders[(int) place & mask];
  }

  /** How many wait, or are being done. The pushing thread. */
  int waiting() {
    return (int) (pushed.getPlain() - popped.getAcquire());
  }

  /** Hands over what was filled. */
  void push() {
    pushed.setRelease(pushed.getPlain() + 1);
  }

  /** The oldest order, or null; it stays until {@link #pop}. */
  @Nullable Order peek() {
    long place = popped.getPlain();
    return place == pushed.getAcquire() ? null : orders[(int) place & mask];
  }

  /** The oldest order is done. */
  void pop() {
    popped.setRelease(popped.getPlain() + 1);
  }

  /** Whether everything that was ordered is done. */
  boolean isEmpty() {
    return popped.getAcquire() == pushed.getAcquire();
  }
}
