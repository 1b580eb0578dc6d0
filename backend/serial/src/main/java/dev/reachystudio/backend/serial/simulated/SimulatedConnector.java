package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.port.PortException;

/** Opens the simulated bus of the same process, also again after its cable was out. */
record SimulatedConnector(Wire wire, String description) implements PortConnector {

  @Override
  public SimulatedPort open(int baud) throws PortException {
    SimulatedPort port = new SimulatedPort(wire, description, baud);
    if (!wire.acquire(port)) {
      throw wire.isPlugged()
          ? new PortException(
              PortException.Reason.BUSY, "The " + description + " is in use already.")
          : new PortException(
              PortException.Reason.NOT_FOUND,
              "The " + description + " is unplugged. Plug it in again in the menu of faults.");
    }
    return port;
  }
}
