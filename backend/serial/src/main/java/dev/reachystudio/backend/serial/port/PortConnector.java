package dev.reachystudio.backend.serial.port;

/**
 * The way to one robot's bus: opens it, and after an unplugged cable opens the same robot's bus
 * again, whatever its port is called by then. Any thread, one at a time.
 */
public interface PortConnector {

  /** What is connected to, for people, before and after a port was found. */
  String description();

  /**
   * Opens the port exclusively.
   *
   * @param baud bits per second
   * @throws PortException saying why not, and what helps
   */
  BusPort open(int baud) throws PortException;
}
