package dev.reachystudio.backend.serial.port;

import java.util.Optional;

/** What the operating system tells about the file of a device. */
interface DeviceFacts {

  /** Whether it is there. */
  boolean exists(String path);

  /** Whether this process may read and write it. */
  boolean permitted(String path);

  /** The group that owns it, where there is such a thing. */
  Optional<String> group(String path);

  /** The process that has it open, such as {@code process 4711 (python3)}, where that is told. */
  Optional<String> holder(String path);

  /** Name of the user who runs this process. */
  String user();
}
