package dev.reachystudio.app.daemon.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cache that all tools of the hub share: {@code datasets--owner--name} with {@code refs/main}
 * (the name of the newest snapshot), {@code snapshots/NAME/…} (the files) and {@code blobs/…}
 * (their contents). Any thread.
 */
final class HubCache {

  private static final Pattern COMMIT = Pattern.compile("[0-9A-Za-z]{4,64}");

  private final Path folder;

  HubCache(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Whether a text can be the name of a snapshot. */
  static boolean isCommit(String text) {
    return COMMIT.matcher(text).matches();
  }

  Path datasetFolder(DatasetName dataset) {
    return folder.resolve(dataset.cacheFolder());
  }

  Path refFile(DatasetName dataset) {
    return datasetFolder(dataset).resolve("refs").resolve("main");
  }

  Path snapshotFolder(DatasetName dataset, String commit) {
    return datasetFolder(dataset).resolve("snapshots").resolve(commit);
  }

  Path blobFolder(DatasetName dataset) {
    return datasetFolder(dataset).resolve("blobs");
  }

  /** The name of the newest snapshot. */
  Optional<String> commit(DatasetName dataset) {
    try {
      Path ref = refFile(dataset);
      return Files.isRegularFile(ref)
          ? Optional.of(Files.readString(ref).strip()).filter(HubCache::isCommit)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The folder of the newest snapshot, empty if the data set is not here. */
  Optional<Path> snapshot(DatasetName dataset) {
    return commit(dataset)
        .map(commit -> snapshotFolder(dataset, commit))
        .filter(Files::isDirectory);
  }

  /** The data sets that are here, by name. */
  List<DatasetName> datasets() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> DatasetName.ofCacheFolder(String.valueOf(entry.getFileName())))
          .flatMap(Optional::stream)
          .filter(dataset -> snapshot(dataset).isPresent())
          .sorted((a, b) -> a.id().compareTo(b.id()))
          .toList();
    }
  }
}
