package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.serial.bus.BusTiming;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.backend.serial.tools.BusAccess;
import dev.reachystudio.backend.serial.tools.FileJournal;
import dev.reachystudio.backend.serial.tools.RobotMotors;
import dev.reachystudio.backend.serial.tools.SetupJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** The motors of a robot for tools alone, without a daemon. */
public final class MotorBench implements AutoCloseable {

  /** Tools are in no hurry: an answer that is late on a busy computer is an answer. */
  private static final long PATIENCE_NS = 20_000_000;

  private final MotorBus bus;
  private final RobotMotors motors;
  private final String where;
  private final AutoCloseable simulation;

  private MotorBench(MotorBus bus, RobotMotors motors, String where, AutoCloseable simulation) {
    this.bus = bus;
    this.motors = motors;
    this.where = where;
    this.simulation = simulation;
  }

  /**
   * Opens the bus of a robot.
   *
   * @param choice {@code auto}, {@code usb:} and a serial number, a path, {@code simulated} or
   *     {@code simulated:pty}
   * @param configFolder remembers which of several robots was chosen
   * @throws PortException saying why not, and what helps
   * @throws IOException if a simulated port cannot be made
   * @throws IllegalArgumentException if the choice is none
   */
  public static MotorBench open(String choice, Path configFolder)
      throws PortException, IOException {
    RobotNumbers numbers = RobotNumbers.load();
    if (!choice.startsWith(RobotChoice.SIMULATED_BUS)) {
      return open(RealPorts.connector(choice, configFolder), numbers, () -> {});
    }
    SimulatedRobot simulation = new SimulatedRobot(numbers, configFolder);
    PortConnector connector =
        switch (choice) {
          case RobotChoice.SIMULATED_BUS -> simulation.inMemory();
          case RobotChoice.SIMULATED_PORT -> simulation.overSerialPort();
          default -> throw new IllegalArgumentException("no such port: " + choice);
        };
    return open(connector, numbers, simulation);
  }

  private static MotorBench open(
      PortConnector connector, RobotNumbers numbers, AutoCloseable simulation)
      throws PortException {
    RobotMotors motors = new RobotMotors(numbers);
    MotorBus bus =
        new MotorBus(
            connector.open(motors.baud()),
            BusTiming.at(motors.baud()).withUsbAllowanceNs(PATIENCE_NS));
    return new MotorBench(bus, motors, connector.description(), simulation);
  }

  /** The file that set-ups are written down in. */
  public static SetupJournal journal(Path configFolder) {
    return new FileJournal(configFolder.resolve("motor-setups.txt"), InstantSource.system());
  }

  /** The bus; nobody else uses it. */
  public MotorBus bus() {
    return bus;
  }

  /** The bus for tools that take turns. */
  public BusAccess access() {
    return BusAccess.alone(bus);
  }

  /** What motors must be set to. */
  public RobotMotors motors() {
    return motors;
  }

  /** Where it is, for people. */
  public String where() {
    return where;
  }

  @Override
  public void close() {
    bus.close();
    try {
      simulation.close();
    } catch (Exception e) {
      throw new IllegalStateException("the simulated robot does not end", e);
    }
  }
}
