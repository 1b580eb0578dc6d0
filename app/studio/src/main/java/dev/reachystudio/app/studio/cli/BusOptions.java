package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.DaemonSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The motor bus of a real or simulated robot; docs/robot.md. */
final class BusOptions {

  private static final String AUTO = "auto";

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before any option is read
  private CommandSpec command;

  @Option(
      names = {"-p", "--serialport"},
      paramLabel = "PORT",
      description =
          "Where a robot's motors are: auto, a path such as /dev/ttyACM0 or COM3, usb:SERIALNUMBER,"
              + " simulated or simulated:pty; means --backend robot.")
  private @Nullable String serialPort;

  @Option(
      names = "--bus-watchdog",
      paramLabel = "MS",
      description =
          "The motors stop by themselves after this long without a word from here: a multiple of"
              + " 20 from 40 to 2540, or off (default: 500).")
  private @Nullable String watchdog;

  @Option(
      names = "--raw-bus-writes",
      description =
          "Let packets of clients through to the motors, past all limits: for tools that know what"
              + " they do.")
  private boolean rawBusWrites;

  /** Whether a port was named, also {@code auto}. */
  boolean isPortNamed() {
    return serialPort != null;
  }

  /**
   * Adds what was chosen.
   *
   * @throws ParameterException in one line, if an option is wrong
   */
  void addTo(DaemonSettings.Builder settings) {
    if (serialPort != null && serialPort.isBlank()) {
      throw refused("--serialport: must be auto, a path, usb:SERIALNUMBER or simulated");
    }
    settings.serialPort(AUTO.equals(serialPort) ? null : serialPort);
    settings.rawBusWrites(rawBusWrites);
    if (watchdog != null) {
      settings.busWatchdog(chosenWatchdog(watchdog));
    }
  }

  private @Nullable Duration chosenWatchdog(String value) {
    if (value.equals("off")) {
      return null;
    }
    try {
      return Duration.ofMillis(Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw refused("--bus-watchdog " + value + ": must be a number of milliseconds, or off");
    }
  }

  private ParameterException refused(String text) {
    return new ParameterException(command.commandLine(), text);
  }
}
