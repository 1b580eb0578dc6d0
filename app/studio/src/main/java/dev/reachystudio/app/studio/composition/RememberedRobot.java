package dev.reachystudio.app.studio.composition;

import dev.reachystudio.backend.serial.port.PortMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps which of several robots was chosen, in a file of the configuration folder. Any thread. */
final class RememberedRobot implements PortMemory {

  private static final Logger log = LoggerFactory.getLogger(RememberedRobot.class);

  private final Path file;

  /**
   * @param configFolder where choices are kept; made when the first is
   */
  RememberedRobot(Path configFolder) {
    file = configFolder.resolve("usb-robot");
  }

  @Override
  public @Nullable String serialNumber() {
    try {
      String kept = Files.readString(file).strip();
      return kept.isEmpty() ? null : kept;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void remember(String serialNumber) {
    if (serialNumber.equals(serialNumber())) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, serialNumber + "\n");
    } catch (IOException e) {
      log.warn("Which robot was chosen cannot be kept: {}", e.toString());
    }
  }
}
