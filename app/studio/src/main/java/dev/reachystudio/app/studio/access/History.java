package dev.reachystudio.app.studio.access;

import dev.reachystudio.app.daemon.clients.ClientInfo;
import dev.reachystudio.app.studio.access.HistoryEntry.Kind;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.lock.LockState;
import dev.reachystudio.lock.LockStatus;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Who came, who left, who moved the robot, who stopped it. Filled whether or not anybody looks.
 * JavaFX thread only.
 */
public final class History {

  private static final int KEPT = 200;

  private final InstantSource clock;
  private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
  private final Map<String, String> known = new HashMap<>();
  private @Nullable String lastWriter;
  private @Nullable LockStatus lastLock;

  public History(InstantSource clock) {
    this.clock = clock;
  }

  /** What happened, newest first. */
  public ObservableList<HistoryEntry> entries() {
    return FXCollections.unmodifiableObservableList(entries);
  }

  /** Looks at who is connected now and notes what has changed. */
  void compare(DaemonSnapshot daemon) {
    Set<String> present = new HashSet<>();
    for (ClientInfo client : daemon.clients()) {
      // The studio's own window is always there.
      if (!client.address().isEmpty()) {
        present.add(client.id());
        if (known.put(client.id(), client.label()) == null) {
          add(client.since(), Kind.JOINED, client.label() + " connected", client.address());
        }
      }
    }
    known
        .entrySet()
        .removeIf(
            gone -> {
              if (present.contains(gone.getKey())) {
                return false;
              }
              add(clock.instant(), Kind.LEFT, gone.getValue() + " left", "");
              return true;
            });
    if (!daemon.lock().equals(lastLock)) {
      noteLock(daemon.lock());
      lastLock = daemon.lock();
    }
  }

  /** Notes a command or a move, if it changes who moves the robot. */
  void note(CommandEvent event) {
    String who = event.origin().label();
    switch (event) {
      case CommandEvent.Decided(var at, var origin, var command, var outcome) -> {
        if (!(outcome instanceof Outcome.Refused)) {
          noteCommand(at, who, command);
        }
      }
      case CommandEvent.MoveStarted started -> noteWriter(started.at(), who, words(started));
      case CommandEvent.MoveEnded ended -> {}
      case CommandEvent.StreamClamped clamped -> {}
      case CommandEvent.IdleResetAnnounced announced -> {}
      case CommandEvent.IdleResetCancelled cancelled -> {}
      case CommandEvent.FaultsChanged faults -> {}
    }
  }

  private void noteCommand(Instant at, String who, Command command) {
    switch (command) {
      case Command.EmergencyStop(boolean engaged, StopTorque torque) ->
          add(
              at,
              Kind.STOP,
              engaged ? "Emergency stop" : "Emergency stop released",
              "by "
                  + who
                  + (!engaged ? "" : torque == StopTorque.OFF ? ", torque off" : ", pose held"));
      case Command.SetMotorMode(var mode) ->
          add(
              at,
              Kind.MOTORS,
              switch (mode) {
                case ENABLED -> "Motors on";
                case DISABLED -> "Motors off";
                case GRAVITY_COMPENSATION -> "Gravity compensation";
              },
              "by " + who);
      case Command.SetTarget target -> noteWriter(at, who, "streams targets");
      default -> {}
    }
  }

  private static String words(CommandEvent.MoveStarted started) {
    return switch (started.kind()) {
      case GOTO -> "with a goto";
      case RECORDED -> "plays " + started.name();
      case WAKE_UP -> "wakes it up";
      case GO_TO_SLEEP, RESET_TO_SLEEP -> "brings it to sleep";
    };
  }

  private void noteWriter(Instant at, String who, String what) {
    if (!who.equals(lastWriter)) {
      add(at, Kind.WRITER, who + " moves the robot", what);
      lastWriter = who;
    }
  }

  private void noteLock(LockStatus lock) {
    String holder = lock.holderName();
    add(
        lock.since(),
        Kind.LOCK,
        lock.state() == LockState.FREE ? "Free" : holder + " took control",
        lastLock == null ? "daemon started" : "");
  }

  private void add(Instant at, Kind kind, String title, String detail) {
    entries.addFirst(new HistoryEntry(at, kind, title, detail));
    if (entries.size() > KEPT) {
      entries.removeLast();
    }
  }
}
