package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.desktop.FoundRobot;
import dev.reachystudio.app.studio.desktop.Navigation;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells of a robot that is plugged in while another one is simulated, once each time. It is never
 * changed to without being asked for: a real robot moves.
 */
final class PluggedIn {

  private final Notices notices;
  private final Navigation navigation;
  private Set<String> known = Set.of();

  PluggedIn(Notices notices, Navigation navigation) {
    this.notices = notices;
    this.navigation = navigation;
  }

  /**
   * Takes what is plugged in now.
   *
   * @param robots the robots at this computer
   * @param driven the robot that is driven
   */
  void found(List<FoundRobot> robots, RobotChoice driven) {
    Set<String> now = new HashSet<>();
    for (FoundRobot robot : robots) {
      now.add(robot.port());
      if (!known.contains(robot.port()) && !driven.real()) {
        notices.post(
            Notice.Severity.INFO,
            "A robot is plugged in.",
            "At " + robot.path() + ". The studio still drives the simulation.",
            new Notice.Action("Connect…", () -> navigation.open("Connect")));
      }
    }
    known = Set.copyOf(now);
  }
}
