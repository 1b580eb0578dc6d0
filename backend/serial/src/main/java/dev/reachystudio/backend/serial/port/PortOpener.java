package dev.reachystudio.backend.serial.port;

/** Opens a port by its path. */
@FunctionalInterface
public interface PortOpener {

  /**
   * Opens a port exclusively.
   *
   * @param path such as {@code /dev/ttyACM0} or {@code COM3}
   * @param baud bits per second
   * @throws PortException if it cannot be opened; the message names the path
   */
  BusPort open(String path, int baud) throws PortException;
}
