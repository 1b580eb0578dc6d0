package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.protocol.simulation.Push;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What others than the control loop ask of the physics: to push something, to start over. The
 * newest push counts; a reset takes the push away. Any thread; the physics looks once an order.
 */
final class Requests {

  private final AtomicInteger resets = new AtomicInteger();
  private volatile @Nullable Push push;

  /** Pushes from now on; null lets go. */
  void push(@Nullable Push newest) {
    push = newest;
  }

  /** The push that is wanted. */
  @Nullable Push push() {
    return push;
  }

  /** Asks to start over. */
  void reset() {
    push = null;
    resets.incrementAndGet();
  }

  /** How often that was asked. */
  int resets() {
    return resets.get();
  }
}
