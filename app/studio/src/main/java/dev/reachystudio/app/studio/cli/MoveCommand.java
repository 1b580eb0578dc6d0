package dev.reachystudio.app.studio.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./studio move}: looks at recorded moves without a robot. */
@Command(
    name = "move",
    description = "Looks at recorded moves without a robot.",
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    usageHelpAutoWidth = true,
    subcommands = {MoveCheckCommand.class, MoveRenderCommand.class})
final class MoveCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
