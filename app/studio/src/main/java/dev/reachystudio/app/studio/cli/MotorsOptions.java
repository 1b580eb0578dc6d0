package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.composition.MotorBench;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.protocol.json.wire.JsonText;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all tools for motors share: which robot, and how it is said. */
final class MotorsOptions {

  /** Exit status when something was found, or could not be done. */
  static final int FOUND = 1;

  /** Writing a setting and reading it back takes a tenth of a second. */
  private static final long END_S = 3;

  /** Exit status when the robot cannot be reached, as for a wrong command line. */
  static final int UNREACHABLE = 2;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before any option is read
  private CommandSpec command;

  @Option(
      names = {"-p", "--serialport"},
      paramLabel = "PORT",
      defaultValue = "auto",
      description =
          "Where the motors are: auto, a path such as /dev/ttyACM0 or COM3, usb:SERIALNUMBER, or"
              + " simulated (default: auto).")
  private String serialPort = "auto";

  @Option(
      names = "--daemon-port",
      paramLabel = "PORT",
      defaultValue = "" + DaemonSettings.DEFAULT_PORT,
      description =
          "Port of the daemon of this computer that may drive the robot (default:"
              + " ${DEFAULT-VALUE}).")
  private int daemonPort = DaemonSettings.DEFAULT_PORT;

  @Option(names = "--json", description = "Say it as JSON, for programs.")
  private boolean json;

  @Option(names = "--config-dir", paramLabel = "FOLDER", description = "Where choices are kept.")
  private @Nullable Path configFolder;

  boolean json() {
    return json;
  }

  Path configFolder() {
    return Objects.requireNonNullElseGet(
        configFolder, () -> DaemonSettings.defaults().configFolder());
  }

  /** The daemon that drives the robot that is meant; null if none does. */
  @Nullable DaemonMotors daemon() {
    if (serialPort.startsWith(RobotChoice.SIMULATED_BUS)) {
      return null;
    }
    DaemonMotors daemon = DaemonMotors.at(daemonPort);
    if (daemon == null || daemon.drives(serialPort)) {
      return daemon;
    }
    daemon.close();
    return null;
  }

  /**
   * Opens the bus for this tool alone.
   *
   * @throws MotorsException if it cannot be opened
   */
  MotorBench bench() throws MotorsException {
    try {
      return MotorBench.open(serialPort, configFolder());
    } catch (PortException | IOException e) {
      throw MotorsException.unreachable(String.valueOf(e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--serialport: " + e.getMessage());
    }
  }

  /** The motors, through the daemon that drives them, else over their bus. */
  MotorDesk desk() throws MotorsException {
    DaemonMotors daemon = daemon();
    if (daemon == null) {
      return new BusDesk(bench());
    }
    complain("The robot is driven by the " + daemon.name() + ": asking that.");
    return daemon;
  }

  /** The motor of a name, or of an id. */
  Motor motor(String word) {
    for (Motor motor : Motor.values()) {
      if (motor.wireName().equals(word) || Integer.toString(motor.busId()).equals(word)) {
        return motor;
      }
    }
    throw new ParameterException(
        command.commandLine(),
        word
            + ": no motor has this name; known are "
            + Arrays.stream(Motor.values()).map(Motor::wireName).collect(Collectors.joining(", ")));
  }

  void say(List<String> lines) {
    PrintWriter out = out();
    lines.forEach(out::println);
    out.flush();
  }

  void sayJson(@Nullable Object value) {
    say(List.of(JsonText.of(value)));
  }

  /** A line beside the result, which does not disturb who reads that. */
  void complain(String line) {
    err().println(line);
    err().flush();
  }

  PrintWriter err() {
    return command.commandLine().getErr();
  }

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** What a tool does. */
  @FunctionalInterface
  interface Work {
    int run() throws MotorsException, InterruptedException;
  }

  /**
   * Runs a tool until its end, also when Ctrl+C is pressed: it is interrupted and has a moment to
   * end where it is safe, and to close the port.
   *
   * @return exit status
   */
  int run(Work work) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread tool = Thread.currentThread();
    Thread hook = Threads.shutdownHook("shutdown", () -> end(tool, ended));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.run();
    } catch (MotorsException e) {
      return failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      complain("Called off.");
      return FOUND;
    } finally {
      ended.countDown();
      forget(hook);
    }
  }

  private static void end(Thread tool, CountDownLatch ended) {
    tool.interrupt();
    try {
      if (!ended.await(END_S, TimeUnit.SECONDS)) {
        Terminal.complain("It does not end; what was written is in the record.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It runs, and was waiting for this.
    }
  }

  /** Ends the command with its reason. */
  int failed(MotorsException e) {
    complain(String.valueOf(e.getMessage()));
    return e.status();
  }
}
