package dev.reachystudio.backend.serial.port;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** This computer's ports: jSerialComm's, completed from the kernel's own tree on Linux. */
final class SystemListing implements PortListing {

  private final PortListing all;
  private final PortListing usb;

  /**
   * Puts two listings together.
   *
   * @param all lists every port, maybe without its USB device
   * @param usb lists the ports of USB devices; its identities win, as its serial numbers are whole
   */
  SystemListing(PortListing all, PortListing usb) {
    this.all = all;
    this.usb = usb;
  }

  static SystemListing ofThisComputer() {
    return new SystemListing(
        new JSerialListing(), new SysfsListing(Path.of("/sys/class/tty"), Path.of("/dev")));
  }

  @Override
  public List<PortInfo> list() throws PortException {
    Map<String, PortInfo> ports = new LinkedHashMap<>();
    for (PortInfo port : usb.list()) {
      ports.put(port.path(), port);
    }
    for (PortInfo port : others(ports.isEmpty())) {
      ports.merge(port.path(), port, SystemListing::completed);
    }
    return List.copyOf(ports.values());
  }

  /** What the kernel shows is enough to find a robot by. */
  private List<PortInfo> others(boolean needed) throws PortException {
    try {
      return all.list();
    } catch (PortException e) {
      if (needed) {
        throw e;
      }
      return List.of();
    }
  }

  private static PortInfo completed(PortInfo kernels, PortInfo known) {
    String description =
        known.description().isEmpty() ? kernels.description() : known.description();
    return new PortInfo(known.path(), kernels.usb(), description);
  }
}
