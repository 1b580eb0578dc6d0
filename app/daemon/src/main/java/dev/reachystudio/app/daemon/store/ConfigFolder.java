package dev.reachystudio.app.daemon.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small text files in one folder, replaced as a whole so that a crash leaves the old or the new
 * text. A folder that cannot be written is logged and otherwise ignored: the robot goes on. Any
 * thread.
 */
public final class ConfigFolder {

  private static final Logger log = LoggerFactory.getLogger(ConfigFolder.class);

  private final Path folder;

  public ConfigFolder(Path folder) {
    this.folder = folder;
  }

  /** The text of a file, empty if there is none or it cannot be read. */
  public Optional<String> readText(String name) {
    try {
      return Optional.of(Files.readString(folder.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      log.warn("Cannot read {}: {}", folder.resolve(name), e.toString());
      return Optional.empty();
    }
  }

  /** Replaces a file. */
  public synchronized void writeText(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, name, ".new");
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      log.warn("Cannot keep {}: {}", file, e.toString());
    }
  }
}
