package dev.reachystudio.app.daemon;

import dev.reachystudio.app.daemon.camera.CameraChoice;
import dev.reachystudio.app.daemon.logs.LogLevel;
import dev.reachystudio.app.daemon.moves.DatasetSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.backend.control.kinematics.SpeedLimits;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything the daemon is told at its start.
 *
 * @param host address to bind; {@code 127.0.0.1} keeps other machines out
 * @param port port to bind; 0 chooses a free one
 * @param backend which robot
 * @param robotName name of the robot; a persisted rename wins
 * @param wakeUpOnStart wake the robot up when the daemon starts
 * @param goToSleepOnStop bring the robot to sleep when the daemon ends
 * @param autostart start the robot when the daemon opens
 * @param noMedia no camera and no sound
 * @param headless a simulation shows no window
 * @param wirelessVersion the daemon runs on the wireless robot
 * @param desktopAppDaemon the daemon runs inside a desktop application
 * @param updateRateHz cycles of the control loop per second
 * @param realTime what the control thread asks of the operating system
 * @param speedLimits speed limits of motors that differ from the robot's own
 * @param healthCheckTimeout the daemon ends itself when no health check came for this long; null
 *     never
 * @param configFolder where names and other choices of the user are kept
 * @param cacheFolder where downloads are kept
 * @param logLevel least important level that is kept
 * @param serialPort serial port of a real robot, or {@code simulated} or {@code simulated:pty};
 *     null or {@code auto} looks for the one that is plugged in
 * @param busWatchdog after this long without a word from this program the motors stop by
 *     themselves; null never
 * @param rawBusWrites let packets of clients through to the motors
 * @param simulation how a simulation runs
 * @param datasets where recorded moves come from
 * @param moveSounds play the sounds of moves on this machine
 * @param camera whether a simulated robot has a camera
 * @param idlePolicy what the robot does when nobody holds it any more; null for what was chosen
 *     last
 * @param studioVersion version of this program
 */
public record DaemonSettings(
    String host,
    int port,
    BackendKind backend,
    String robotName,
    boolean wakeUpOnStart,
    boolean goToSleepOnStop,
    boolean autostart,
    boolean noMedia,
    boolean headless,
    boolean wirelessVersion,
    boolean desktopAppDaemon,
    double updateRateHz,
    RealTimeRequest realTime,
    SpeedLimits speedLimits,
    @Nullable Duration healthCheckTimeout,
    Path configFolder,
    Path cacheFolder,
    LogLevel logLevel,
    @Nullable String serialPort,
    @Nullable Duration busWatchdog,
    boolean rawBusWrites,
    SimulationSettings simulation,
    DatasetSettings datasets,
    boolean moveSounds,
    CameraChoice camera,
    @Nullable IdlePolicy idlePolicy,
    String studioVersion) {

  /** The port every client of the robot looks at first. */
  public static final int DEFAULT_PORT = 8000;

  /** Longer than any pause of a process that lives, shorter than a fall. */
  public static final Duration DEFAULT_BUS_WATCHDOG = Duration.ofMillis(500);

  /** The motors count in steps of 20 ms; below that a control loop would be stopped, too. */
  private static final Duration LEAST_BUS_WATCHDOG = Duration.ofMillis(40);

  /** The motors' register has one byte; 255 says that it tripped. */
  private static final Duration LONGEST_BUS_WATCHDOG = Duration.ofMillis(20 * 127);

  /**
   * @throws IllegalArgumentException naming the setting, its value and what is allowed
   */
  public DaemonSettings {
    require(port >= 0 && port <= 65535, "port", port, "0 to 65535");
    require(updateRateHz >= 1 && updateRateHz <= 1000, "updateRateHz", updateRateHz, "1 to 1000");
    require(!host.isBlank(), "host", host, "an address or a host name");
    require(!robotName.isBlank(), "robotName", robotName, "1 to 64 characters");
    require(robotName.length() <= 64, "robotName", robotName, "1 to 64 characters");
    if (busWatchdog != null) {
      boolean right =
          busWatchdog.compareTo(LEAST_BUS_WATCHDOG) >= 0
              && busWatchdog.compareTo(LONGEST_BUS_WATCHDOG) <= 0
              && busWatchdog.toMillis() % 20 == 0;
      String allowed = "a multiple of 20 from 40 to 2540 ms, or off";
      require(right, "busWatchdog", busWatchdog.toMillis() + " ms", allowed);
    }
  }

  private static void require(boolean right, String name, Object value, String allowed) {
    if (!right) {
      throw new IllegalArgumentException(name + " is " + value + ", allowed is " + allowed);
    }
  }

  /** Loopback only, the mockup robot, the usual port and the user's own folders. */
  public static DaemonSettings defaults() {
    return new Builder().build();
  }

  /** A builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from these settings. */
  public Builder but() {
    return new Builder(this);
  }

  /** Builds settings; every value has a default. */
  public static final class Builder {
    private String host = "127.0.0.1";
    private int port = DEFAULT_PORT;
    private BackendKind backend = BackendKind.MOCKUP;
    private String robotName = "reachy_mini";
    private boolean wakeUpOnStart = true;
    private boolean goToSleepOnStop = true;
    private boolean autostart = true;
    private boolean noMedia = true;
    private boolean headless;
    private boolean wirelessVersion;
    private boolean desktopAppDaemon;
    private double updateRateHz = 100;
    private RealTimeRequest realTime = RealTimeRequest.AUTO;
    private SpeedLimits speedLimits = SpeedLimits.DEFAULT;
    private @Nullable Duration healthCheckTimeout;
    private Path configFolder = UserFolders.config();
    private Path cacheFolder = UserFolders.cache();
    private LogLevel logLevel = LogLevel.INFO;
    private @Nullable String serialPort;
    private @Nullable Duration busWatchdog = DEFAULT_BUS_WATCHDOG;
    private boolean rawBusWrites;
    private SimulationSettings simulation = SimulationSettings.defaults();
    private DatasetSettings datasets = DatasetSettings.defaults();
    private boolean moveSounds;
    private CameraChoice camera = CameraChoice.AUTO;
    private @Nullable IdlePolicy idlePolicy;
    private String studioVersion = defaultStudioVersion();

    Builder() {}

    Builder(DaemonSettings from) {
      host = from.host;
      port = from.port;
      backend = from.backend;
      robotName = from.robotName;
      wakeUpOnStart = from.wakeUpOnStart;
      goToSleepOnStop = from.goToSleepOnStop;
      autostart = from.autostart;
      noMedia = from.noMedia;
      headless = from.headless;
      wirelessVersion = from.wirelessVersion;
      desktopAppDaemon = from.desktopAppDaemon;
      updateRateHz = from.updateRateHz;
      realTime = from.realTime;
      speedLimits = from.speedLimits;
      healthCheckTimeout = from.healthCheckTimeout;
      configFolder = from.configFolder;
      cacheFolder = from.cacheFolder;
      logLevel = from.logLevel;
      serialPort = from.serialPort;
      busWatchdog = from.busWatchdog;
      rawBusWrites = from.rawBusWrites;
      simulation = from.simulation;
      datasets = from.datasets;
      moveSounds = from.moveSounds;
      camera = from.camera;
      idlePolicy = from.idlePolicy;
      studioVersion = from.studioVersion;
    }

    public Builder host(String value) {
      host = value;
      return this;
    }

    public Builder port(int value) {
      port = value;
      return this;
    }

    public Builder backend(BackendKind value) {
      backend = value;
      return this;
    }

    public Builder robotName(String value) {
      robotName = value;
      return this;
    }

    public Builder wakeUpOnStart(boolean value) {
      wakeUpOnStart = value;
      return this;
    }

    public Builder goToSleepOnStop(boolean value) {
      goToSleepOnStop = value;
      return this;
    }

    public Builder autostart(boolean value) {
      autostart = value;
      return this;
    }

    public Builder noMedia(boolean value) {
      noMedia = value;
      return this;
    }

    public Builder headless(boolean value) {
      headless = value;
      return this;
    }

    public Builder wirelessVersion(boolean value) {
      wirelessVersion = value;
      return this;
    }

    public Builder desktopAppDaemon(boolean value) {
      desktopAppDaemon = value;
      return this;
    }

    public Builder updateRateHz(double value) {
      updateRateHz = value;
      return this;
    }

    public Builder realTime(RealTimeRequest value) {
      realTime = value;
      return this;
    }

    public Builder speedLimits(SpeedLimits value) {
      speedLimits = value;
      return this;
    }

    public Builder healthCheckTimeout(@Nullable Duration value) {
      healthCheckTimeout = value;
      return this;
    }

    public Builder configFolder(Path value) {
      configFolder = value;
      return this;
    }

    public Builder cacheFolder(Path value) {
      cacheFolder = value;
      return this;
    }

    public Builder logLevel(LogLevel value) {
      logLevel = value;
      return this;
    }

    public Builder serialPort(@Nullable String value) {
      serialPort = value;
      return this;
    }

    public Builder busWatchdog(@Nullable Duration value) {
      busWatchdog = value;
      return this;
    }

    public Builder rawBusWrites(boolean value) {
      rawBusWrites = value;
      return this;
    }

    public Builder simulation(SimulationSettings value) {
      simulation = value;
      return this;
    }

    public Builder datasets(DatasetSettings value) {
      datasets = value;
      return this;
    }

    public Builder moveSounds(boolean value) {
      moveSounds = value;
      return this;
    }

    public Builder camera(CameraChoice value) {
      camera = value;
      return this;
    }

    public Builder idlePolicy(@Nullable IdlePolicy value) {
      idlePolicy = value;
      return this;
    }

    public Builder studioVersion(String value) {
      studioVersion = value;
      return this;
    }

    /**
     * The settings.
     *
     * @throws IllegalArgumentException naming the setting, its value and what is allowed
     */
    public DaemonSettings build() {
      return new DaemonSettings(
          host,
          port,
          backend,
          robotName,
          wakeUpOnStart,
          goToSleepOnStop,
          autostart,
          noMedia,
          headless,
          wirelessVersion,
          desktopAppDaemon,
          updateRateHz,
          realTime,
          speedLimits,
          healthCheckTimeout,
          configFolder,
          cacheFolder,
          logLevel,
          serialPort,
          busWatchdog,
          rawBusWrites,
          simulation,
          datasets,
          moveSounds,
          camera,
          idlePolicy,
          studioVersion);
    }

    private static String defaultStudioVersion() {
      return Objects.requireNonNullElse(
          DaemonSettings.class.getPackage().getImplementationVersion(), "development");
    }
  }

  /** The folders each system keeps for a program of a user. */
  private static final class UserFolders {
    private static final String NAME = "reachy-studio";

    private UserFolders() {}

    static Path config() {
      return folder("XDG_CONFIG_HOME", ".config", "Library/Application Support", "APPDATA");
    }

    static Path cache() {
      return folder("XDG_CACHE_HOME", ".cache", "Library/Caches", "LOCALAPPDATA");
    }

    private static Path folder(String xdg, String unix, String mac, String windows) {
      Path home = Path.of(System.getProperty("user.home", "."));
      String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
      if (system.contains("win")) {
        String value = System.getenv(windows);
        return (value == null ? home : Path.of(value)).resolve(NAME);
      }
      if (system.contains("mac")) {
        return home.resolve(mac).resolve(NAME);
      }
      String value = System.getenv(xdg);
      return (value == null || value.isBlank() ? home.resolve(unix) : Path.of(value)).resolve(NAME);
    }
  }
}
