package dev.reachystudio.app.studio.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./studio motors}: tools for the motors of a robot. */
@Command(
    name = "motors",
    description = "Looks at and sets up the motors of a robot; docs/robot.md.",
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    usageHelpAutoWidth = true,
    subcommands = {
      MotorsScanCommand.class,
      MotorsCheckCommand.class,
      MotorsSetupCommand.class,
      MotorsRebootCommand.class,
      MotorsMonitorCommand.class,
      MotorsSimulateCommand.class
    })
final class MotorsCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
