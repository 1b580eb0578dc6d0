package dev.reachystudio.app.studio.cli;

import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.json.move.MoveFormatException;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The move files somebody names: one, or those of a folder. */
final class MoveFiles {

  private static final String ENDING = ".json";

  private MoveFiles() {}

  /**
   * The files.
   *
   * @param fileOrFolder a file, or a folder whose {@code *.json} are meant
   * @throws IOException if there is none
   */
  static List<Path> of(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(fileOrFolder)) {
      entries.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new IOException(fileOrFolder + " has no move files (*.json)");
    }
    return files;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read or is not a move; the message names it and says why
   */
  static List<Sample> read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return MoveFile.readSamples(in);
    } catch (NoSuchFileException e) {
      throw new IOException(file + " does not exist", e);
    } catch (MoveFormatException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** A file's name without its ending. */
  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
