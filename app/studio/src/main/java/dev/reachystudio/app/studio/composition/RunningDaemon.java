package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.camera.CameraChoice;
import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.lifecycle.CloseStack;
import dev.reachystudio.app.studio.desktop.RobotAccess;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A daemon with everything it stands on. Opening it opens all parts in order; closing it closes
 * them in reverse, each with a timeout.
 */
public final class RunningDaemon implements AutoCloseable {

  /** The daemon's own steps have shorter ones; this is for a daemon that hangs. */
  private static final Duration DAEMON_TIMEOUT = Duration.ofSeconds(60);

  /** A picture is finished before. */
  private static final Duration CAMERA_TIMEOUT = Duration.ofSeconds(8);

  private final Daemon daemon;
  private final Backends backends;
  private final CloseStack closing = new CloseStack();

  private RunningDaemon(Daemon daemon, Backends backends) {
    this.daemon = daemon;
    this.backends = backends;
  }

  /**
   * Opens a daemon.
   *
   * @param settings what it is told
   * @param logFile file its log is appended to, or null
   * @throws IOException if the address cannot be bound or the log file not written; nothing is left
   *     open
   */
  public static RunningDaemon open(DaemonSettings settings, @Nullable Path logFile)
      throws IOException {
    RobotNumbers numbers = RobotNumbers.load();
    Backends backends = new Backends(settings, numbers);
    DaemonEyeSubject seen = new DaemonEyeSubject();
    CameraSource camera =
        settings.camera() == CameraChoice.OFF
            ? CameraSource.NONE
            : new SimulatedCamera(seen, numbers.camera(), settings.camera());
    Daemon daemon = new Daemon(settings, backends, backends::open, camera);
    seen.follow(daemon);
    RunningDaemon running = new RunningDaemon(daemon, backends);
    try {
      running.start(logFile);
      return running;
    } catch (IOException | RuntimeException e) {
      running.closeAfter(e);
      throw e;
    }
  }

  private void start(@Nullable Path logFile) throws IOException {
    if (logFile != null) {
      closing.push("log file", LogFile.append(logFile, daemon.logs()));
    }
    closing.push("robots", backends);
    closing.push("daemon", DAEMON_TIMEOUT, daemon::close);
    closing.push("camera", CAMERA_TIMEOUT, daemon.camera()::close);
    daemon.open();
  }

  private void closeAfter(Exception failure) {
    try {
      close();
    } catch (CloseStack.CloseFailedException e) {
      failure.addSuppressed(e);
    }
  }

  /** The ways to robots that a window needs beside the daemon. */
  public RobotAccess robots() {
    return new RobotAccess(new UsbRobots(), this::simulatedBus);
  }

  /** The bus that is driven, if it is simulated: its faults can be made. */
  public Optional<SimulatedBus> simulatedBus() {
    boolean driven = daemon.backend() == BackendKind.ROBOT && !daemon.robotChoice().real();
    return driven ? backends.bus().flatMap(BusRobots::simulatedBus) : Optional.empty();
  }

  /** The daemon. */
  public Daemon daemon() {
    return daemon;
  }

  /**
   * Brings the robot to sleep if so set, and closes everything. Idempotent.
   *
   * @throws CloseStack.CloseFailedException naming the steps that failed; all others were done
   */
  @Override
  public void close() throws CloseStack.CloseFailedException {
    closing.close();
  }
}
