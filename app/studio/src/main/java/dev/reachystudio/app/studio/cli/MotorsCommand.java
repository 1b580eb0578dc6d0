package dev.reachystudio.app.studio.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./studio motors}: tools for the motors of a robot. */
@Command(
    name = MotorsCommand.NAME,
    description = "Looks at and sets up the motors of a robot; docs/robot.md.",
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    usageHelpAutoWidth = true)
final class MotorsCommand implements Runnable {

  static final String NAME = "motors";

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  /**
   * Adds the tools. Not by annotation: reading one loads parts of the motor bus, which whoever
   * starts a simulation shall not pay for.
   */
  static void addTools(CommandLine motors) {
    motors
        .addSubcommand(new MotorsScanCommand())
        .addSubcommand(new MotorsCheckCommand())
        .addSubcommand(new MotorsSetupCommand())
        .addSubcommand(new MotorsRebootCommand())
        .addSubcommand(new MotorsMonitorCommand())
        .addSubcommand(new MotorsSimulateCommand());
  }

  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
