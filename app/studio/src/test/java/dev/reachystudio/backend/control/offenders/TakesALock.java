package dev.reachystudio.backend.control.offenders;

import java.util.concurrent.locks.ReentrantLock;

/** An offender for the architecture tests: a lock in the cycle. */
public final class TakesALock {
  private final ReentrantLock lock = new ReentrantLock();
  private long cycles;

  /** Waits for whoever is in here. */
  public long next() {
    lock.lock();
    try {
      return ++cycles;
    } finally {
      lock.unlock();
    }
  }
}
