package dev.reachystudio.app.studio.composition;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.serial.port.BusPort;
import dev.reachystudio.backend.serial.port.JSerialCommPort;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.simulated.SimulatedPty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated bus of this run, driven in memory or through a serial port of the operating system.
 * There is one: its motors stay where they are when the robot is started again. Any thread.
 */
final class SimulatedRobot implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SimulatedRobot.class);

  private final SimulatedBus bus;
  private final Path link;
  private @Nullable SimulatedPty pty;

  /**
   * A sleeping robot.
   *
   * @param numbers the robot in numbers
   * @param folder where the link to its serial port is made
   */
  SimulatedRobot(RobotNumbers numbers, Path folder) {
    bus = SimulatedBus.inMemory(numbers);
    link = folder.resolve("simulated-bus-" + ProcessHandle.current().pid());
  }

  SimulatedBus bus() {
    return bus;
  }

  /** The way to it within this process. */
  synchronized PortConnector inMemory() {
    close();
    return bus.connector();
  }

  /**
   * The way to it that a real robot's bytes take.
   *
   * @throws IOException on Windows, or when the bus is unplugged
   */
  synchronized PortConnector overSerialPort() throws IOException {
    if (pty == null) {
      Files.createDirectories(link.getParent());
      pty = bus.serve(link);
      log.info("The simulated bus is the serial port {}", link);
    }
    return new Port(link.toString());
  }

  @Override
  public synchronized void close() {
    if (pty != null) {
      pty.close();
      pty = null;
    }
  }

  /** A serial port under a path that stays the same. */
  private record Port(String description) implements PortConnector {
    @Override
    public BusPort open(int baud) throws PortException {
      return JSerialCommPort.open(description, baud);
    }
  }
}
