package dev.reachystudio.backend.serial.bus;

import java.util.concurrent.atomic.AtomicInteger;

/** Bytes from one thread to another, without a lock. When it is full, what comes is dropped. */
final class ByteRing {
  /** A power of two, much more than the answers of one request. */
  private static final int CAPACITY = 8192;

  private final byte[] bytes = new byte[CAPACITY];
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();

  /** The reading thread of the port: appends. */
  void put(byte[] from, int count) {
    int begin = written.getPlain();
    int room = CAPACITY - (begin - read.getAcquire());
    int kept = Math.min(room, count);
    for (int i = 0; i < kept; i++) {
      bytes[begin + i & CAPACITY - 1] = from[i];
    }
    written.setRelease(begin + kept);
  }

  /** The other thread: number of bytes that are there. */
  int available() {
    return written.getAcquire() - read.getPlain();
  }

  /** The other thread: takes as many as there are and fit. */
  int take(byte[] into) {
    int begin = read.getPlain();
    int count = Math.min(written.getAcquire() - begin, into.length);
    for (int i = 0; i < count; i++) {
      into[i] = bytes[begin + i & CAPACITY - 1];
    }
    read.setRelease(begin + count);
    return count;
  }
}
