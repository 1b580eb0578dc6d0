package dev.reachystudio.app.daemon;

import dev.reachystudio.app.daemon.store.ConfigFolder;
import dev.reachystudio.protocol.json.wire.JsonReader;
import dev.reachystudio.protocol.json.wire.JsonText;
import java.util.Map;
import java.util.Optional;

/**
 * The robot's name: the one from the settings until somebody renames it; a rename is kept. Any
 * thread.
 */
public final class RobotName {

  private static final String FILE = "robot_name.json";
  private static final int MAX_LENGTH = 64;

  private final ConfigFolder folder;
  private final String initial;
  private volatile Optional<String> renamed;

  RobotName(ConfigFolder folder, String initial) {
    this.folder = folder;
    this.initial = initial;
    this.renamed = folder.readText(FILE).flatMap(RobotName::parse);
  }

  /** The effective name. */
  public String get() {
    return renamed.orElse(initial);
  }

  /** The name somebody gave it, if any. */
  public Optional<String> renamed() {
    return renamed;
  }

  /**
   * Renames the robot for good.
   *
   * @param name trimmed before it is kept
   * @return whether the name is 1 to 64 characters
   */
  public boolean rename(String name) {
    String trimmed = name.strip();
    if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
      return false;
    }
    renamed = Optional.of(trimmed);
    folder.writeText(FILE, JsonText.of(Map.of("name", trimmed)));
    return true;
  }

  private static Optional<String> parse(String text) {
    try {
      return JsonReader.read(text) instanceof Map<?, ?> map
              && map.get("name") instanceof String name
          ? Optional.of(name)
          : Optional.empty();
    } catch (JsonReader.JsonException e) {
      return Optional.empty();
    }
  }
}
