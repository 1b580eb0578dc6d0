package dev.reachystudio.backend.serial.port;

import dev.reachystudio.backend.serial.port.PortException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the port of the robot that was chosen, and after an unplugged cable the same robot's again:
 * by its USB identity, under whatever name the system gives it then. A robot that came in its place
 * is left alone.
 */
public final class RobotConnector implements PortConnector {

  private final PortChoice choice;
  private final RobotPorts ports;
  private final PortOpener opener;
  private final PortDiagnosis diagnosis;
  private final PortMemory memory;
  private @Nullable PortInfo connected;

  /**
   * A way to a robot.
   *
   * @param choice which one
   * @param ports where it is looked for
   * @param opener opens its port
   * @param diagnosis tells why a port cannot be opened
   * @param memory knows which of several robots was chosen
   */
  public RobotConnector(
      PortChoice choice,
      RobotPorts ports,
      PortOpener opener,
      PortDiagnosis diagnosis,
      PortMemory memory) {
    this.choice = choice;
    this.ports = ports;
    this.opener = opener;
    this.diagnosis = diagnosis;
    this.memory = memory;
  }

  @Override
  public synchronized String description() {
    if (connected != null) {
      return connected.text();
    }
    return switch (choice) {
      case PortChoice.Auto() -> "a robot on USB";
      case PortChoice.Usb(String serialNumber) -> "robot with USB serial number " + serialNumber;
      case PortChoice.Named(String path) -> path;
    };
  }

  @Override
  public synchronized BusPort open(int baud) throws PortException {
    PortInfo port = connected == null ? chosen() : again(connected);
    BusPort opened = opened(port.path(), baud);
    connected = port;
    String serialNumber = port.serialNumber();
    if (serialNumber != null && !(choice instanceof PortChoice.Auto)) {
      memory.remember(serialNumber);
    }
    return opened;
  }

  private BusPort opened(String path, int baud) throws PortException {
    try {
      return opener.open(path, baud);
    } catch (PortException e) {
      throw diagnosis.explained(path, e);
    }
  }

  private PortInfo chosen() throws PortException {
    return switch (choice) {
      case PortChoice.Auto() -> only(ports.robots());
      case PortChoice.Usb(String serialNumber) -> withSerialNumber(serialNumber);
      case PortChoice.Named(String path) -> named(path);
    };
  }

  /** A path is opened even where ports cannot be listed; then it has no identity. */
  private PortInfo named(String path) {
    try {
      return ports
          .at(path)
          .map(port -> new PortInfo(path, port.usb(), port.description()))
          .orElseGet(() -> new PortInfo(path, null, ""));
    } catch (PortException e) {
      return new PortInfo(path, null, "");
    }
  }

  private PortInfo only(List<PortInfo> robots) throws PortException {
    if (robots.isEmpty()) {
      throw new PortException(Reason.NOT_FOUND, PortTexts.noRobot(ports.candidates()));
    }
    if (robots.size() == 1) {
      return robots.getFirst();
    }
    String remembered = memory.serialNumber();
    Optional<PortInfo> last =
        robots.stream()
            .filter(port -> remembered != null && remembered.equals(port.serialNumber()))
            .findFirst();
    if (last.isPresent()) {
      return last.get();
    }
    throw new PortException(Reason.SEVERAL, PortTexts.several(robots));
  }

  private PortInfo withSerialNumber(String serialNumber) throws PortException {
    List<PortInfo> all = ports.all();
    for (PortInfo port : all) {
      if (serialNumber.equalsIgnoreCase(port.serialNumber())) {
        return port;
      }
    }
    List<PortInfo> robots = ports.robots();
    String there =
        robots.isEmpty()
            ? "no robot is plugged in"
            : "plugged in: "
                + robots.stream().map(PortInfo::text).collect(Collectors.joining(", "));
    throw new PortException(
        Reason.NOT_FOUND,
        "No serial port has the USB serial number " + serialNumber + "; " + there + ".");
  }

  /** The same device; a path without one, such as a Raspberry Pi's own port, stays what it is. */
  private PortInfo again(PortInfo before) throws PortException {
    UsbIdentity usb = before.usb();
    if (usb == null) {
      return before;
    }
    Optional<PortInfo> same = ports.of(usb);
    if (same.isEmpty()) {
      throw new PortException(
          Reason.NOT_FOUND, "The robot that was on " + before.text() + " is not plugged in.");
    }
    return same.get();
  }
}
