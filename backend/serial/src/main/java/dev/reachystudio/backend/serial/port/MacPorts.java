package dev.reachystudio.backend.serial.port;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * macOS shows one device up to four times: {@code cu} and {@code tty}, each as {@code usbmodem} of
 * Apple's driver and as {@code wchusbserial} of the chip maker's. All of them end in the same
 * letters. One is left: {@code cu.usbmodem}, which opens without waiting for a carrier and needs no
 * driver of somebody else.
 */
final class MacPorts {

  private static final List<String> PREFERRED =
      List.of(
          "/dev/cu.usbmodem",
          "/dev/cu.wchusbserial",
          "/dev/cu.",
          "/dev/tty.usbmodem",
          "/dev/tty.wchusbserial",
          "/dev/tty.");

  private MacPorts() {}

  /** The same ports, each device once; ports of other systems are left as they are. */
  static List<PortInfo> folded(List<PortInfo> ports) {
    Map<String, PortInfo> byDevice = new LinkedHashMap<>();
    List<PortInfo> inPreference = new ArrayList<>(ports);
    inPreference.sort(Comparator.comparingInt(port -> rank(port.path())));
    for (PortInfo port : inPreference) {
      byDevice.merge(device(port.path()), port, MacPorts::merged);
    }
    return List.copyOf(byDevice.values());
  }

  /** The maker's driver may leave the identity out; the other entry has it. */
  private static PortInfo merged(PortInfo preferred, PortInfo other) {
    UsbIdentity usb = preferred.usb() == null ? other.usb() : preferred.usb();
    return new PortInfo(preferred.path(), usb, preferred.description());
  }

  private static int rank(String path) {
    for (int i = 0; i < PREFERRED.size(); i++) {
      if (path.startsWith(PREFERRED.get(i))) {
        return i;
      }
    }
    return PREFERRED.size();
  }

  /** What is left of a path without what names the driver. */
  private static String device(String path) {
    int rank = rank(path);
    return rank == PREFERRED.size() ? path : "mac:" + path.substring(PREFERRED.get(rank).length());
  }
}
