package dev.reachystudio.app.studio.bus;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.ControlFactory;
import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.lifecycle.CloseStack;
import dev.reachystudio.app.daemon.logs.LogLevel;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A whole daemon in this process over a simulated robot, and a client of it. */
public final class BusDaemon implements AutoCloseable {

  private static final int RATE_HZ = 100;
  private static final long PATIENCE_NS = 20_000_000_000L;

  private final SimulatedRobot simulated;
  private final Daemon daemon;
  private final DaemonClient client;

  private BusDaemon(SimulatedRobot simulated, Daemon daemon) {
    this.simulated = simulated;
    this.daemon = daemon;
    client = new DaemonClient(daemon.port());
  }

  /**
   * A daemon that was told to start its robot.
   *
   * @param simulated the robot
   * @param updateRateHz rate of the control loop
   * @param robotIo makes the way to the robot
   * @param folder for the daemon's files
   */
  public static BusDaemon open(
      SimulatedRobot simulated, int updateRateHz, Supplier<RobotIo> robotIo, Path folder)
      throws IOException {
    DaemonSettings settings =
        DaemonSettings.builder()
            .port(0)
            .backend(BackendKind.ROBOT)
            .updateRateHz(updateRateHz)
            .wakeUpOnStart(false)
            .goToSleepOnStop(false)
            .logLevel(LogLevel.ERROR)
            .configFolder(folder.resolve("config"))
            .cacheFolder(folder.resolve("cache"))
            .build();
    RobotNumbers numbers = RobotNumbers.load();
    LoopSettings loopSettings = LoopSettings.defaults().withUpdateRateHz(updateRateHz);
    ControlFactory controls =
        io -> {
          ControlLoop loop = ControlLoop.open(io, loopSettings, numbers, LoopClock.system());
          loop.start();
          return new ControlFactory.Running(loop, loop::close);
        };
    Daemon daemon = new Daemon(settings, choice -> robotIo.get(), controls);
    daemon.open();
    return new BusDaemon(simulated, daemon);
  }

  /** The same at 100 Hz, in memory. */
  public static BusDaemon open(SimulatedRobot simulated, Path folder) throws IOException {
    return open(simulated, RATE_HZ, simulated::io, folder);
  }

  /** The same, when the robot runs and all motors have torque. */
  public static BusDaemon running(SimulatedRobot simulated, Path folder)
      throws IOException, InterruptedException, CloseStack.CloseFailedException {
    return enabled(open(simulated, folder));
  }

  /** The same at another rate or by another way, with its files in a new folder. */
  public static BusDaemon running(
      SimulatedRobot simulated, int updateRateHz, Supplier<RobotIo> robotIo)
      throws IOException, InterruptedException, CloseStack.CloseFailedException {
    Path folder = Files.createTempDirectory("studio-bench");
    return enabled(open(simulated, updateRateHz, robotIo, folder));
  }

  private static BusDaemon enabled(BusDaemon opened)
      throws IOException, InterruptedException, CloseStack.CloseFailedException {
    try {
      opened.client.awaitStatus("running", DaemonClient::isWell);
      opened.enable();
      return opened;
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }

  public int port() {
    return daemon.port();
  }

  public DaemonClient client() {
    return client;
  }

  /** The control loop, of a robot that runs. */
  public RobotControl robot() {
    return daemon.robot().orElseThrow();
  }

  /** Gives all motors torque, and waits until they have it. */
  public void enable() throws IOException, InterruptedException {
    long deadlineNs = System.nanoTime() + PATIENCE_NS;
    DaemonClient.Answer answer = client.post("/api/motors/set_mode/enabled");
    while (answer.status() != 200 && System.nanoTime() < deadlineNs) {
      Thread.sleep(50);
      answer = client.post("/api/motors/set_mode/enabled");
    }
    if (answer.status() != 200) {
      throw new AssertionError("no torque: " + answer + ", " + client.status());
    }
    awaitMode("enabled");
    while (!simulated.allTorque()) {
      if (System.nanoTime() > deadlineNs) {
        throw new AssertionError("the motors have no torque: " + client.status());
      }
      Thread.sleep(5);
    }
  }

  /** Waits until the status shows a mode of the motors. */
  public void awaitMode(String mode) throws IOException, InterruptedException {
    client.awaitStatus(
        mode,
        status ->
            status.get("backend_status") instanceof Map<?, ?> backend
                && mode.equals(backend.get("motor_control_mode")));
  }

  /** Waits until the bus is as wanted. */
  void awaitBus(String what, Predicate<MotorBusState> wanted) throws InterruptedException {
    long deadlineNs = System.nanoTime() + PATIENCE_NS;
    while (true) {
      MotorBusState bus = robot().state().bus();
      if (bus != null && wanted.test(bus)) {
        return;
      }
      if (System.nanoTime() > deadlineNs) {
        throw new AssertionError("not " + what + ": " + bus);
      }
      Thread.sleep(10);
    }
  }

  /** Tells the antennas where to go, over REST. */
  void startMovingAntennas(double rightRad, double leftRad, double durationS)
      throws IOException, InterruptedException {
    DaemonClient.Answer answer =
        client.post(
            "/api/move/goto",
            String.format(
                Locale.ROOT,
                "{\"antennas\":[%.3f,%.3f],\"duration\":%.2f,\"replace\":true}",
                rightRad,
                leftRad,
                durationS));
    if (answer.status() != 200 || "refused".equals(answer.map().get("outcome"))) {
      throw new AssertionError("the goto was refused: " + answer + ", " + client.status());
    }
  }

  /** Tells the antennas where to go, over REST, and waits until the simulated motors are there. */
  void moveAntennas(double rightRad, double leftRad) throws IOException, InterruptedException {
    startMovingAntennas(rightRad, leftRad, 0.3);
    long deadlineNs = System.nanoTime() + PATIENCE_NS;
    while (!simulated.isAt(Motor.RIGHT_ANTENNA, rightRad)
        || !simulated.isAt(Motor.LEFT_ANTENNA, leftRad)) {
      if (System.nanoTime() > deadlineNs) {
        throw new AssertionError("the antennas do not arrive: " + client.status());
      }
      Thread.sleep(10);
    }
  }

  @Override
  public void close() throws CloseStack.CloseFailedException {
    client.close();
    daemon.close();
  }
}
