package dev.reachystudio.app.studio.cli;

import dev.reachystudio.backend.control.loop.LoopSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a move would be played, as options. */
final class PlayedAs {

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description = "Rate of the control loop, 50 to 1000 (100).")
  private int rateHz = LoopSettings.defaults().updateRateHz();

  @Option(
      names = "--no-automatic-body-yaw",
      description = "The body keeps the recorded yaw and does not follow the head.")
  private boolean noAutomaticBodyYaw;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  /** How the control loop would run; a rate it cannot have is a wrong option. */
  LoopSettings settings() {
    try {
      return LoopSettings.defaults().withUpdateRateHz(rateHz);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--rate: " + e.getMessage(), e);
    }
  }

  /** Whether the body follows the head. */
  boolean automaticBodyYaw() {
    return !noAutomaticBodyYaw;
  }

  /** Whether to print JSON instead of text. */
  boolean json() {
    return json;
  }
}
