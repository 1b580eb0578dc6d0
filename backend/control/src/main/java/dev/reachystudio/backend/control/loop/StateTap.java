package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.state.RobotState;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every published snapshot, in order, for one reader that keeps up: recordings need all of them,
 * where {@link RobotControl#state()} gives only the newest. A ring of references without locks; the
 * control thread offers and never waits, so a reader that falls behind by the whole ring loses the
 * snapshots that come then, and they are counted. Opened by {@link RobotControl#tap}.
 *
 * <p>{@link #offer} belongs to the thread that publishes, {@link #poll} to one reader at a time;
 * the rest may be called from any thread.
 */
public final class StateTap implements RobotControl.Registration {

  private final int mask;
  private final AtomicReferenceArray<@Nullable RobotState> ring;
  private final AtomicLong head = new AtomicLong();
  private final AtomicLong tail = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final Consumer<StateTap> onClose;

  /**
   * A tap for a robot.
   *
   * @param capacity snapshots that may wait for the reader, at least 1; rounded up to a power of 2
   * @param onClose takes the tap off the robot; must bear being called more than once
   */
  public StateTap(int capacity, Consumer<StateTap> onClose) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + ": it must be at least 1");
    }
    int size = capacity == 1 ? 1 : Integer.highestOneBit(capacity - 1) << 1;
    mask = size - 1;
    ring = new AtomicReferenceArray<>(size);
    this.onClose = onClose;
  }

  /** Lays a snapshot into the ring, or counts it as dropped; the publishing thread. */
  public void offer(RobotState state) {
    long place = tail.getPlain();
    if (place - head.getAcquire() > mask) {
      dropped.setRelease(dropped.getPlain() + 1);
      return;
    }
    ring.setPlain((int) place & mask, state);
    tail.setRelease(place + 1);
  }

  /** Takes the oldest snapshot that waits, or null; the reader. */
  public @Nullable RobotState poll() {
    long place = head.getPlain();
    if (place == tail.getAcquire()) {
      return null;
    }
    int cell = (int) place & mask;
    RobotState state = ring.getPlain(cell);
    ring.setPlain(cell, null);
    head.setRelease(place + 1);
    return state;
  }

  /** Snapshots that found the ring full. */
  public long dropped() {
    return dropped.getAcquire();
  }

  /** Takes the tap off; what waits can still be polled. */
  @Override
  public void close() {
    onClose.accept(this);
  }
}
