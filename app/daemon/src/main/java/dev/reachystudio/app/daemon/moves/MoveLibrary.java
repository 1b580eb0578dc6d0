package dev.reachystudio.app.daemon.moves;

import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Recorded moves: the built-in ones by name, others from files and folders. Any thread. */
public final class MoveLibrary {

  /** Name of the data set of built-in moves. */
  public static final String BUILT_IN = "reachy-studio/built-in";

  /** Names of the built-in moves. */
  public List<String> names() {
    return List.of();
  }

  /**
   * A built-in move.
   *
   * @param name its name
   * @throws IOException if it cannot be read
   */
  public Optional<RecordedMotion> find(String name) throws IOException {
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
    throw new IOException("no moves in " + fileOrFolder);
  }
}
