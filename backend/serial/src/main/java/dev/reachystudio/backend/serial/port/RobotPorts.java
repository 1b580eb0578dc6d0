package dev.reachystudio.backend.serial.port;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds robots among the serial ports of this computer, by their USB identity. A wireless robot's
 * own bus ({@code /dev/ttyAMA3}) has none: it is not found, but it can be opened by its path.
 *
 * <p>Any thread; each call looks anew, takes some milliseconds, and fails with a {@link
 * PortException} when this system cannot list ports.
 */
public final class RobotPorts {

  private final PortListing listing;

  /**
   * Looks at a list of ports.
   *
   * @param listing where they come from
   */
  public RobotPorts(PortListing listing) {
    this.listing = listing;
  }

  /** This computer's. */
  public static RobotPorts ofThisComputer() {
    return new RobotPorts(SystemListing.ofThisComputer());
  }

  /** All serial ports, each device once, by path. */
  public List<PortInfo> all() throws PortException {
    return MacPorts.folded(listing.list()).stream()
        .sorted(Comparator.comparing(PortInfo::path))
        .toList();
  }

  /** The ports with the USB identity of a robot's motor bus, by path. */
  public List<PortInfo> robots() throws PortException {
    return all().stream().filter(port -> port.usb() != null && port.usb().isRobot()).toList();
  }

  /** Ports that may belong to a robot, but are never chosen without being named; by path. */
  public List<PortInfo> candidates() throws PortException {
    return all().stream().filter(port -> port.usb() != null && port.usb().isCandidate()).toList();
  }

  /**
   * The port under a path, also under another name of it, such as a link or macOS's second one.
   *
   * @param path as somebody wrote it
   */
  public Optional<PortInfo> at(String path) throws PortException {
    String real = withoutLinks(path);
    return listing.list().stream()
        .filter(port -> port.path().equals(path) || withoutLinks(port.path()).equals(real))
        .findFirst();
  }

  /** The port of a device that was seen before, under whatever name it has now. */
  public Optional<PortInfo> of(UsbIdentity device) throws PortException {
    return all().stream()
        .filter(port -> port.usb() != null && port.usb().isSameDevice(device))
        .findFirst();
  }

  private static String withoutLinks(String path) {
    if (!path.startsWith("/")) {
      return path;
    }
    try {
      return Path.of(path).toRealPath().toString();
    } catch (IOException e) {
      return path;
    }
  }
}
