package dev.reachystudio.app.daemon.moves;

import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.json.move.MoveFormatException;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with moves: every {@code *.json} in it and in its {@code data} folder is one. */
final class MoveFolder {

  /** More than an hour at 100 Hz. */
  private static final long MAX_FILE_BYTES = 64L << 20;

  private static final String ENDING = ".json";

  /** Sounds that may lie beside a move, first found wins. */
  private static final List<String> SOUND_ENDINGS =
      List.of(".wav", ".mp3", ".ogg", ".oga", ".opus", ".flac", ".m4a", ".aac");

  private final Path folder;

  MoveFolder(Path folder) {
    this.folder = folder;
  }

  /** The names of the moves, those of the folder itself first, each once. */
  List<String> names() throws IOException {
    return files().stream().map(MoveFolder::stem).distinct().toList();
  }

  /** The file of a move. */
  Optional<Path> find(String name) throws IOException {
    return files().stream().filter(file -> stem(file).equals(name)).findFirst();
  }

  /** The files of all moves, by name. */
  List<Path> files() throws IOException {
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

  /** Name of the move in a file. */
  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /** The sound that lies beside a move. */
  static Optional<Path> sound(Path move) {
    return SOUND_ENDINGS.stream()
        .map(ending -> move.resolveSibling(stem(move) + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /**
   * Reads a move.
   *
   * @throws IOException naming the file, if it cannot be read or is not a move
   */
  static RecordedMotion read(Path file) throws IOException {
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        throw new IOException(file + " has more than " + (MAX_FILE_BYTES >> 20) + " MB");
      }
      String sound = sound(file).map(path -> path.getFileName().toString()).orElse(null);
      return parse(stem(file), sound, Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new IOException(file + " does not exist", e);
    }
  }

  /**
   * Reads a move from text.
   *
   * @param where named in errors
   */
  static RecordedMotion parse(String name, @Nullable String sound, String json, String where)
      throws IOException {
    try {
      return MoveFile.read(name, sound, json);
    } catch (MoveFormatException e) {
      throw new IOException(where + ": " + e.getMessage(), e);
    }
  }
}
