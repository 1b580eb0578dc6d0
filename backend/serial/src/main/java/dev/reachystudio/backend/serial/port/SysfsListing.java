package dev.reachystudio.backend.serial.port;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The USB serial ports as the Linux kernel shows them: {@code /sys/class/tty/…/device} lies below
 * the directory of the USB device, which has the identity.
 */
final class SysfsListing implements PortListing {

  /** From the interface up to the device, and beyond hubs, at most. */
  private static final int MAX_LEVELS = 8;

  private static final int HEXADECIMAL = 16;

  private final Path ttys;
  private final Path devices;

  /**
   * Looks below another root than the system's, for tests.
   *
   * @param ttys normally {@code /sys/class/tty}
   * @param devices normally {@code /dev}
   */
  SysfsListing(Path ttys, Path devices) {
    this.ttys = ttys;
    this.devices = devices;
  }

  @Override
  public List<PortInfo> list() {
    List<PortInfo> ports = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(ttys)) {
      for (Path entry : entries) {
        PortInfo port = port(entry);
        if (port != null) {
          ports.add(port);
        }
      }
    } catch (IOException e) {
      return ports; // not Linux, or a system without it: the other listing has to do
    }
    return ports;
  }

  private @Nullable PortInfo port(Path entry) {
    try {
      Path place = entry.resolve("device").toRealPath();
      for (int level = 0; level < MAX_LEVELS && place != null; level++) {
        if (Files.exists(place.resolve("idVendor"))) {
          String path = devices.resolve(entry.getFileName()).toString();
          return new PortInfo(path, identity(place), read(place, "product"));
        }
        place = place.getParent();
      }
      return null;
    } catch (IOException | NumberFormatException e) {
      return null; // no device behind it, or it went away meanwhile
    }
  }

  private static UsbIdentity identity(Path device) throws IOException {
    String serial = read(device, "serial");
    return new UsbIdentity(
        Integer.parseInt(read(device, "idVendor"), HEXADECIMAL),
        Integer.parseInt(read(device, "idProduct"), HEXADECIMAL),
        serial.isEmpty() ? null : serial,
        String.valueOf(device.getFileName()));
  }

  private static String read(Path device, String name) throws IOException {
    Path file = device.resolve(name);
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }
}
