package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.studio.composition.RunningDaemon;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One run of the daemon without a window, until it is told to end. */
final class DaemonRun {

  private final DaemonSettings settings;
  private final @Nullable Path logFile;

  DaemonRun(DaemonSettings settings, @Nullable Path logFile) {
    this.settings = settings;
    this.logFile = logFile;
  }

  /**
   * Runs until the process is asked to end (Ctrl+C, SIGTERM, no health check where one is due),
   * then brings the robot to sleep if so set.
   *
   * @return exit status
   */
  int untilStopped() {
    try {
      RunningDaemon running = RunningDaemon.open(settings, logFile);
      Runtime.getRuntime().addShutdownHook(Terminal.closing(running));
      Terminal.say(
          "Reachy Studio daemon on http://%s:%d, robot: %s%s. Ctrl+C ends it.",
          running.daemon().host(),
          running.daemon().port(),
          running.daemon().backend().optionName(),
          isEverywhere(running.daemon().host())
              ? ", reachable from the network (--localhost-only keeps others out)"
              : "");
      Terminal.say("Ending: %s.", running.daemon().endAsked().join());
      return 0;
    } catch (IOException e) {
      Terminal.complain(e);
      return StudioCommand.EXIT_FAILURE;
    }
  }

  private static boolean isEverywhere(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }
}
