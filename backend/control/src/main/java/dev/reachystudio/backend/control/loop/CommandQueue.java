package dev.reachystudio.backend.control.loop;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue from many threads to the control thread, without locks. Each cell carries a
 * ticket that says whose turn it is: a producer takes a place when the ticket shows it free, the
 * consumer takes the value when the ticket shows it filled.
 */
final class CommandQueue {

  private final int mask;
  private final AtomicLongArray tickets;
  private final AtomicReferenceArray<@Nullable PendingCommand> cells;
  private final AtomicLong tail = new AtomicLong();
  private long head;

  /** A queue for at least this many commands. */
  CommandQueue(int capacity) {
    int size = capacity == 1 ? 2 : Integer.highestOneBit(capacity - 1) << 1;
    mask = size - 1;
    tickets = new AtomicLongArray(size);
    cells = new AtomicReferenceArray<>(size);
    for (int i = 0; i < size; i++) {
      tickets.set(i, i);
    }
  }

  /** Adds a command; false if the queue is full. Any thread. */
  boolean offer(PendingCommand command) {
    while (true) {
      long place = tail.get();
      int cell = (int) place & mask;
      long ticket = tickets.getAcquire(cell);
      if (ticket == place) {
        if (tail.compareAndSet(place, place + 1)) {
          cells.setPlain(cell, command);
          tickets.setRelease(cell, place + 1);
          return true;
        }
      } else if (ticket < place) {
        return false;
      }
    }
  }

  /** Takes the oldest command, or null. One thread. */
  @Nullable PendingCommand poll() {
    int cell = (int) head & mask;
    if (tickets.getAcquire(cell) != head + 1) {
      return null;
    }
    PendingCommand command = cells.getPlain(cell);
    cells.setPlain(cell, null);
    tickets.setRelease(cell, head + mask + 1);
    head++;
    return command;
  }
}
