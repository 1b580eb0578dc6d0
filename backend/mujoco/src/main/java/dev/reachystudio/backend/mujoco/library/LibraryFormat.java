package dev.reachystudio.backend.mujoco.library;

/** Formats of shared libraries, one for each operating system. */
public enum LibraryFormat {
  ELF("Linux"),
  MACH_O("macOS"),
  PE("Windows");

  private final String system;

  LibraryFormat(String system) {
    this.system = system;
  }

  /** The operating system whose libraries have it, for people. */
  public String system() {
    return system;
  }
}
