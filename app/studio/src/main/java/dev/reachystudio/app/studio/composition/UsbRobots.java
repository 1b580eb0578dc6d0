package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.studio.desktop.FoundRobot;
import dev.reachystudio.app.studio.desktop.RobotSearch;
import dev.reachystudio.backend.serial.port.PortChoice;
import dev.reachystudio.backend.serial.port.PortDiagnosis;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.backend.serial.port.PortException.Reason;
import dev.reachystudio.backend.serial.port.PortInfo;
import dev.reachystudio.backend.serial.port.RobotPorts;
import java.io.IOException;
import java.util.List;

/** The robots at this computer's USB ports, with what would keep them from being opened. */
final class UsbRobots implements RobotSearch {

  private final RobotPorts ports = RobotPorts.ofThisComputer();
  private final PortDiagnosis diagnosis = PortDiagnosis.ofThisComputer();

  @Override
  public List<FoundRobot> look() throws IOException {
    try {
      return ports.robots().stream().map(this::found).toList();
    } catch (PortException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private FoundRobot found(PortInfo port) {
    String serialNumber = port.serialNumber();
    PortException seen = diagnosis.explained(port.path(), new PortException(Reason.FAILED, ""));
    boolean kept = seen.reason() == Reason.NO_PERMISSION || seen.reason() == Reason.BUSY;
    String trouble = kept ? String.valueOf(seen.getMessage()) : "";
    return new FoundRobot(
        serialNumber == null ? port.path() : PortChoice.USB + serialNumber,
        port.path(),
        serialNumber == null ? port.description() : "serial number " + serialNumber,
        trouble);
  }
}
