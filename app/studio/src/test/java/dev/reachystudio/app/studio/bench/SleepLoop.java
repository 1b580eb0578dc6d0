package dev.reachystudio.app.studio.bench;

import dev.reachystudio.backend.control.loop.Histogram;
import dev.reachystudio.backend.control.loop.HistogramSnapshot;
import dev.reachystudio.backend.control.thread.Threads;

/** What one writes first: work, then sleep for the rest of the period. */
final class SleepLoop implements Runnable {

  private final Histogram late = new Histogram();
  private final long periodNs;
  private final long cycles;
  private long overruns;

  SleepLoop(long periodNs, int seconds) {
    this.periodNs = periodNs;
    this.cycles = seconds * 1_000_000_000L / periodNs;
  }

  /** Runs to its end on a thread of its own. */
  void runBeside() throws InterruptedException {
    Thread thread =
        Threads.platform(
            "sleep-loop", (own, bug) -> System.err.println("sleep-loop: " + bug), this);
    thread.start();
    thread.join();
  }

  HistogramSnapshot late() {
    return late.snapshot();
  }

  long overruns() {
    return overruns;
  }

  @Override
  public void run() {
    try {
      long previousNs = System.nanoTime();
      for (long i = 0; i < cycles; i++) {
        Thread.sleep(periodNs / 1_000_000);
        long nowNs = System.nanoTime();
        long lateNs = Math.max(0, nowNs - previousNs - periodNs);
        late.record(lateNs);
        overruns += lateNs > periodNs ? 1 : 0;
        previousNs = nowNs;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
