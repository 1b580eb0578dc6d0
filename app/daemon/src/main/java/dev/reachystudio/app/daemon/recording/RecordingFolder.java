package dev.reachystudio.app.daemon.recording;

import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder recordings live in: a data set whose moves are the finished ones, with those that are
 * not finished in a folder of their own beside them. Files appear as a whole. Any thread.
 */
final class RecordingFolder {

  /** Data set the recordings can be played from. */
  static final String DATASET = "local/recordings";

  private static final Logger log = LoggerFactory.getLogger(RecordingFolder.class);
  private static final String MOVE_ENDING = ".json";
  private static final String JOINTS_ENDING = ".csv";
  private static final String SPILL_ENDING = ".recording";
  private static final String FRESH_ENDING = ".new";

  private final Path folder;
  private final Path unfinished;

  /**
   * A folder.
   *
   * @param datasets folder of all data sets
   */
  RecordingFolder(Path datasets) {
    folder = datasets.resolve(DATASET);
    unfinished = folder.resolve("unfinished");
  }

  /** The move of a name; may not exist. */
  Path move(String name) {
    return folder.resolve(name + MOVE_ENDING);
  }

  /** The table of a name; may not exist. */
  Path joints(String name) {
    return folder.resolve(name + JOINTS_ENDING);
  }

  /** Where the records of a running recording go; its folder exists. */
  Path spill(String name) throws IOException {
    Files.createDirectories(unfinished);
    return unfinished.resolve(name + SPILL_ENDING);
  }

  /** Whether a name is taken by a move or a recording that is not finished. */
  boolean isTaken(String name) {
    return Files.exists(move(name)) || Files.exists(unfinished.resolve(name + SPILL_ENDING));
  }

  /** Removes a recording in which there is nothing, as far as possible. */
  void discard(Path spill) {
    try {
      Files.deleteIfExists(spill);
    } catch (IOException e) {
      log.warn("Cannot remove {}: {}", spill, e.toString());
    }
  }

  /** Files of recordings that were not finished. */
  List<Path> unfinished() throws IOException {
    return list(unfinished, SPILL_ENDING);
  }

  /** The finished moves. */
  List<Path> moves() throws IOException {
    return list(folder, MOVE_ENDING);
  }

  /** A file's name without its ending. */
  static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** What finishing found. */
  record Finished(long samples, double durationS) {}

  /**
   * Writes a recording as a move and as a table, then removes it.
   *
   * @param spill its file
   * @param name name of the move
   * @param description its description
   * @param values which values the move is made of
   * @return nothing if there is no record in it; the file is removed then, too
   * @throws IOException if it cannot be read or written; it is kept then
   */
  Finished finish(Path spill, String name, String description, RecordedValues values)
      throws IOException {
    Files.createDirectories(folder);
    long samples = 0;
    long firstNs = 0;
    long lastNs = 0;
    try (SpillReader records = new SpillReader(spill)) {
      for (SpillRecord each : records) {
        firstNs = samples == 0 ? each.timeNs() : firstNs;
        lastNs = each.timeNs();
        samples++;
      }
      if (samples > 0) {
        long startNs = firstNs;
        whole(joints(name), out -> JointTable.write(out, records, startNs));
        Iterable<Sample> asSamples = mapped(records, each -> each.sample(startNs, values));
        whole(move(name), out -> MoveFile.write(out, description, asSamples));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.deleteIfExists(spill);
    return new Finished(samples, (lastNs - firstNs) / 1e9);
  }

  /** Writes a text. */
  @FunctionalInterface
  private interface Text {
    void to(Writer out) throws IOException;
  }

  /** Writes a file that is either the old one or the new one, never half of it. */
  private static void whole(Path file, Text text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + FRESH_ENDING);
    try {
      try (FileChannel channel =
              FileChannel.open(
                  fresh,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          Writer out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
        text.to(out);
        out.flush();
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UncheckedIOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
  }

  private static Iterable<Sample> mapped(SpillReader records, Function<SpillRecord, Sample> as) {
    return () -> {
      Iterator<SpillRecord> from = records.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return from.hasNext();
        }

        @Override
        public Sample next() {
          return as.apply(from.next());
        }
      };
    };
  }

  private static List<Path> list(Path in, String ending) throws IOException {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(in)) {
      entries.filter(file -> file.toString().endsWith(ending)).sorted().forEach(files::add);
    }
    return files;
  }
}
