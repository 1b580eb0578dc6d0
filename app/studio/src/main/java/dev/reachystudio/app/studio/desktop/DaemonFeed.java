package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.backend.control.thread.Threads;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The daemon's status four times a second: asked on a thread of its own, shown on the JavaFX
 * thread.
 */
public final class DaemonFeed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DaemonFeed.class);
  private static final Duration PERIOD = Duration.ofMillis(250);

  private final Supplier<DaemonSnapshot> source;
  private final Executor fxThread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ReadOnlyObjectWrapper<DaemonSnapshot> snapshot;

  /**
   * @param source asks the daemon; may wait
   * @param fxThread runs something on the JavaFX thread later
   */
  public DaemonFeed(Supplier<DaemonSnapshot> source, Executor fxThread) {
    this.source = source;
    this.fxThread = fxThread;
    this.snapshot = new ReadOnlyObjectWrapper<>(this, "snapshot", source.get());
  }

  /** Starts asking. */
  public void start() {
    Threads.virtual(
            "studio-status", (thread, bug) -> LOG.error("Bug in {}", thread, bug), this::run)
        .start();
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** The newest snapshot; changes on the JavaFX thread. */
  public ReadOnlyObjectProperty<DaemonSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** The newest snapshot. */
  public DaemonSnapshot snapshot() {
    return snapshot.get();
  }

  /** Asks once more, now. On the JavaFX thread; may wait. For tests. */
  void refresh() {
    snapshot.set(source.get());
  }

  private void run() {
    try {
      while (!closed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
        DaemonSnapshot newest = source.get();
        fxThread.execute(() -> snapshot.set(newest));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
