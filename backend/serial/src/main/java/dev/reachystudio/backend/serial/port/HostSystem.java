package dev.reachystudio.backend.serial.port;

import java.util.Locale;

/** The operating systems that differ in what keeps a port closed. */
enum HostSystem {
  LINUX,
  MACOS,
  WINDOWS;

  /** The system this runs on; a Unix that is not named counts as Linux. */
  static HostSystem current() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MACOS : LINUX;
  }
}
