package dev.reachystudio.app.daemon.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What clients record: entries are kept and given back as they came. Bounded. Any thread. */
public final class Recording {

  /** A quarter of an hour at 100 Hz. */
  private static final int MAX_ENTRIES = 90_000;

  private List<Map<?, ?>> entries = new ArrayList<>();
  private boolean running;

  /** Begins a new recording; what was recorded before is forgotten. */
  public synchronized void start() {
    entries = new ArrayList<>();
    running = true;
  }

  /** Whether a recording runs. */
  public synchronized boolean running() {
    return running;
  }

  /**
   * Adds an entry.
   *
   * @return false when none runs, or it is full
   */
  public synchronized boolean append(Map<?, ?> entry) {
    if (!running || entries.size() >= MAX_ENTRIES) {
      return false;
    }
    entries.add(entry);
    return true;
  }

  /** Ends the recording; its entries in the order they came. */
  public synchronized List<Map<?, ?>> stop() {
    List<Map<?, ?>> recorded = entries;
    entries = new ArrayList<>();
    running = false;
    return recorded;
  }
}
