package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.description.DescriptionException;
import dev.reachystudio.app.daemon.description.DescriptionFetch;
import dev.reachystudio.app.daemon.description.DescriptionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./studio description}: the official description of the robot, kept in the user's cache.
 */
@Command(
    name = "description",
    description = "The official description of the robot, kept in your cache.",
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    usageHelpAutoWidth = true)
final class DescriptionCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }

  @Command(
      name = "fetch",
      description = "Fetches it with pip, or takes it from a wheel or folder.",
      mixinStandardHelpOptions = true,
      versionProvider = StudioVersion.class,
      usageHelpAutoWidth = true)
  int fetch(
      @Option(
              names = "--file",
              paramLabel = "WHEEL|FOLDER",
              description = "Take it from here instead of from pip.")
          @Nullable Path file,
      @Option(names = "--cache-dir", paramLabel = "FOLDER", description = "Where it is kept.")
          @Nullable Path cacheFolder) {
    DescriptionFetch fetch = new DescriptionFetch(new DescriptionStore(cacheOr(cacheFolder)));
    try {
      if (file == null) {
        fetch.fromPip(Terminal::line);
      } else {
        fetch.from(file, Terminal::line);
      }
      return 0;
    } catch (DescriptionException e) {
      Terminal.complain(e);
      return StudioCommand.EXIT_FAILURE;
    }
  }

  @Command(
      name = "forget",
      description = "Removes it; the studio then draws its own.",
      mixinStandardHelpOptions = true,
      versionProvider = StudioVersion.class,
      usageHelpAutoWidth = true)
  int forget(
      @Option(names = "--cache-dir", paramLabel = "FOLDER", description = "Where it is kept.")
          @Nullable Path cacheFolder) {
    try {
      new DescriptionStore(cacheOr(cacheFolder)).forget();
      return 0;
    } catch (IOException e) {
      Terminal.complain(e);
      return StudioCommand.EXIT_FAILURE;
    }
  }

  private static Path cacheOr(@Nullable Path folder) {
    return Objects.requireNonNullElseGet(folder, () -> DaemonSettings.defaults().cacheFolder());
  }
}
