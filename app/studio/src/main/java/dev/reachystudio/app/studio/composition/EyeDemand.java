package dev.reachystudio.app.studio.composition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who wants pictures, and what they are told. Any thread. */
final class EyeDemand {

  /** How long after a failure it is not tried again. */
  private static final Duration REST = Duration.ofSeconds(10);

  private final Runnable starter;
  private final Duration linger;
  private final List<EyeWatcher> watchers = new ArrayList<>();
  private String trouble = "";
  private boolean running;
  private boolean closed;
  private long restUntilNs = System.nanoTime();

  /**
   * @param starter starts whoever calls {@link #next}; called with this object locked
   * @param linger how long a camera that nobody watches is kept ready
   */
  EyeDemand(Runnable starter, Duration linger) {
    this.starter = starter;
    this.linger = linger;
  }

  /** Somebody wants pictures; who cannot have any is told why at once. */
  synchronized void add(EyeWatcher watcher) {
    if (closed) {
      watcher.onTrouble().accept("The camera is closed.");
      return;
    }
    watchers.add(watcher);
    if (!running && System.nanoTime() - restUntilNs >= 0) {
      running = true;
      trouble = "";
      starter.run();
    }
    if (!trouble.isEmpty()) {
      watcher.onTrouble().accept(trouble);
    }
    notifyAll();
  }

  /** Somebody wants no more. */
  synchronized void remove(EyeWatcher watcher) {
    watchers.remove(watcher);
  }

  /** Why there are no pictures; empty if there are, or nobody looked. */
  synchronized String trouble() {
    return trouble;
  }

  /** Why there are no pictures at the moment; empty once there are. */
  synchronized void trouble(String text) {
    trouble = text;
    if (!text.isEmpty()) {
      tell(text);
    }
  }

  /** There will be none for a while. */
  synchronized void giveUp(String text) {
    running = false;
    restUntilNs = System.nanoTime() + REST.toNanos();
    trouble(text);
  }

  /**
   * Goes on with somebody new: the engine's leftovers belong to the thread it ran on, and go with
   * it.
   */
  synchronized void startAnew() {
    starter.run();
  }

  private void tell(String text) {
    for (EyeWatcher watcher : List.copyOf(watchers)) {
      watcher.onTrouble().accept(text);
    }
  }

  /**
   * Waits until the next pictures are due and somebody wants them.
   *
   * @param dueNs when, on the clock of {@link System#nanoTime}
   * @return who wants them; empty when nobody did for some time, or it is closed: the caller ends
   */
  synchronized List<EyeWatcher> next(long dueNs) throws InterruptedException {
    long endNs = System.nanoTime() + linger.toNanos();
    while (!closed) {
      long nowNs = System.nanoTime();
      long waitNs = (watchers.isEmpty() ? endNs : dueNs) - nowNs;
      if (waitNs <= 0) {
        break;
      }
      wait(waitNs / 1_000_000, (int) (waitNs % 1_000_000));
    }
    if (closed || watchers.isEmpty()) {
      running = false;
      return List.of();
    }
    return List.copyOf(watchers);
  }

  /** Nobody is given pictures any more. */
  synchronized void close() {
    closed = true;
    tell("The camera is closed.");
    watchers.clear();
    notifyAll();
  }
}
