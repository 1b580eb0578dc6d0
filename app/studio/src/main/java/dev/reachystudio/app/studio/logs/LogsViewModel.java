package dev.reachystudio.app.studio.logs;

import dev.reachystudio.app.daemon.logs.LogBuffer;
import dev.reachystudio.app.daemon.logs.LogLevel;
import dev.reachystudio.app.daemon.logs.LogRecord;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The log as the workspace shows it: filtered, bounded, following. Records come from any thread;
 * everything else is on the JavaFX thread.
 */
public final class LogsViewModel {

  /** As many as a person scrolls through; the daemon itself keeps fewer. */
  private static final int KEPT = 5000;

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  /** Nobody takes them while the workspace is hidden, so the oldest are dropped. */
  private final BlockingQueue<LogRecord> waiting = new ArrayBlockingQueue<>(KEPT);

  private final ObservableList<LogRecord> all = FXCollections.observableArrayList();
  private final FilteredList<LogRecord> shown = new FilteredList<>(all);
  private final Set<LogLevel> levels = EnumSet.of(LogLevel.INFO, LogLevel.WARNING, LogLevel.ERROR);
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);

  /**
   * @param buffer the daemon's log; what it holds already is shown too
   */
  public LogsViewModel(LogBuffer buffer) {
    buffer.watch(this::offer);
    // Between the two a record may come twice; none is lost.
    Set<LogRecord> early = Set.copyOf(waiting);
    buffer.records().stream().filter(record -> !early.contains(record)).forEach(all::add);
    search.addListener(observable -> filter());
    filter();
  }

  private void offer(LogRecord record) {
    while (!waiting.offer(record)) {
      waiting.poll();
    }
  }

  /** The records that pass the filters, oldest first. */
  public ObservableList<LogRecord> shown() {
    return FXCollections.unmodifiableObservableList(shown);
  }

  /** Words that the source or the text must contain. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Whether the newest record is kept in sight. */
  public BooleanProperty followingProperty() {
    return following;
  }

  /** Whether a level is shown. */
  public boolean shows(LogLevel level) {
    return levels.contains(level);
  }

  /** Shows or hides a level. */
  public void show(LogLevel level, boolean visible) {
    if (visible ? levels.add(level) : levels.remove(level)) {
      filter();
    }
  }

  /** How many records of a level there are. */
  public long count(LogLevel level) {
    return all.stream().filter(record -> record.level() == level).count();
  }

  /**
   * Takes in what has come since.
   *
   * @return whether something has
   */
  public boolean refresh() {
    List<LogRecord> arrived = new ArrayList<>();
    for (LogRecord record = waiting.poll(); record != null; record = waiting.poll()) {
      arrived.add(record);
    }
    if (arrived.isEmpty()) {
      return false;
    }
    all.addAll(arrived);
    if (all.size() > KEPT) {
      all.remove(0, all.size() - KEPT);
    }
    return true;
  }

  /** Forgets what is shown; the daemon keeps its log. */
  public void clear() {
    refresh();
    all.clear();
  }

  /** Records as text for the clipboard, with their causes. */
  public static String text(Collection<LogRecord> records) {
    return records.stream()
        .map(
            record ->
                "%s %-7s %s: %s%s"
                    .formatted(
                        TIME.format(record.at()),
                        record.level(),
                        record.source(),
                        record.text(),
                        record.cause() == null
                            ? ""
                            : System.lineSeparator() + Causes.text(record.cause())))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private void filter() {
    Set<LogLevel> wanted = Set.copyOf(levels);
    String words = search.get().toLowerCase(Locale.ROOT).strip();
    shown.setPredicate(
        record ->
            wanted.contains(record.level())
                && (words.isEmpty()
                    || record.text().toLowerCase(Locale.ROOT).contains(words)
                    || record.source().toLowerCase(Locale.ROOT).contains(words)));
  }
}
