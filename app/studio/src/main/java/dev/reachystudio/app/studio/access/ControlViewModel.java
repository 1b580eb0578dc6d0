package dev.reachystudio.app.studio.access;

import dev.reachystudio.app.daemon.clients.ClientInfo;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.lock.LockStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Who may move the robot, and who does. JavaFX thread only. */
public final class ControlViewModel {

  /** Which clients the table lists. */
  enum Filter {
    ALL("All"),
    WRITING("Writing"),
    REFUSED("Refused");

    final String label;

    Filter(String label) {
      this.label = label;
    }
  }

  /** Streams faster than this write all the time; two of them are a conflict. */
  private static final double STREAM_HZ = 2;

  private final InstantSource clock;
  private final ObservableList<Writer> writers = FXCollections.observableArrayList();
  private final ObjectProperty<Filter> filter =
      new SimpleObjectProperty<>(this, "filter", Filter.ALL);
  private final ReadOnlyObjectWrapper<@Nullable LockStatus> lock =
      new ReadOnlyObjectWrapper<>(this, "lock");
  private final ReadOnlyStringWrapper conflict = new ReadOnlyStringWrapper(this, "conflict", "");
  private List<Writer> everybody = List.of();

  ControlViewModel(InstantSource clock) {
    this.clock = clock;
    filter.addListener(observable -> show());
  }

  /** The rows that pass the filter. */
  ObservableList<Writer> writers() {
    return FXCollections.unmodifiableObservableList(writers);
  }

  /** How many clients there are, listed or not. */
  int clientCount() {
    return everybody.size();
  }

  /** Which rows are listed. */
  ObjectProperty<Filter> filterProperty() {
    return filter;
  }

  /** The lock. */
  ReadOnlyObjectProperty<@Nullable LockStatus> lockProperty() {
    return lock.getReadOnlyProperty();
  }

  /** One sentence when two clients write at once, else empty. */
  ReadOnlyStringProperty conflictProperty() {
    return conflict.getReadOnlyProperty();
  }

  /** Time now, for ages. */
  Instant now() {
    return clock.instant();
  }

  /** Renews everything. */
  void refresh(DaemonSnapshot daemon) {
    lock.set(daemon.lock());
    Instant now = clock.instant();
    List<ClientInfo> streaming =
        daemon.clients().stream().filter(client -> client.commandsPerSecond() > STREAM_HZ).toList();
    boolean clash = streaming.size() > 1;
    String leader = leader(daemon.clients());
    List<Writer> rows = new ArrayList<>();
    for (ClientInfo client : daemon.clients()) {
      boolean leads = client.id().equals(leader);
      rows.add(Writer.of(client, now, leads, clash && streaming.contains(client) && !leads));
    }
    everybody = rows;
    conflict.set(clash ? sentence(streaming) : "");
    show();
  }

  private void show() {
    List<Writer> listed =
        everybody.stream()
            .filter(
                writer ->
                    switch (filter.get()) {
                      case ALL -> true;
                      case WRITING -> writer.writes();
                      case REFUSED -> writer.result() == Writer.Result.REFUSED;
                    })
            .toList();
    if (!ids(listed).equals(ids(writers))) {
      writers.setAll(listed);
      return;
    }
    // In place, so that the selected row stays selected.
    for (int i = 0; i < listed.size(); i++) {
      writers.set(i, listed.get(i));
    }
  }

  private static List<String> ids(List<Writer> writers) {
    return writers.stream().map(writer -> writer.client().id()).toList();
  }

  private static @Nullable String leader(List<ClientInfo> clients) {
    Stream<ClientInfo> wrote = clients.stream().filter(client -> client.lastCommandAt() != null);
    return wrote
        .max(
            (a, b) ->
                Objects.requireNonNull(a.lastCommandAt())
                    .compareTo(Objects.requireNonNull(b.lastCommandAt())))
        .map(ClientInfo::id)
        .orElse(null);
  }

  private static String sentence(List<ClientInfo> streaming) {
    List<String> names = streaming.stream().map(ClientInfo::label).toList();
    return names.size() == 2
        ? names.get(0) + " and " + names.get(1) + " both set targets, the newest wins."
        : names.size() + " clients set targets, the newest wins.";
  }

  /** A span of time in words, such as {@code 10 min 14 s}. */
  static String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }
}
