package dev.reachystudio.app.studio.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./studio daemon}: the daemon without a window. */
@Command(
    name = "daemon",
    description = "Runs the robot daemon without a window, reachable from the network.",
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class DaemonCommand implements Callable<Integer> {

  @Mixin private final DaemonOptions options = new DaemonOptions();

  @Override
  public Integer call() {
    return new DaemonRun(options.settings("0.0.0.0"), options.logFile()).untilStopped();
  }
}
