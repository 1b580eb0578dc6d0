package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.backend.control.thread.Threads;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a robot that is not there, about once a second, until it is found or nobody wants it
 * any more. Any thread; one search at a time.
 */
final class RobotSearch {

  private static final Logger log = LoggerFactory.getLogger(RobotSearch.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Longer than a bus needs to give up, once it is told to. */
  private static final Duration END_TIMEOUT = Duration.ofSeconds(5);

  /** One look for the robot. */
  @FunctionalInterface
  interface Look {
    /**
     * Tries to open the robot.
     *
     * @return whether the search is over
     * @throws InterruptedException if it is to end at once
     */
    boolean isOver() throws InterruptedException;
  }

  /** A search that goes on; its thread may forget that it was interrupted. */
  private static final class Search {
    private final Look look;
    private volatile boolean ended;

    private Search(Look look) {
      this.look = look;
    }

    private void run() {
      try {
        do {
          Thread.sleep(PAUSE);
        } while (!ended && !look.isOver());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private @Nullable Search search;
  private @Nullable Thread searcher;

  /** Begins to look; the first time after a pause. */
  synchronized void begin(Look look) {
    Search next = new Search(look);
    Thread thread =
        Threads.virtual(
            "robot-search", (t, bug) -> log.error("The search for the robot died", bug), next::run);
    search = next;
    searcher = thread;
    thread.start();
  }

  /** Ends the search and waits until it has let go of the robot; at once if there is none. */
  void end() throws InterruptedException {
    Thread thread;
    synchronized (this) {
      thread = searcher;
      if (search != null) {
        search.ended = true;
      }
      search = null;
      searcher = null;
    }
    if (thread == null) {
      return;
    }
    thread.interrupt();
    if (!thread.join(END_TIMEOUT)) {
      log.warn("The search for the robot does not end");
    }
  }
}
