package dev.reachystudio.app.daemon.ws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Frames that wait for the network of one client. Bounded: when it is full the oldest frame is
 * dropped, so a slow client costs neither memory nor anybody else's time. Any thread puts, one
 * thread takes.
 */
final class Outbox {

  /** As in the reference: two seconds of joints at 50 Hz. */
  static final int CAPACITY = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Deque<byte[]> frames = new ArrayDeque<>(CAPACITY);
  private boolean sealed;
  private long dropped;

  /** Adds a frame; nothing happens once the outbox is sealed. */
  void put(byte[] frame) {
    lock.lock();
    try {
      if (sealed) {
        return;
      }
      if (frames.size() >= CAPACITY) {
        frames.removeFirst();
        dropped++;
      }
      frames.addLast(frame);
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Adds the last frame. */
  void seal(byte @Nullable [] last) {
    lock.lock();
    try {
      if (!sealed && last != null) {
        frames.addLast(last);
      }
      sealed = true;
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /** All waiting frames one after the other, waiting for the first; null at the end. */
  byte @Nullable [] take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (frames.isEmpty()) {
        if (sealed) {
          return null;
        }
        filled.await();
      }
      if (frames.size() == 1) {
        return frames.removeFirst();
      }
      return all();
    } finally {
      lock.unlock();
    }
  }

  private byte[] all() {
    int length = 0;
    for (byte[] frame : frames) {
      length += frame.length;
    }
    byte[] bytes = new byte[length];
    int at = 0;
    for (byte[] frame : frames) {
      System.arraycopy(frame, 0, bytes, at, frame.length);
      at += frame.length;
    }
    frames.clear();
    return bytes;
  }

  /** How many frames were dropped. */
  long dropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }
}
