package dev.reachystudio.app.studio.cli;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.simulated.SimulatedBusSettings;
import dev.reachystudio.backend.serial.simulated.SimulatedPty;
import dev.reachystudio.backend.serial.simulated.WirePacing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./studio motors simulate}: motors that are not there, for other programs. */
@Command(
    name = "simulate",
    description = {
      "Serves the motors of a robot that is not there as a serial port for other programs, until"
          + " Ctrl+C (Linux, macOS).",
      "Each line of the input makes or clears a fault, such as: silence stewart_2; an empty line"
          + " says which there are. docs/simulated-bus.md."
    },
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class MotorsSimulateCommand implements Callable<Integer> {

  private static final double MOST_FRAME_MS = 100;

  @Option(
      names = "--link",
      paramLabel = "PATH",
      description = "Make a symbolic link to the port, the same also after a replug.")
  private @Nullable Path link;

  @Option(
      names = "--usb-frame",
      paramLabel = "MS",
      defaultValue = "0",
      description =
          "Bytes come and go only at the frames of a USB; 1 is full speed (default:"
              + " ${DEFAULT-VALUE}, at once).")
  private double usbFrameMs;

  @Option(
      names = "--firmware",
      paramLabel = "VERSION",
      description = "Firmware of the motors; below 46 without fast sync read.")
  private @Nullable Integer firmware;

  @Option(names = "--torque", description = "They begin with torque.")
  private boolean torque;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    RobotNumbers numbers = RobotNumbers.load();
    SimulatedBus bus = SimulatedBus.inMemory(numbers, settings(numbers), LoopClock.system());
    try (SimulatedPty pty = bus.serve(link)) {
      Runtime.getRuntime().addShutdownHook(Threads.shutdownHook("shutdown", pty::close));
      FaultConsole console = new FaultConsole(bus.faults());
      say("The simulated bus is the serial port " + pty.path() + ". Ctrl+C ends it.");
      say(console.help());
      obey(console);
      return 0;
    } catch (IOException e) {
      command.commandLine().getErr().println(e.getMessage());
      return StudioCommand.EXIT_FAILURE;
    }
  }

  private SimulatedBusSettings settings(RobotNumbers numbers) {
    if (!(usbFrameMs >= 0 && usbFrameMs <= MOST_FRAME_MS)) {
      throw new ParameterException(
          command.commandLine(), "--usb-frame " + usbFrameMs + ": must be 0 to 100");
    }
    try {
      SimulatedBusSettings settings =
          SimulatedBusSettings.of(numbers)
              .withPacing(WirePacing.usb(Math.round(usbFrameMs * 1e6)))
              .withTorqueOn(torque);
      return firmware == null ? settings : settings.withFirmware(firmware);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--firmware: " + e.getMessage(), e);
    }
  }

  /** Lines of the input, and after its end nothing until Ctrl+C. */
  private void obey(FaultConsole console) throws IOException, InterruptedException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      say(console.obey(line.isBlank() ? "status" : line));
    }
    new CountDownLatch(1).await();
  }

  private void say(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
