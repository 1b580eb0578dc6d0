package dev.reachystudio.app.daemon.moves;

import dev.reachystudio.app.daemon.hub.HubSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * Where recorded moves come from.
 *
 * @param hub the Hugging Face hub and its cache
 * @param folders further folders with moves, for this run
 * @param preload fetch the robot's own libraries when the daemon starts
 */
public record DatasetSettings(HubSettings hub, List<Path> folders, boolean preload) {

  public DatasetSettings {
    folders = List.copyOf(folders);
  }

  /** The hub as the environment says, no further folders, nothing fetched unasked. */
  public static DatasetSettings defaults() {
    Path userHome = Path.of(System.getProperty("user.home", "."));
    return new DatasetSettings(HubSettings.of(System.getenv(), userHome), List.of(), false);
  }

  /** These settings with another hub. */
  public DatasetSettings withHub(HubSettings value) {
    return new DatasetSettings(value, folders, preload);
  }

  /** These settings with other folders. */
  public DatasetSettings withFolders(List<Path> value) {
    return new DatasetSettings(hub, value, preload);
  }

  /** These settings, fetching the libraries or not. */
  public DatasetSettings withPreload(boolean value) {
    return new DatasetSettings(hub, folders, value);
  }
}
