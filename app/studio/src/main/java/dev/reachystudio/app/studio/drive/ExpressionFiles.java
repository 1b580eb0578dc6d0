package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.daemon.moves.MoveLibrary;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads moves. Touches the disk: not on the JavaFX thread. */
final class ExpressionFiles {

  private static final String BUILT_IN = "Built-in";

  private final MoveLibrary library;

  ExpressionFiles(MoveLibrary library) {
    this.library = library;
  }

  /** The moves that come with the studio. */
  List<Expression> builtIn() {
    List<Expression> found = new ArrayList<>();
    for (String name : library.names()) {
      try {
        library.find(name).ifPresent(motion -> found.add(Expression.of(motion, BUILT_IN)));
      } catch (IOException e) {
        found.add(Expression.broken(name, BUILT_IN, problem(e)));
      }
    }
    return found;
  }

  /** The moves of a file, or of every move file in a folder; a broken file hides no other. */
  List<Expression> open(Path fileOrFolder) {
    List<Expression> found = new ArrayList<>();
    try {
      for (Path file : files(fileOrFolder)) {
        found.add(read(file));
      }
    } catch (IOException e) {
      found.add(Expression.broken(name(fileOrFolder), name(fileOrFolder), problem(e)));
    }
    if (found.isEmpty()) {
      found.add(
          Expression.broken(
              name(fileOrFolder), name(fileOrFolder), "There is no move file (.json) in it."));
    }
    return found;
  }

  private Expression read(Path file) {
    try {
      RecordedMotion motion = library.open(file).getFirst();
      return Expression.of(motion, name(file));
    } catch (IOException e) {
      return Expression.broken(name(file), name(file), problem(e).replace(file + ": ", ""));
    }
  }

  private static List<Path> files(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    List<Path> files = new ArrayList<>();
    for (Path place : List.of(fileOrFolder, fileOrFolder.resolve("data"))) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> entries = Files.list(place)) {
          entries.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
        }
      }
    }
    return files;
  }

  private static String problem(IOException e) {
    String message = e.getMessage();
    return message == null ? "It cannot be read." : OutcomeWords.sentence(message);
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }
}
