package dev.reachystudio.app.studio.composition;

import dev.reachystudio.backend.serial.port.JSerialCommPort;
import dev.reachystudio.backend.serial.port.PortChoice;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.port.PortDiagnosis;
import dev.reachystudio.backend.serial.port.RobotConnector;
import dev.reachystudio.backend.serial.port.RobotPorts;
import java.nio.file.Path;

/** The way to a real robot at a port of this computer. */
final class RealPorts {

  private RealPorts() {}

  /**
   * A connector to a robot.
   *
   * @param choice {@code auto}, {@code usb:} and a serial number, or a path
   * @param configFolder remembers which of several robots was chosen
   * @throws IllegalArgumentException if the choice is none
   */
  static PortConnector connector(String choice, Path configFolder) {
    return new RobotConnector(
        PortChoice.parse(choice),
        RobotPorts.ofThisComputer(),
        JSerialCommPort::open,
        PortDiagnosis.ofThisComputer(),
        new RememberedRobot(configFolder));
  }
}
