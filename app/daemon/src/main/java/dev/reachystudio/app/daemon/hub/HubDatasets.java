package dev.reachystudio.app.daemon.hub;

import dev.reachystudio.app.daemon.hub.HubException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Data sets of recorded moves on the Hugging Face hub: those that are in the cache, and the way to
 * get others. Any thread.
 */
public final class HubDatasets {

  private final HubSettings settings;
  private final HubCache cache;
  private final HubLimits limits;

  public HubDatasets(HubSettings settings) {
    this(settings, HubLimits.USUAL);
  }

  HubDatasets(HubSettings settings, HubLimits limits) {
    this.settings = settings;
    this.cache = new HubCache(settings.cacheFolder());
    this.limits = limits;
  }

  /** Whether the hub is never asked. */
  public boolean offline() {
    return settings.offline();
  }

  /** The data sets in the cache, of any kind, by name. */
  public List<DatasetName> datasets() throws IOException {
    return cache.datasets();
  }

  /** The folder of a data set in the cache, empty if it is not there. */
  public Optional<Path> snapshot(DatasetName dataset) {
    return cache.snapshot(dataset);
  }

  /**
   * Fetches the newest version of a data set, as far as it is not here. Blocks.
   *
   * @param progress is told what happens, line by line, on any thread
   * @return its folder in the cache
   * @throws HubException saying why it cannot be had; the cache is as before
   * @throws IOException if the cache cannot be written
   */
  public Path download(DatasetName dataset, Consumer<String> progress)
      throws IOException, InterruptedException {
    if (settings.offline()) {
      throw new HubException(
          Kind.OFFLINE,
          dataset.id() + " is not asked for on the hub: HF_HUB_OFFLINE says to stay offline");
    }
    try (HubClient client = new HubClient(settings)) {
      return new HubDownload(cache, client, limits, progress).run(dataset);
    }
  }
}
