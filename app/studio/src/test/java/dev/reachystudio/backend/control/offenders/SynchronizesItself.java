package dev.reachystudio.backend.control.offenders;

/** An offender for the architecture tests: a monitor in the cycle. */
public final class SynchronizesItself {
  private long cycles;

  /** Waits for whoever is in here. */
  public long next() {
    synchronized (this) {
      return ++cycles;
    }
  }
}
