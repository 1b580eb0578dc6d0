package dev.reachystudio.backend.serial.port;

import com.fazecast.jSerialComm.SerialPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ports jSerialComm knows, on every system. */
final class JSerialListing implements PortListing {

  @Override
  public List<PortInfo> list() throws PortException {
    List<PortInfo> ports = new ArrayList<>();
    try {
      for (SerialPort port : SerialPort.getCommPorts()) {
        ports.add(new PortInfo(path(port), identity(port), known(port.getDescriptivePortName())));
      }
    } catch (LinkageError e) {
      throw new PortException(
          PortException.Reason.FAILED,
          "The serial ports cannot be listed, as jSerialComm's native library does not load here: "
              + e);
    }
    return ports;
  }

  /** Windows opens {@code COM3}, although the system's path has a prefix. */
  private static String path(SerialPort port) {
    String path = port.getSystemPortPath();
    return path.startsWith("\\\\.\\") ? path.substring("\\\\.\\".length()) : path;
  }

  /** Ports without a USB device have vendor −1. */
  private static @Nullable UsbIdentity identity(SerialPort port) {
    int vendor = port.getVendorID();
    int product = port.getProductID();
    if (vendor <= 0 || product < 0) {
      return null;
    }
    return new UsbIdentity(
        vendor, product, orNull(port.getSerialNumber()), orNull(port.getPortLocation()));
  }

  private static @Nullable String orNull(@Nullable String text) {
    String value = known(text);
    return value.isEmpty() || value.equals("0-0") ? null : value;
  }

  private static String known(@Nullable String text) {
    String value = Objects.requireNonNullElse(text, "").strip();
    return value.toLowerCase(Locale.ROOT).equals("unknown") ? "" : value;
  }
}
