package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.backend.control.thread.Threads;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real robots that are plugged in at present: looked for every second on a thread of its own,
 * shown on the JavaFX thread.
 */
public final class Plugs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Plugs.class);
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final RobotSearch search;
  private final Executor fxThread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ReadOnlyObjectWrapper<List<FoundRobot>> robots =
      new ReadOnlyObjectWrapper<>(this, "robots", List.of());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  /** What was told last; of the thread that looks. */
  private String told = "";

  /**
   * @param search looks for them
   * @param fxThread runs something on the JavaFX thread later
   */
  public Plugs(RobotSearch search, Executor fxThread) {
    this.search = search;
    this.fxThread = fxThread;
  }

  /** Starts looking. */
  public void start() {
    Threads.virtual("studio-plugs", (thread, bug) -> LOG.error("Bug in {}", thread, bug), this::run)
        .start();
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** The robots; a new list only when something has changed, on the JavaFX thread. */
  public ReadOnlyObjectProperty<List<FoundRobot>> robotsProperty() {
    return robots.getReadOnlyProperty();
  }

  /** Why nobody can look for robots here; empty as long as somebody can. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  private List<FoundRobot> look(List<FoundRobot> last) {
    try {
      List<FoundRobot> now = List.copyOf(search.look());
      if (!now.equals(last)) {
        fxThread.execute(() -> robots.set(now));
      }
      tell("");
      return now;
    } catch (IOException e) {
      tell(String.valueOf(e.getMessage()));
      return last;
    }
  }

  private void tell(String what) {
    if (!what.equals(told)) {
      told = what;
      fxThread.execute(() -> trouble.set(what));
    }
  }

  private void run() {
    List<FoundRobot> last = List.of();
    try {
      do {
        last = look(last);
      } while (!closed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
