package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.wheels.WheelException;
import dev.reachystudio.app.studio.simulation.MujocoInstall;
import dev.reachystudio.app.studio.simulation.MujocoStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./studio sim}: the physics library, kept in the user's cache. */
@Command(
    name = "sim",
    description = "The physics of simulated robots (MuJoCo), kept in your cache.",
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    usageHelpAutoWidth = true)
final class SimCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }

  @Command(
      name = "install",
      description = "Fetches the library with pip, or takes it from a file.",
      mixinStandardHelpOptions = true,
      versionProvider = StudioVersion.class,
      usageHelpAutoWidth = true)
  int install(
      @Option(
              names = "--file",
              paramLabel = "WHEEL|LIBRARY",
              description = "Take it from here instead of from pip.")
          @Nullable Path file,
      @Option(names = "--cache-dir", paramLabel = "FOLDER", description = "Where it is kept.")
          @Nullable Path cacheFolder) {
    MujocoInstall install = install(cacheFolder);
    try {
      if (file == null) {
        install.install(Terminal::line);
      } else {
        install.install(file, Terminal::line);
      }
      return 0;
    } catch (WheelException e) {
      Terminal.complain(e);
      return StudioCommand.EXIT_FAILURE;
    }
  }

  @Command(
      name = "status",
      description = "Says whether it is installed, and where; status 1 if it is not.",
      mixinStandardHelpOptions = true,
      versionProvider = StudioVersion.class,
      usageHelpAutoWidth = true)
  int status(
      @Option(names = "--cache-dir", paramLabel = "FOLDER", description = "Where it is kept.")
          @Nullable Path cacheFolder) {
    MujocoStatus status = install(cacheFolder).status();
    Terminal.line(status.text());
    if (status.isInstalled()) {
      Terminal.line(status.file().toString());
      return 0;
    }
    return StudioCommand.EXIT_FAILURE;
  }

  @Command(
      name = "remove",
      description = "Removes it; simulated robots then have no physics.",
      mixinStandardHelpOptions = true,
      versionProvider = StudioVersion.class,
      usageHelpAutoWidth = true)
  int remove(
      @Option(names = "--cache-dir", paramLabel = "FOLDER", description = "Where it is kept.")
          @Nullable Path cacheFolder) {
    try {
      Terminal.line(
          install(cacheFolder).remove() ? "MuJoCo is removed." : "MuJoCo was not installed.");
      return 0;
    } catch (IOException e) {
      Terminal.complain(e);
      return StudioCommand.EXIT_FAILURE;
    }
  }

  private static MujocoInstall install(@Nullable Path cacheFolder) {
    return new MujocoInstall(
        Objects.requireNonNullElseGet(cacheFolder, () -> DaemonSettings.defaults().cacheFolder()));
  }
}
