package dev.reachystudio.backend.serial.port;

import org.jspecify.annotations.Nullable;

/**
 * A serial port of this computer.
 *
 * @param path what it is opened by, such as {@code /dev/ttyACM0} or {@code COM3}
 * @param usb the USB device behind it, or null where there is none
 * @param description what the system calls it; may be empty
 */
public record PortInfo(String path, @Nullable UsbIdentity usb, String description) {

  /** Serial number of the USB device, or null. */
  public @Nullable String serialNumber() {
    return usb == null ? null : usb.serialNumber();
  }

  /** For people: the path and, where there is one, the serial number. */
  public String text() {
    String serial = serialNumber();
    return serial == null ? path : path + " (serial number " + serial + ")";
  }
}
