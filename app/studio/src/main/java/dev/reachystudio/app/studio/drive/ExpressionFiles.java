package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.daemon.jobs.Job;
import dev.reachystudio.app.daemon.moves.MoveDataset;
import dev.reachystudio.app.daemon.moves.MoveLibrary;
import dev.reachystudio.protocol.daemon.JobStatus;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads moves. Touches the disk and the network: not on the JavaFX thread. */
final class ExpressionFiles {

  private final MoveLibrary library;

  ExpressionFiles(MoveLibrary library) {
    this.library = library;
  }

  /** Whether data sets can be fetched at all. */
  boolean offline() {
    return library.offline();
  }

  /** The data sets there are, also those that can be fetched. */
  List<Shelf> shelves() throws IOException {
    return library.datasets().stream().map(Shelf::of).toList();
  }

  /** The moves of a data set that is here; a broken file hides no other. */
  List<Expression> read(Shelf shelf) throws IOException {
    List<Expression> found = new ArrayList<>();
    for (String name : library.names(shelf.id()).orElse(List.of())) {
      try {
        Path sound = library.sound(shelf.id(), name).orElse(null);
        library
            .find(shelf.id(), name)
            .ifPresent(motion -> found.add(Expression.of(motion, shelf.title(), sound)));
      } catch (IOException e) {
        found.add(Expression.broken(name, shelf.title(), problem(e)));
      }
    }
    return found;
  }

  /** The move of a file, or what is wrong with it. */
  Expression open(Path file) {
    try {
      RecordedMotion motion = library.open(file).getFirst();
      return Expression.of(motion, name(file), null);
    } catch (IOException e) {
      return Expression.broken(name(file), name(file), problem(e).replace(file + ": ", ""));
    }
  }

  /** Makes a folder a data set for good. */
  Shelf add(Path folder) throws IOException {
    MoveDataset added = library.addFolder(folder);
    return Shelf.of(added);
  }

  /** Forgets a folder that was added; its files stay. */
  void forget(Path folder) {
    library.removeFolder(folder);
  }

  /**
   * Downloads a data set and waits for it.
   *
   * @throws IOException if it cannot be had; the message says why
   */
  void fetch(Shelf shelf) throws IOException {
    Job.Snapshot end = library.preload(shelf.id()).end().join();
    if (end.status() == JobStatus.FAILED) {
      throw new IOException(end.logs().isEmpty() ? "It failed." : end.logs().getLast());
    }
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
