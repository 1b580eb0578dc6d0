package dev.reachystudio.backend.serial.port;

import java.util.List;

/** Lists the serial ports of a computer. Any thread. */
@FunctionalInterface
public interface PortListing {

  /**
   * All ports that are there now, in no order.
   *
   * @throws PortException if they cannot be listed
   */
  List<PortInfo> list() throws PortException;
}
