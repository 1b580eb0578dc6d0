package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.clients.ClientInfo;
import dev.reachystudio.lock.LockStatus;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import java.util.List;

/**
 * The daemon at one moment, as the window shows it.
 *
 * @param status what it says of itself
 * @param robot which robot
 * @param host address that is bound
 * @param port port that is bound
 * @param clients who is connected, oldest first
 * @param lock who holds the robot
 */
public record DaemonSnapshot(
    DaemonStatus status,
    RobotChoice robot,
    String host,
    int port,
    List<ClientInfo> clients,
    LockStatus lock) {

  public DaemonSnapshot {
    clients = List.copyOf(clients);
  }

  /** Which kind of robot. */
  public BackendKind backend() {
    return robot.kind();
  }

  /** The daemon now. May wait for the daemon's own locks: not on the JavaFX thread. */
  public static DaemonSnapshot of(Daemon daemon) {
    return new DaemonSnapshot(
        daemon.status(),
        daemon.robotChoice(),
        daemon.host(),
        daemon.port(),
        daemon.clients().list(),
        daemon.lock().status());
  }
}
