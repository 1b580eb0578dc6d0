package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.desktop.Background;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.FoundRobot;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.RobotMemory;
import dev.reachystudio.protocol.state.RobotState;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which robots there are, and changing to one of them. JavaFX thread only. */
final class ConnectViewModel {

  /** Changes the daemon's robot. */
  @FunctionalInterface
  interface Connector {
    /**
     * Leaves the present robot and opens another one. Waits until it runs or has failed; a robot
     * that cannot be opened is the daemon's state error, not an exception.
     */
    DaemonSnapshot connect(RobotChoice choice) throws Exception;
  }

  private final Connector connector;
  private final Background background;
  private final Notices notices;
  private final RobotMemory memory;
  private final ReadOnlyObjectWrapper<List<RobotRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private @Nullable RobotChoice connecting;
  private List<FoundRobot> found = List.of();

  ConnectViewModel(
      Connector connector, Background background, Notices notices, RobotMemory memory) {
    this.connector = connector;
    this.background = background;
    this.notices = notices;
    this.memory = memory;
  }

  /** The robots to choose from. */
  ReadOnlyObjectProperty<List<RobotRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Takes what was found at the ports. */
  void found(List<FoundRobot> robots) {
    found = List.copyOf(robots);
  }

  /** How many real robots are plugged in. */
  int count() {
    return found.size();
  }

  /** Renews the rows. */
  void refresh(DaemonSnapshot daemon, @Nullable RobotState robot) {
    List<RobotRow> now = new RobotRows(daemon, robot, connecting).all(found);
    if (!now.equals(rows.get())) {
      rows.set(now);
    }
  }

  /** Whether the same robot is opened at the next start. */
  boolean remembers() {
    return memory.remembers();
  }

  /** Chooses whether the same robot is opened at the next start. */
  void remember(boolean wanted, RobotChoice driven) {
    memory.remember(wanted, driven);
  }

  /** Opens the robot at a port somebody typed. */
  void connectTo(String port) {
    if (!port.isBlank()) {
      connect(new RobotChoice(BackendKind.ROBOT, port.strip()));
    }
  }

  /** Leaves the present robot and opens this one; nothing happens while another one is opened. */
  void connect(RobotChoice choice) {
    if (connecting != null) {
      return;
    }
    connecting = choice;
    var _ =
        background
            .run("studio-connect", () -> connector.connect(choice))
            .whenComplete(
                (daemon, failure) -> {
                  connecting = null;
                  if (failure != null) {
                    notices.post(
                        Notice.Severity.DANGER, "The robot was not changed.", reason(failure));
                  } else {
                    refresh(daemon, null);
                    memory.chosen(choice);
                  }
                });
  }

  private static String reason(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }
}
