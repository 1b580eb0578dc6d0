package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.DaemonSettings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** {@code ./studio}: the window, with the daemon inside it. */
@Command(
    name = "studio",
    description = "Opens the control studio for Reachy Mini, with the robot daemon inside it.",
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    subcommands = {
      DaemonCommand.class,
      DescriptionCommand.class,
      MotorsCommand.class,
      MoveCommand.class,
      SimCommand.class
    })
public final class StudioCommand implements Callable<Integer> {

  /** Exit status of a wrong command line, or of a window without a display. */
  static final int EXIT_USAGE = CommandLine.ExitCode.USAGE;

  /** Exit status when something went wrong at run time. */
  static final int EXIT_FAILURE = CommandLine.ExitCode.SOFTWARE;

  @Mixin private final DaemonOptions options = new DaemonOptions();

  /**
   * Runs a command line.
   *
   * @param args the words after the program's name
   * @return exit status: 0 well, 1 failed, 2 wrong command line
   */
  public static int run(String... args) {
    return commandLine(args).execute(args);
  }

  /**
   * The commands that these words may name.
   *
   * @param args what will be run
   */
  static CommandLine commandLine(String... args) {
    CommandLine studio = new CommandLine(new StudioCommand());
    if (List.of(args).contains(MotorsCommand.NAME)) {
      MotorsCommand.addTools(
          Objects.requireNonNull(studio.getSubcommands().get(MotorsCommand.NAME)));
    }
    return studio.setParameterExceptionHandler(StudioCommand::oneLine);
  }

  @Override
  public Integer call() {
    DaemonSettings settings = options.settings("127.0.0.1");
    if (options.headless()) {
      return new DaemonRun(settings, options.logFile()).untilStopped();
    }
    return new WindowRun(settings, options.isRobotNamed(), options.logFile()).untilClosed();
  }

  private static int oneLine(ParameterException wrong, String[] args) {
    PrintWriter err = wrong.getCommandLine().getErr();
    String text = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong options");
    err.println(
        text + " (try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help')");
    err.flush();
    return EXIT_USAGE;
  }
}
