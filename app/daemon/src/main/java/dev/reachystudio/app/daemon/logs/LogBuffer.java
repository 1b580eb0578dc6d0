package dev.reachystudio.app.daemon.logs;

import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The last records of the log, and whoever watches it. Any thread; listeners must return quickly.
 */
public final class LogBuffer {

  private final int capacity;
  private final ArrayDeque<LogRecord> records;
  private final List<Consumer<LogRecord>> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param capacity how many records are kept
   */
  public LogBuffer(int capacity) {
    this.capacity = capacity;
    this.records = new ArrayDeque<>(capacity);
  }

  /** Keeps a record, forgets the oldest when full, and tells the listeners on this thread. */
  public void add(LogRecord record) {
    synchronized (records) {
      if (records.size() == capacity) {
        records.removeFirst();
      }
      records.addLast(record);
    }
    for (Consumer<LogRecord> listener : listeners) {
      listener.accept(record);
    }
  }

  /** All kept records, oldest first. */
  public List<LogRecord> records() {
    synchronized (records) {
      return List.copyOf(records);
    }
  }

  /**
   * The newest records, oldest of them first.
   *
   * @param count at most this many
   */
  public List<LogRecord> last(int count) {
    List<LogRecord> all = records();
    return new ArrayList<>(all.subList(Math.max(0, all.size() - count), all.size()));
  }

  /** Tells a listener of every record from now on, on the thread that logs. */
  public Registration watch(Consumer<LogRecord> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
