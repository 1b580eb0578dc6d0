package dev.reachystudio.app.daemon.idle;

import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits on a virtual thread per task. */
public final class ThreadTimer implements IdleTimer {

  @Override
  public Waiting after(Duration delay, Runnable task) {
    CountDownLatch cancelled = new CountDownLatch(1);
    Threads.virtual("idle-reset", BugLog::uncaught, () -> run(cancelled, delay, task)).start();
    return cancelled::countDown;
  }

  private static void run(CountDownLatch cancelled, Duration delay, Runnable task) {
    try {
      if (!cancelled.await(delay.toNanos(), TimeUnit.NANOSECONDS)) {
        task.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
