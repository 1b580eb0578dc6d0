package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.backend.control.loop.LoopClock;

/** A clock that stands until it is told to go on. */
final class SteppedClock implements LoopClock {

  private volatile long nowNs = 1_000_000_000L;

  @Override
  public long nowNs() {
    return nowNs;
  }

  @Override
  public void waitUntil(long deadlineNs) {
    nowNs = Math.max(nowNs, deadlineNs);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread steps it
  void passMs(double milliseconds) {
    nowNs += Math.round(milliseconds * 1e6);
  }
}
