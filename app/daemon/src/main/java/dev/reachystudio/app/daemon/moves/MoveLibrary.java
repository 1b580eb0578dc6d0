package dev.reachystudio.app.daemon.moves;

import dev.reachystudio.assets.moves.BuiltInMoves;
import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.json.move.MoveFormatException;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recorded moves: the built-in ones by name, data sets in local folders, single files. Every {@code
 * *.json} in a folder and in its {@code data} folder is a move, named by its stem. Any thread;
 * reads files.
 */
public final class MoveLibrary {

  /** Name of the data set of built-in moves. */
  public static final String BUILT_IN = BuiltInMoves.DATASET_NAME;

  private static final String ENDING = ".json";

  /** Sounds that may lie beside a move, first found wins. */
  private static final List<String> SOUND_ENDINGS =
      List.of(".wav", ".mp3", ".ogg", ".oga", ".opus", ".flac", ".m4a", ".aac");

  private final Path datasets;

  /**
   * @param datasets folder with data sets as {@code owner/name} folders; need not exist
   */
  public MoveLibrary(Path datasets) {
    this.datasets = datasets;
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
      return Optional.of(
          parse(name, null, new String(file.readAllBytes(), StandardCharsets.UTF_8), name));
    }
  }

  /**
   * Names of the moves of a data set, empty if there is no such data set here.
   *
   * @param dataset {@code owner/name}
   */
  public Optional<List<String>> names(String dataset) throws IOException {
    if (dataset.equals(BUILT_IN)) {
      return Optional.of(names());
    }
    Optional<Path> folder = folder(dataset);
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(files(folder.get()).stream().map(MoveLibrary::stem).toList());
  }

  /**
   * A move of a data set, empty if there is none of this name.
   *
   * @param dataset {@code owner/name}
   * @param name name of the move
   * @throws IOException if it cannot be read or is not a move
   */
  public Optional<RecordedMotion> find(String dataset, String name) throws IOException {
    if (dataset.equals(BUILT_IN)) {
      return find(name);
    }
    Optional<Path> folder = folder(dataset);
    if (folder.isPresent()) {
      for (Path file : files(folder.get())) {
        if (stem(file).equals(name)) {
          return Optional.of(read(file));
        }
      }
    }
    return Optional.empty();
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
      for (Path file : files(fileOrFolder)) {
        moves.add(read(file));
      }
    } else {
      moves.add(read(fileOrFolder));
    }
    return moves;
  }

  private Optional<Path> folder(String dataset) {
    Path folder = datasets.resolve(dataset).normalize();
    return folder.startsWith(datasets) && !folder.equals(datasets) && Files.isDirectory(folder)
        ? Optional.of(folder)
        : Optional.empty();
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path place : List.of(folder, folder.resolve("data"))) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> entries = Files.list(place)) {
          entries.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(files::add);
        }
      }
    }
    return files;
  }

  private static RecordedMotion read(Path file) throws IOException {
    try {
      return parse(stem(file), sound(file), Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new IOException(file + " does not exist", e);
    }
  }

  private static RecordedMotion parse(
      String name, @Nullable String sound, String json, String where) throws IOException {
    try {
      return MoveFile.read(name, sound, json);
    } catch (MoveFormatException e) {
      throw new IOException(where + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable String sound(Path file) {
    for (String ending : SOUND_ENDINGS) {
      String name = stem(file) + ending;
      if (Files.exists(file.resolveSibling(name))) {
        return name;
      }
    }
    return null;
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
