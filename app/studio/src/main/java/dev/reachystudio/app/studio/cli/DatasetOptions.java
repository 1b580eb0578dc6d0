package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.moves.DatasetSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options about recorded moves. */
final class DatasetOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before any option is read
  private CommandSpec command;

  @Option(
      names = "--preload-datasets",
      negatable = true,
      description = "Download the robot's libraries of recorded moves at the start (default: no).")
  private boolean preload;

  @Option(
      names = "--dataset-folder",
      paramLabel = "FOLDER",
      description = "A folder with recorded moves of your own; may be given several times.")
  private List<Path> folders = new ArrayList<>();

  /**
   * The settings these options ask for; the rest is what the environment says.
   *
   * @throws ParameterException in one line, if a folder is none
   */
  DatasetSettings settings() {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(
            command.commandLine(), "--dataset-folder " + folder + ": is not a folder");
      }
    }
    return DatasetSettings.defaults()
        .withFolders(folders.stream().map(path -> path.toAbsolutePath().normalize()).toList())
        .withPreload(preload);
  }
}
