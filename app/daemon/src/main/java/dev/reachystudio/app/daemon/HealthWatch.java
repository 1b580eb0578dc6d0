package dev.reachystudio.app.daemon;

import dev.reachystudio.backend.control.thread.Threads;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that nobody posts health checks any more. Any thread. */
public final class HealthWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HealthWatch.class);

  private final @Nullable Duration timeout;
  private final Runnable silence;
  private volatile long lastBeatNs = System.nanoTime();
  private volatile boolean closed;
  private @Nullable Thread thread;

  /**
   * @param timeout how long silence is allowed; null for ever
   * @param silence runs once when it lasted longer
   */
  HealthWatch(@Nullable Duration timeout, Runnable silence) {
    this.timeout = timeout;
    this.silence = silence;
  }

  /** Somebody is there. */
  public void beat() {
    lastBeatNs = System.nanoTime();
  }

  void start() {
    Duration allowed = timeout;
    if (allowed == null) {
      return;
    }
    beat();
    thread =
        Threads.virtual(
            "health-watch", (t, bug) -> log.error("Bug", bug), () -> run(allowed.toNanos()));
    thread.start();
  }

  private void run(long allowedNs) {
    while (!closed) {
      long leftNs = lastBeatNs + allowedNs - System.nanoTime();
      if (leftNs <= 0) {
        log.warn("No health check for {} s: ending", allowedNs / 1_000_000_000);
        silence.run();
        return;
      }
      LockSupport.parkNanos(this, leftNs);
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
