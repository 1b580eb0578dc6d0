package dev.reachystudio.backend.serial.port;

import java.util.List;
import java.util.stream.Collectors;

/** What is said when no port can be chosen. */
final class PortTexts {

  private PortTexts() {}

  static String noRobot(List<PortInfo> candidates) {
    String text =
        "No robot was found on USB (1A86:55D3). Plug in the cable that carries data and switch the"
            + " robot's power on, or name the port with --serialport.";
    if (candidates.isEmpty()) {
      return text;
    }
    return text
        + " It may be one of these: "
        + candidates.stream().map(PortInfo::text).collect(Collectors.joining(", "))
        + ".";
  }

  static String several(List<PortInfo> robots) {
    return robots.size()
        + " robots are plugged in: "
        + robots.stream().map(PortInfo::text).collect(Collectors.joining(", "))
        + ". Choose one with --serialport "
        + robots.stream().map(PortTexts::option).collect(Collectors.joining(" or "))
        + "; it is remembered.";
  }

  private static String option(PortInfo port) {
    String serialNumber = port.serialNumber();
    return serialNumber == null ? port.path() : PortChoice.USB + serialNumber;
  }
}
