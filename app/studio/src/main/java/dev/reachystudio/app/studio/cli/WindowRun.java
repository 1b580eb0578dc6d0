package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import dev.reachystudio.app.studio.StudioApplication;
import dev.reachystudio.app.studio.composition.RunningDaemon;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.app.studio.desktop.RobotMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One run of the window with the daemon inside it. */
final class WindowRun {

  private static final String PREFERENCES_FILE = "studio.properties";

  private final DaemonSettings settings;
  private final Preferences preferences;
  private final @Nullable Path logFile;

  /**
   * @param settings what the daemon is told
   * @param robotNamed whether the command line names a robot; else the one chosen last is opened
   * @param logFile file the log is appended to, or null
   */
  WindowRun(DaemonSettings settings, boolean robotNamed, @Nullable Path logFile) {
    this.preferences = Preferences.open(settings.configFolder().resolve(PREFERENCES_FILE));
    this.settings =
        robotNamed
            ? settings
            : new RobotMemory(preferences)
                .last()
                .map(last -> withRobot(settings, last))
                .orElse(settings);
    this.logFile = logFile;
  }

  /**
   * Opens the window and returns when it was closed and the robot is asleep.
   *
   * @return exit status
   */
  int untilClosed() {
    if (!displayExists()) {
      Terminal.complain(
          "There is no display here for a window (DISPLAY is not set); ./studio daemon runs without one.");
      return StudioCommand.EXIT_USAGE;
    }
    try (RunningDaemon running = RunningDaemon.open(settings, logFile)) {
      Runtime.getRuntime().addShutdownHook(Terminal.closing(running));
      new StudioApplication(running.daemon(), preferences, running.robots()).run();
      return 0;
    } catch (IOException e) {
      Terminal.complain(e);
      return StudioCommand.EXIT_FAILURE;
    } catch (Exception e) {
      Terminal.complain("Not everything could be closed: " + e.getMessage());
      return StudioCommand.EXIT_FAILURE;
    }
  }

  private static DaemonSettings withRobot(DaemonSettings settings, RobotChoice last) {
    SimulationSettings simulation = settings.simulation();
    String scene = last.scene();
    RobotModel model = last.model();
    return settings
        .but()
        .backend(last.kind())
        .serialPort(last.serialPort())
        .simulation(
            new SimulationSettings(
                scene == null ? simulation.scene() : scene,
                simulation.speed(),
                model == null ? simulation.model() : model,
                simulation.library()))
        .build();
  }

  private static boolean displayExists() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    return !linux || System.getenv("DISPLAY") != null;
  }
}
