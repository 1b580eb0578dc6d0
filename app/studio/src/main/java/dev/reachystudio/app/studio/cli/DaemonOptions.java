package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.logs.LogLevel;
import dev.reachystudio.backend.control.kinematics.SpeedLimits;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Options of the daemon, for the window and for the headless command. The reference's names are
 * aliases, so that scripts written for it go on working; options that cannot be honoured are
 * refused rather than ignored.
 */
final class DaemonOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before any option is read
  private CommandSpec command;

  @Option(
      names = {"--host", "--fastapi-host"},
      paramLabel = "ADDRESS",
      description = "Address to bind; 127.0.0.1 keeps other machines out.")
  private @Nullable String host;

  @Option(
      names = "--localhost-only",
      negatable = true,
      description = "Bind to this computer only (--no-localhost-only: to every address).")
  private @Nullable Boolean localhostOnly;

  @Option(
      names = {"--port", "--fastapi-port"},
      paramLabel = "PORT",
      description =
          "Port to bind, 0 for a free one (default: " + DaemonSettings.DEFAULT_PORT + ").")
  private @Nullable String port;

  @Option(
      names = "--backend",
      paramLabel = "KIND",
      description =
          "robot (found by its USB identity, unless --serialport says where), mujoco or mockup"
              + " (default: mockup).")
  private @Nullable String backend;

  @Option(names = "--mockup-sim", description = "The same as --backend mockup.")
  private boolean mockupSim;

  @Option(names = "--sim", description = "The same as --backend mujoco.")
  private boolean sim;

  @picocli.CommandLine.Mixin private final BusOptions bus = new BusOptions();

  @picocli.CommandLine.Mixin private final SimulationOptions simulation = new SimulationOptions();

  @Option(
      names = "--robot-name",
      paramLabel = "NAME",
      description = "Name of the robot, unless it was renamed (default: reachy_mini).")
  private @Nullable String robotName;

  @Option(
      names = "--wake-up-on-start",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Wake the robot up at the start (default: yes).")
  private boolean wakeUpOnStart;

  @Option(
      names = "--goto-sleep-on-stop",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Put the robot to sleep at the end (default: yes).")
  private boolean gotoSleepOnStop;

  @Option(
      names = "--autostart",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Start the robot with the daemon (default: yes).")
  private boolean autostart;

  @Option(names = "--rate", paramLabel = "HZ", description = "Control rate (default: 100).")
  private @Nullable Double rateHz;

  @picocli.CommandLine.Mixin private final RealTimeOptions realTime = new RealTimeOptions();

  @Option(
      names = "--speed-limit",
      paramLabel = "MOTOR=RAD_PER_S",
      split = ",",
      description =
          "Greatest speed of body, legs, antennas or one motor, such as legs=8 or stewart_3=6"
              + " (default: body=10,legs=13,antennas=30).")
  private Map<String, Double> speedLimits = new LinkedHashMap<>();

  @Option(
      names = "--idle-policy",
      paramLabel = "POLICY",
      description =
          "What the robot does when nobody holds it any more: hold, neutral or sleep (default:"
              + " what was chosen last, else sleep).")
  private @Nullable String idlePolicy;

  @picocli.CommandLine.Mixin private final MediaOptions media = new MediaOptions();

  @Option(names = "--headless", description = "No window.")
  private boolean headless;

  @Option(names = "--wireless-version", description = "Report the wireless version.")
  private boolean wirelessVersion;

  @Option(names = "--desktop-app-daemon", description = "Report a desktop application's daemon.")
  private boolean desktopAppDaemon;

  @Option(
      names = "--timeout-health-check",
      paramLabel = "SECONDS",
      description = "End when no health check was posted for this long.")
  private @Nullable Double healthCheckTimeoutS;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "DEBUG, INFO, WARNING or ERROR.")
  private @Nullable String logLevel;

  @Option(names = "--debug", description = "The same as --log-level DEBUG.")
  private boolean debug;

  @Option(names = "--log-file", paramLabel = "FILE", description = "Write the log to a file too.")
  private @Nullable Path logFile;

  @Option(names = "--config-dir", paramLabel = "FOLDER", description = "Where choices are kept.")
  private @Nullable Path configFolder;

  @Option(names = "--cache-dir", paramLabel = "FOLDER", description = "Where downloads are kept.")
  private @Nullable Path cacheFolder;

  @picocli.CommandLine.Mixin private final DatasetOptions datasets = new DatasetOptions();

  @picocli.CommandLine.Mixin
  private final ReferenceOnlyOptions referenceOnly = new ReferenceOnlyOptions();

  /** Whether a robot was named, so that none is remembered instead. */
  boolean isRobotNamed() {
    return backend != null || mockupSim || sim || bus.isPortNamed();
  }

  boolean headless() {
    return headless;
  }

  @Nullable Path logFile() {
    return logFile;
  }

  /**
   * The settings these options ask for.
   *
   * @param defaultHost address when none is named
   * @throws ParameterException in one line, if an option is wrong or cannot be honoured
   */
  DaemonSettings settings(String defaultHost) {
    referenceOnly.refuseWhatIsImpossible();
    BackendKind kind = chosenBackend();
    DaemonSettings.Builder settings =
        DaemonSettings.builder()
            .host(chosenHost(defaultHost))
            .port(chosenPort())
            .backend(kind)
            .wakeUpOnStart(wakeUpOnStart)
            .goToSleepOnStop(gotoSleepOnStop)
            .autostart(autostart)
            .headless(headless)
            .wirelessVersion(wirelessVersion)
            .desktopAppDaemon(desktopAppDaemon)
            .realTime(realTime.request())
            .datasets(datasets.settings())
            .moveSounds(media.sounds())
            .camera(media.camera())
            .idlePolicy(chosenIdlePolicy())
            .logLevel(chosenLogLevel());
    settings.simulation(simulation.settings(kind));
    bus.addTo(settings);
    if (robotName != null) {
      settings.robotName(robotName);
    }
    if (rateHz != null) {
      settings.updateRateHz(rateHz);
    }
    settings.speedLimits(chosenSpeedLimits());
    if (configFolder != null) {
      settings.configFolder(configFolder);
    }
    if (cacheFolder != null) {
      settings.cacheFolder(cacheFolder);
    }
    if (healthCheckTimeoutS != null) {
      if (!(healthCheckTimeoutS > 0)) {
        throw refused("--timeout-health-check " + healthCheckTimeoutS + ": must be above 0");
      }
      settings.healthCheckTimeout(Duration.ofMillis(Math.round(healthCheckTimeoutS * 1000)));
    }
    try {
      return settings.build();
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private SpeedLimits chosenSpeedLimits() {
    SpeedLimits chosen = SpeedLimits.DEFAULT;
    try {
      for (Map.Entry<String, Double> limit : speedLimits.entrySet()) {
        chosen = chosen.with(limit.getKey(), limit.getValue());
      }
      return chosen;
    } catch (IllegalArgumentException e) {
      throw refused("--speed-limit: " + e.getMessage());
    }
  }

  private String chosenHost(String defaultHost) {
    if (localhostOnly == null) {
      return host == null ? defaultHost : host;
    }
    if (host != null) {
      throw refused("--host and --localhost-only exclude each other");
    }
    return localhostOnly ? "127.0.0.1" : "0.0.0.0";
  }

  private int chosenPort() {
    if (port == null) {
      return DaemonSettings.DEFAULT_PORT;
    }
    try {
      return Integer.parseInt(port);
    } catch (NumberFormatException e) {
      throw refused("--port " + port + ": must be a number from 0 to 65535");
    }
  }

  private BackendKind chosenBackend() {
    int ways = (backend == null ? 0 : 1) + (mockupSim ? 1 : 0) + (sim ? 1 : 0);
    if (ways > 1 || (bus.isPortNamed() && (mockupSim || sim))) {
      throw refused("--backend, --mockup-sim, --sim and --serialport exclude each other");
    }
    if (sim) {
      return BackendKind.MUJOCO;
    }
    if (mockupSim) {
      return BackendKind.MOCKUP;
    }
    if (backend == null) {
      return bus.isPortNamed() ? BackendKind.ROBOT : BackendKind.MOCKUP;
    }
    for (BackendKind kind : BackendKind.values()) {
      if (kind.optionName().equals(backend)) {
        if (bus.isPortNamed() && kind != BackendKind.ROBOT) {
          throw refused("--backend " + backend + " has no serial port: leave --serialport out");
        }
        return kind;
      }
    }
    String known =
        Arrays.stream(BackendKind.values())
            .map(BackendKind::optionName)
            .collect(Collectors.joining(", "));
    throw refused("--backend " + backend + ": must be one of " + known);
  }

  private LogLevel chosenLogLevel() {
    if (logLevel == null) {
      return debug ? LogLevel.DEBUG : LogLevel.INFO;
    }
    return switch (logLevel.toUpperCase(Locale.ROOT)) {
      case "DEBUG" -> LogLevel.DEBUG;
      case "INFO" -> debug ? LogLevel.DEBUG : LogLevel.INFO;
      case "WARNING", "WARN" -> LogLevel.WARNING;
      case "ERROR", "CRITICAL" -> LogLevel.ERROR;
      default ->
          throw refused("--log-level " + logLevel + ": must be DEBUG, INFO, WARNING or ERROR");
    };
  }

  private @Nullable IdlePolicy chosenIdlePolicy() {
    if (idlePolicy == null) {
      return null;
    }
    for (IdlePolicy known : IdlePolicy.values()) {
      if (known.wireName().equalsIgnoreCase(idlePolicy)) {
        return known;
      }
    }
    throw refused("--idle-policy " + idlePolicy + ": must be hold, neutral or sleep");
  }

  private ParameterException refused(String text) {
    return new ParameterException(command.commandLine(), text);
  }
}
