package dev.reachystudio.app.daemon.moves;

import dev.reachystudio.app.daemon.hub.DatasetName;
import dev.reachystudio.app.daemon.hub.HubDatasets;
import dev.reachystudio.app.daemon.hub.HubException;
import dev.reachystudio.app.daemon.hub.HubSettings;
import dev.reachystudio.app.daemon.jobs.Job;
import dev.reachystudio.app.daemon.jobs.JobRegistry;
import dev.reachystudio.app.daemon.moves.MoveDataset.Place;
import dev.reachystudio.app.daemon.store.ConfigFolder;
import dev.reachystudio.assets.moves.BuiltInMoves;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recorded moves: the built-in ones, data sets in folders and of the Hugging Face hub, single
 * files. Every {@code *.json} in a folder and in its {@code data} folder is a move, named by its
 * stem. Any thread; reads files.
 */
public final class MoveLibrary {

  /** Name of the data set of built-in moves. */
  public static final String BUILT_IN = BuiltInMoves.DATASET_NAME;

  /** The data set whose moves are played when none is named. */
  public static final String EMOTIONS = "pollen-robotics/reachy-mini-emotions-library";

  /** The robot's own libraries, here or not. */
  public static final List<String> LIBRARIES =
      List.of(EMOTIONS, "pollen-robotics/reachy-mini-dances-library");

  private final Path datasets;
  private final DatasetFolders added;
  private final HubDatasets hub;
  private final DatasetDownloads downloads;

  /**
   * A library that never asks the hub.
   *
   * @param datasets folder with data sets as {@code owner/name} folders; need not exist
   */
  public MoveLibrary(Path datasets) {
    this(
        datasets,
        new DatasetFolders(new ConfigFolder(datasets.resolve("config")), List.of()),
        new HubDatasets(HubSettings.offline(datasets.resolve("hub"))),
        new JobRegistry());
  }

  /**
   * @param datasets folder with data sets as {@code owner/name} folders; need not exist
   * @param added further folders
   * @param hub data sets of the hub
   * @param jobs runs the downloads
   */
  public MoveLibrary(Path datasets, DatasetFolders added, HubDatasets hub, JobRegistry jobs) {
    this.datasets = datasets;
    this.added = added;
    this.hub = hub;
    this.downloads = new DatasetDownloads(hub, jobs);
  }

  /** Whether the hub is never asked. */
  public boolean offline() {
    return hub.offline();
  }

  /**
   * The data sets: the built-in one, the robot's libraries also when they are not here, then those
   * in folders and in the hub's cache that have moves.
   */
  public List<MoveDataset> datasets() throws IOException {
    Map<String, MoveDataset> found = new LinkedHashMap<>();
    found.put(
        BUILT_IN, new MoveDataset(BUILT_IN, Place.BUILT_IN, true, false, names().size(), null));
    for (String library : LIBRARIES) {
      found.put(library, new MoveDataset(library, Place.HUB, false, true, 0, null));
    }
    for (Map.Entry<String, Path> entry : localFolders().entrySet()) {
      put(found, entry.getKey(), Place.FOLDER, entry.getValue());
    }
    for (DatasetName name : hub.datasets()) {
      MoveDataset present = found.get(name.id());
      Optional<Path> folder = hub.snapshot(name);
      if (folder.isPresent() && (present == null || !present.here())) {
        put(found, name.id(), Place.HUB, folder.get());
      }
    }
    return List.copyOf(found.values());
  }

  private static void put(Map<String, MoveDataset> found, String name, Place place, Path folder)
      throws IOException {
    int moves = new MoveFolder(folder).names().size();
    if (moves > 0) {
      found.put(name, new MoveDataset(name, place, true, LIBRARIES.contains(name), moves, folder));
    }
  }

  /** {@code owner/name} folders, then those that were added. */
  private Map<String, Path> localFolders() throws IOException {
    Map<String, Path> folders = new LinkedHashMap<>();
    for (Path owner : subfolders(datasets)) {
      for (Path folder : subfolders(owner)) {
        folders.put(owner.getFileName() + "/" + folder.getFileName(), folder);
      }
    }
    added.byName().forEach(folders::putIfAbsent);
    return folders;
  }

  private static List<Path> subfolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  /**
   * Adds a folder with moves for good.
   *
   * @return the data set it is from now on
   * @throws IOException if it has no moves
   */
  public MoveDataset addFolder(Path folder) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    if (new MoveFolder(whole).files().isEmpty()) {
      throw new IOException(folder + " has no *.json files, nor has a folder data in it");
    }
    added.add(whole);
    for (MoveDataset dataset : datasets()) {
      if (whole.equals(dataset.folder())) {
        return dataset;
      }
    }
    throw new IOException(folder + " cannot be read as a data set");
  }

  /** Forgets a folder that was added; its files stay. */
  public void removeFolder(Path folder) {
    added.remove(folder);
  }

  /** Names of the built-in moves. */
  public List<String> names() {
    return BuiltInMoves.names();
  }

  /**
   * A built-in move.
   *
   * @param name its name
   * @throws IOException if it cannot be read
   */
  public Optional<RecordedMotion> find(String name) throws IOException {
    if (!BuiltInMoves.names().contains(name)) {
      return Optional.empty();
    }
    try (InputStream file = BuiltInMoves.open(name)) {
      String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(MoveFolder.parse(name, null, json, name));
    }
  }

  /**
   * Names of the moves of a data set, empty if it is not here.
   *
   * @param dataset {@code owner/name}
   */
  public Optional<List<String>> names(String dataset) throws IOException {
    if (dataset.equals(BUILT_IN)) {
      return Optional.of(names());
    }
    Optional<Path> folder = folder(dataset);
    return folder.isEmpty() ? Optional.empty() : Optional.of(new MoveFolder(folder.get()).names());
  }

  /**
   * A move of a data set that is here, empty if there is none of this name.
   *
   * @param dataset {@code owner/name}
   * @param name name of the move
   * @throws IOException if it cannot be read or is not a move
   */
  public Optional<RecordedMotion> find(String dataset, String name) throws IOException {
    if (dataset.equals(BUILT_IN)) {
      return find(name);
    }
    Optional<Path> file = file(dataset, name);
    return file.isEmpty() ? Optional.empty() : Optional.of(MoveFolder.read(file.get()));
  }

  /** The sound beside a move, empty if there is none. */
  public Optional<Path> sound(String dataset, String name) throws IOException {
    return file(dataset, name).flatMap(MoveFolder::sound);
  }

  private Optional<Path> file(String dataset, String name) throws IOException {
    Optional<Path> folder = folder(dataset);
    return folder.isEmpty() ? Optional.empty() : new MoveFolder(folder.get()).find(name);
  }

  /**
   * Makes sure that a data set is here: the network is only asked when it is not. Blocks.
   *
   * @param dataset {@code owner/name}
   * @param limit how long to wait for a download; it goes on afterwards
   * @throws HubException if it cannot be had
   * @throws DatasetPendingException if the download takes longer
   */
  public void require(String dataset, Duration limit) throws IOException, InterruptedException {
    if (names(dataset).isEmpty()) {
      downloads.start(hubName(dataset)).await(dataset, limit);
    }
  }

  /**
   * Downloads what is missing or newer of a data set; when the hub cannot be asked, what is here
   * serves.
   *
   * @return the job that does it
   * @throws HubException if the name is none of the hub's
   */
  public Job preload(String dataset) throws HubException {
    return downloads.start(hubName(dataset)).job();
  }

  /**
   * Downloads what is missing or newer of a data set and waits for it; nothing happens to one that
   * is no copy of the hub's.
   *
   * @param limit how long to wait; the download goes on afterwards
   * @return its folder, or null for the built-in moves
   */
  public @Nullable Path preload(String dataset, Duration limit)
      throws IOException, InterruptedException {
    if (dataset.equals(BUILT_IN)) {
      return null;
    }
    Path local = localFolders().get(dataset);
    return local != null ? local : downloads.start(hubName(dataset)).await(dataset, limit);
  }

  private static DatasetName hubName(String dataset) throws HubException {
    return DatasetName.of(dataset)
        .orElseThrow(
            () ->
                new HubException(
                    HubException.Kind.UNKNOWN,
                    "'" + dataset + "' is no data set here and no name of one (owner/name)"));
  }

  /** The folder of a data set, empty if it is not here. */
  public Optional<Path> folder(String dataset) throws IOException {
    Path local = localFolders().get(dataset);
    if (local != null) {
      return Optional.of(local);
    }
    Optional<Path> snapshot = DatasetName.of(dataset).flatMap(hub::snapshot);
    // Other tools also fetch single files: without a move it is not what we mean by here.
    return snapshot.isEmpty() || new MoveFolder(snapshot.get()).files().isEmpty()
        ? Optional.empty()
        : snapshot;
  }

  /**
   * The moves of a file, or of every move file in a folder.
   *
   * @param fileOrFolder a move in the official format, or a folder with such files
   * @throws IOException if a file cannot be read or is not a move; the message says what is wrong
   *     with it
   */
  public List<RecordedMotion> open(Path fileOrFolder) throws IOException {
    List<RecordedMotion> moves = new ArrayList<>();
    if (Files.isDirectory(fileOrFolder)) {
      for (Path file : new MoveFolder(fileOrFolder).files()) {
        moves.add(MoveFolder.read(file));
      }
    } else {
      moves.add(MoveFolder.read(fileOrFolder));
    }
    return moves;
  }
}
