package dev.reachystudio.app.studio.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Options of the reference for things this version does not have. Their harmless values are
 * accepted; the others end with one line that says what is missing.
 */
@SuppressWarnings("UnusedVariable") // picocli writes them, nobody reads them
final class ReferenceOnlyOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before any option is read
  private CommandSpec command;

  @Option(names = "--hardware-config-filepath", paramLabel = "FILE", hidden = true)
  private @Nullable Path hardwareConfig;

  @Option(names = "--check-collision", negatable = true, hidden = true)
  private boolean checkCollision;

  @Option(names = "--kinematics-engine", paramLabel = "NAME", hidden = true)
  private @Nullable String kinematicsEngine;

  @Option(names = "--dataset-update-interval", paramLabel = "HOURS", hidden = true)
  private @Nullable Double datasetUpdateIntervalHours;

  /**
   * Checks what was asked for.
   *
   * @throws ParameterException in one line
   */
  void refuseWhatIsImpossible() {
    if (hardwareConfig != null) {
      throw refused("--hardware-config-filepath: the motor bus is not part of this version");
    }
    if (checkCollision) {
      throw refused("--check-collision: not part of this version");
    }
    if (kinematicsEngine != null && !kinematicsEngine.equals("AnalyticalKinematics")) {
      throw refused(
          "--kinematics-engine " + kinematicsEngine + ": only AnalyticalKinematics exists here");
    }
  }

  private ParameterException refused(String text) {
    return new ParameterException(command.commandLine(), text);
  }
}
