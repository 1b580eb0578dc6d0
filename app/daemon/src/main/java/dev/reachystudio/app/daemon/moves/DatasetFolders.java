package dev.reachystudio.app.daemon.moves;

import dev.reachystudio.app.daemon.store.ConfigFolder;
import dev.reachystudio.protocol.json.wire.JsonReader;
import dev.reachystudio.protocol.json.wire.JsonText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folders with moves that the user has added: for good, or for this run by the command line. Each
 * is a data set {@code local/NAME}. Any thread.
 */
public final class DatasetFolders {

  private static final String FILE = "dataset_folders.json";
  private static final String OWNER = "local/";

  private final ConfigFolder config;
  private final List<Path> ofThisRun;
  private final Set<Path> kept = new LinkedHashSet<>();

  /**
   * @param config keeps what is added
   * @param ofThisRun further folders that are not kept
   */
  public DatasetFolders(ConfigFolder config, List<Path> ofThisRun) {
    this.config = config;
    this.ofThisRun = List.copyOf(ofThisRun);
    config.readText(FILE).ifPresent(this::read);
  }

  private void read(String text) {
    try {
      if (JsonReader.read(text) instanceof Map<?, ?> map
          && map.get("folders") instanceof List<?> folders) {
        for (Object folder : folders) {
          kept.add(Path.of(String.valueOf(folder)));
        }
      }
    } catch (JsonReader.JsonException | InvalidPathException e) {
      // A file that somebody has spoiled is as none.
    }
  }

  /** Adds a folder for good. */
  synchronized void add(Path folder) {
    if (kept.add(folder.toAbsolutePath().normalize())) {
      write();
    }
  }

  /** Forgets a folder; its files stay. */
  synchronized void remove(Path folder) {
    if (kept.remove(folder.toAbsolutePath().normalize())) {
      write();
    }
  }

  private void write() {
    config.writeText(
        FILE, JsonText.of(Map.of("folders", kept.stream().map(Path::toString).toList())));
  }

  /** The folders that exist, by the name of their data set. */
  synchronized Map<String, Path> byName() {
    List<Path> all = new ArrayList<>(kept);
    all.addAll(ofThisRun);
    Map<String, Path> byName = new LinkedHashMap<>();
    for (Path folder : all) {
      if (Files.isDirectory(folder) && !byName.containsValue(folder)) {
        String name = OWNER + String.valueOf(folder.getFileName()).replaceAll("[^\\w.-]", "_");
        String unique = name;
        for (int i = 2; byName.containsKey(unique); i++) {
          unique = name + "-" + i;
        }
        byName.put(unique, folder);
      }
    }
    return byName;
  }
}
