package dev.reachystudio.app.daemon.hub;

import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Ends a transfer in which nothing arrives any more: its stream is closed, so that whoever reads it
 * comes back.
 */
final class StallWatch implements AutoCloseable {

  private final InputStream body;
  private final Duration patience;
  private final Thread thread;
  private volatile long lastNs = System.nanoTime();
  private volatile boolean stalled;

  StallWatch(InputStream body, Duration patience) {
    this.body = body;
    this.patience = patience;
    thread = Threads.virtual("transfer-watch", BugLog::uncaught, this::run);
    thread.start();
  }

  /** Something has arrived. */
  void arrived() {
    lastNs = System.nanoTime();
  }

  /** Whether the transfer was ended. */
  boolean stalled() {
    return stalled;
  }

  private void run() {
    try {
      long leftNs = patience.toNanos();
      while (leftNs > 0) {
        Thread.sleep(Duration.ofNanos(leftNs));
        leftNs = patience.toNanos() - (System.nanoTime() - lastNs);
      }
      stalled = true;
      body.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // It is over all the same.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
