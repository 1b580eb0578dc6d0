package dev.reachystudio.app.daemon.recording;

import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes moves of recordings that were not finished: the process or the machine ended, or the disk
 * was full. What cannot be made a move yet stays for the next start.
 */
final class RecordingRecovery implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RecordingRecovery.class);

  private final RecordingFolder folder;
  private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
  private volatile boolean closed;

  RecordingRecovery(RecordingFolder folder) {
    this.folder = folder;
  }

  /** Looks through what is there now; files made later are left alone. */
  void start() {
    List<Path> left;
    try {
      left = folder.unfinished();
    } catch (IOException e) {
      log.warn("Cannot look for unfinished recordings: {}", e.toString());
      left = List.of();
    }
    if (left.isEmpty()) {
      done.complete(null);
      return;
    }
    List<Path> found = left;
    Threads.platform("recording-recovery", BugLog::uncaught, () -> recover(found)).start();
  }

  /** Completes when all was looked through. */
  CompletableFuture<@Nullable Void> done() {
    return done.copy();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void recover(List<Path> found) {
    try {
      for (Path spill : found) {
        if (!closed) {
          recover(spill);
        }
      }
    } finally {
      done.complete(null);
    }
  }

  private void recover(Path spill) {
    try {
      if (RecordingSink.isInUse(spill)) {
        return;
      }
      SpillHeader header = headerOf(spill);
      if (header == null) {
        return;
      }
      String name = RecordingFolder.nameOf(spill);
      RecordingFolder.Finished finished =
          folder.finish(spill, name, header.description(), header.values());
      if (finished.samples() == 0) {
        return;
      }
      log.warn(
          "Recovered the recording {}, which was not stopped: {} samples, {} s",
          name,
          finished.samples(),
          finished.durationS());
    } catch (IOException e) {
      log.error("The recording {} cannot be recovered now and stays: {}", spill, e.toString());
    }
  }

  private static @Nullable SpillHeader headerOf(Path spill) throws IOException {
    try (SpillReader reader = new SpillReader(spill)) {
      return reader.header();
    } catch (EOFException e) {
      // Nothing was recorded yet.
      Files.delete(spill);
      return null;
    } catch (IOException e) {
      Path aside = spill.resolveSibling(spill.getFileName() + ".damaged");
      Files.move(spill, aside);
      log.error("{} is no recording and was put aside as {}: {}", spill, aside, e.getMessage());
      return null;
    }
  }
}
