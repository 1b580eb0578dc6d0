package dev.reachystudio.backend.serial.port;

import org.jspecify.annotations.Nullable;

/** Remembers which of several robots was chosen, by the serial number of its USB device. */
public interface PortMemory {

  /** Remembers nothing. */
  PortMemory NONE =
      new PortMemory() {
        @Override
        public @Nullable String serialNumber() {
          return null;
        }

        @Override
        public void remember(String serialNumber) {}
      };

  /** The robot that was chosen last, or null. */
  @Nullable String serialNumber();

  /** Keeps a choice. */
  void remember(String serialNumber);
}
