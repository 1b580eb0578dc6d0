package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which robot is opened at the next start, in the window's preferences. */
public final class RobotMemory {

  private static final String WANTED = "robot.same";
  private static final String KIND = "robot.kind";
  private static final String PORT = "robot.port";
  private static final String SCENE = "robot.scene";
  private static final String MODEL = "robot.model";

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
    preferences.forget(SCENE);
    preferences.forget(MODEL);
    chosen(driven);
  }

  /** Keeps what somebody chose, if wanted. */
  public void chosen(RobotChoice choice) {
    if (remembers()) {
      preferences.put(KIND, choice.kind());
      preferences.put(PORT, Objects.requireNonNullElse(choice.serialPort(), ""));
      preferences.put(SCENE, Objects.requireNonNullElse(choice.scene(), ""));
      RobotModel model = choice.model();
      preferences.put(MODEL, model == null ? "" : model.optionName());
    }
  }

  /** The robot of last time, if somebody chose one. */
  public Optional<RobotChoice> last() {
    String kind = preferences.text(KIND, "");
    if (!remembers() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RobotChoice(
            preferences.choice(KIND, BackendKind.class, BackendKind.MOCKUP),
            kept(PORT),
            kept(SCENE),
            RobotModel.named(preferences.text(MODEL, "")).orElse(null)));
  }

  private @Nullable String kept(String key) {
    String text = preferences.text(key, "");
    return text.isEmpty() ? null : text;
  }
}
