package dev.reachystudio.app.studio.cli;

import dev.reachystudio.backend.control.thread.RealTimeRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the control thread asks of the operating system; docs/real-time.md. */
final class RealTimeOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before any option is read
  private CommandSpec command;

  @Option(
      names = "--real-time",
      paramLabel = "MODE",
      description =
          "auto: real-time scheduling where it is allowed; on: warn where it is not; off: an"
              + " ordinary thread (default: auto).")
  private @Nullable String mode;

  @Option(
      names = "--memory-lock",
      description = "Keep the program out of the swap file, where it is allowed.")
  private boolean memoryLock;

  /**
   * The request these options make.
   *
   * @throws ParameterException in one line, if an option is wrong
   */
  RealTimeRequest request() {
    RealTimeRequest request =
        switch (mode == null ? "auto" : mode.toLowerCase(Locale.ROOT)) {
          case "auto" -> RealTimeRequest.AUTO;
          case "on" -> RealTimeRequest.ON;
          case "off" -> RealTimeRequest.OFF;
          default ->
              throw new ParameterException(
                  command.commandLine(), "--real-time " + mode + ": must be off, auto or on");
        };
    return request.withMemoryLock(memoryLock);
  }
}
