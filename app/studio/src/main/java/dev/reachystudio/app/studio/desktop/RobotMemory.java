package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which robot is opened at the next start, in the window's preferences. */
public final class RobotMemory {

  private static final String WANTED = "robot.same";
  private static final String KIND = "robot.kind";
  private static final String PORT = "robot.port";

  private final Preferences preferences;

  public RobotMemory(Preferences preferences) {
    this.preferences = preferences;
  }

  /** Whether the robot of last time is opened again. */
  public boolean remembers() {
    return preferences.flag(WANTED, true);
  }

  /**
   * Chooses whether it is.
   *
   * @param driven the robot that is driven now
   */
  public void remember(boolean wanted, RobotChoice driven) {
    preferences.put(WANTED, wanted);
    preferences.forget(KIND);
    preferences.forget(PORT);
    chosen(driven);
  }

  /** Keeps what somebody chose, if wanted. */
  public void chosen(RobotChoice choice) {
    if (remembers()) {
      preferences.put(KIND, choice.kind());
      preferences.put(PORT, choice.serialPort() == null ? "" : choice.serialPort());
    }
  }

  /** The robot of last time, if somebody chose one. */
  public Optional<RobotChoice> last() {
    String kind = preferences.text(KIND, "");
    if (!remembers() || kind.isEmpty()) {
      return Optional.empty();
    }
    String port = preferences.text(PORT, "");
    @Nullable String serialPort = port.isEmpty() ? null : port;
    return Optional.of(
        new RobotChoice(
            preferences.choice(KIND, BackendKind.class, BackendKind.MOCKUP), serialPort));
  }
}
