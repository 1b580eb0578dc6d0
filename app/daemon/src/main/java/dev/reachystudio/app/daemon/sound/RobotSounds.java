package dev.reachystudio.app.daemon.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The robot's own sounds, as files in a folder. They are made when they are first wanted; a file of
 * the user's under the same name is left alone and played instead. Any thread.
 */
public final class RobotSounds {

  private static final Logger log = LoggerFactory.getLogger(RobotSounds.class);

  private final Path folder;

  /**
   * @param folder where the files are; need not exist
   */
  public RobotSounds(Path folder) {
    this.folder = folder;
  }

  /** The file of a sound, empty if there is none of this name. */
  public Optional<Path> find(String name) {
    Path file = folder.resolve(name);
    if (Files.isRegularFile(file)) {
      return Optional.of(file);
    }
    return switch (name) {
      case "wake_up.wav" -> made(file, Chime.WAKE_UP);
      case "go_sleep.wav" -> made(file, Chime.GO_TO_SLEEP);
      default -> Optional.empty();
    };
  }

  private synchronized Optional<Path> made(Path file, Chime chime) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "new-", ".wav");
      Files.write(fresh, chime.wav());
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(file);
    } catch (IOException e) {
      log.warn("{} cannot be made: {}", file, e.toString());
      return Optional.empty();
    }
  }
}
