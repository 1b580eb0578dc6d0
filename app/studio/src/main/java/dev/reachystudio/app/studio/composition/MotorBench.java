package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.serial.bus.BusTiming;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.tools.BusAccess;
import dev.reachystudio.backend.serial.tools.FileJournal;
import dev.reachystudio.backend.serial.tools.RobotMotors;
import dev.reachystudio.backend.serial.tools.SetupJournal;
import java.nio.file.Path;
import java.time.InstantSource;

/** The motors of a robot for tools alone, without a daemon. */
public final class MotorBench implements AutoCloseable {

  private final MotorBus bus;
  private final RobotMotors motors;
  private final String where;

  private MotorBench(MotorBus bus, RobotMotors motors, String where) {
    this.bus = bus;
    this.motors = motors;
    this.where = where;
  }

  /**
   * Opens the bus of a robot.
   *
   * @param choice {@code auto}, {@code usb:} and a serial number, a path, or {@code simulated}
   * @param configFolder remembers which of several robots was chosen
   * @throws PortException saying why not, and what helps
   * @throws IllegalArgumentException if the choice is none
   */
  public static MotorBench open(String choice, Path configFolder) throws PortException {
    RobotNumbers numbers = RobotNumbers.load();
    return open(connector(choice, configFolder, numbers), numbers);
  }

  /** Opens a bus that somebody else has found. */
  static MotorBench open(PortConnector connector, RobotNumbers numbers) throws PortException {
    RobotMotors motors = new RobotMotors(numbers);
    MotorBus bus = new MotorBus(connector.open(motors.baud()), BusTiming.at(motors.baud()));
    return new MotorBench(bus, motors, connector.description());
  }

  private static PortConnector connector(String choice, Path configFolder, RobotNumbers numbers) {
    if (choice.equals(RobotChoice.SIMULATED_BUS)) {
      return SimulatedBus.inMemory(numbers).connector();
    }
    return RealPorts.connector(choice, configFolder);
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
  }
}
