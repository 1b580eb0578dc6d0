package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.protocol.state.RobotState;
import org.jspecify.annotations.Nullable;

/** What changing to another robot does to the one that is driven, before it is done. */
final class SwitchWords {

  private SwitchWords() {}

  /**
   * In one sentence or two.
   *
   * @param daemon the daemon
   * @param robot newest state of the robot that is driven, or null
   */
  static String of(DaemonSnapshot daemon, @Nullable RobotState robot) {
    String clients = "Programs that are connected stay connected.";
    if (robot == null) {
      return clients;
    }
    if (daemon.robot().real()) {
      return "A change puts this robot to sleep first, then its motors go off. " + clients;
    }
    if (robot.isMoveRunning()) {
      return "A change ends what the robot is doing. " + clients;
    }
    return "A change leaves this simulated robot at once; the next one starts asleep. " + clients;
  }
}
