package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.app.daemon.logs.LogBuffer;
import dev.reachystudio.app.daemon.logs.LogRecord;
import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import dev.reachystudio.backend.control.thread.Threads;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code /logs/ws/daemon}: the last hundred lines of the log, then each new one, and an empty frame
 * in every silent second.
 */
public final class LogSocket implements SocketEndpoint {

  private static final int FIRST_LINES = 100;
  private static final byte[] SILENCE = Frames.text("");

  private final LogBuffer logs;
  private @Nullable Registration watching;
  private @Nullable Thread heartbeat;
  private volatile long lastNs;

  public LogSocket(LogBuffer logs) {
    this.logs = logs;
  }

  @Override
  public void opened(Peer peer) {
    lastNs = System.nanoTime();
    for (LogRecord record : logs.last(FIRST_LINES)) {
      peer.send(Frames.text(record.line()));
    }
    watching =
        logs.watch(
            record -> {
              lastNs = System.nanoTime();
              peer.send(Frames.text(record.line()));
            });
    Thread beating =
        Threads.virtual(
            "ws-log-" + peer.id(), (thread, bug) -> peer.close(1011, "bug"), () -> beat(peer));
    heartbeat = beating;
    beating.start();
  }

  private void beat(Peer peer) {
    try {
      while (true) {
        Thread.sleep(Duration.ofSeconds(1));
        if (System.nanoTime() - lastNs >= 1_000_000_000) {
          peer.send(SILENCE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void closed(Peer peer) {
    if (watching != null) {
      watching.close();
    }
    if (heartbeat != null) {
      heartbeat.interrupt();
    }
  }
}
