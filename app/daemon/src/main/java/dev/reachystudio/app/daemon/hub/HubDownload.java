package dev.reachystudio.app.daemon.hub;

import dev.reachystudio.app.daemon.hub.HubClient.Revision;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Brings the newest version of a data set into the hub's cache: contents first, then the files that
 * point to them, last the note which version is the newest. Whoever reads the cache meanwhile sees
 * the version before.
 */
final class HubDownload {

  /** As many files at a time as the hub's own tool fetches. */
  private static final int AT_A_TIME = 8;

  private static final int PROGRESS_STEP = 20;

  private final HubCache cache;
  private final HubClient client;
  private final HubLimits limits;
  private final Consumer<String> progress;

  HubDownload(HubCache cache, HubClient client, HubLimits limits, Consumer<String> progress) {
    this.cache = cache;
    this.client = client;
    this.limits = limits;
    this.progress = progress;
  }

  /** Fetches what is missing; the folder of the newest version. */
  Path run(DatasetName dataset) throws IOException, InterruptedException {
    Revision revision = client.revision(dataset);
    List<String> wanted = WantedFiles.of(dataset, revision.files(), limits);
    Path locks = Files.createDirectories(cache.folder().resolve(".locks"));
    Path lockFile = locks.resolve(dataset.cacheFolder() + ".reachy-studio.lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      return fetch(dataset, revision.commit(), wanted);
    } catch (OverlappingFileLockException e) {
      throw new HubException(
          HubException.Kind.UNREACHABLE, dataset.id() + " is being fetched already", e);
    }
  }

  private Path fetch(DatasetName dataset, String commit, List<String> wanted)
      throws IOException, InterruptedException {
    Path snapshot = cache.snapshotFolder(dataset, commit);
    List<String> missing =
        wanted.stream().filter(file -> !Files.isRegularFile(snapshot.resolve(file))).toList();
    progress.accept(
        "%s: %d of %d files are missing".formatted(dataset.id(), missing.size(), wanted.size()));
    Path blobs = Files.createDirectories(cache.blobFolder(dataset));
    BlobDownload download = new BlobDownload(client, dataset, commit, blobs, limits);
    AtomicInteger done = new AtomicInteger();
    all(
        missing,
        file -> {
          link(snapshot.resolve(file), download.fetch(file));
          int count = done.incrementAndGet();
          if (count % PROGRESS_STEP == 0) {
            progress.accept("%d of %d files".formatted(count, missing.size()));
          }
        });
    noteNewest(dataset, commit);
    return snapshot;
  }

  /** Work for one file. */
  private interface FileWork {
    void run(String file) throws IOException, InterruptedException;
  }

  private static void all(List<String> files, FileWork work)
      throws IOException, InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            AT_A_TIME, Threads.virtualFactory("dataset-file", BugLog::uncaught));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (String file : files) {
        running.add(
            workers.submit(
                () -> {
                  work.run(file);
                  return file;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      workers.shutdownNow();
      workers.close();
    }
  }

  /** A link as the hub's tool makes it; a copy where links are not allowed. */
  private static void link(Path file, Path blob) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(file);
    }
    try {
      Files.createSymbolicLink(file, folder.relativize(blob.toAbsolutePath()));
    } catch (FileAlreadyExistsException e) {
      // Another tool was faster; the content is the same.
    } catch (IOException | UnsupportedOperationException e) {
      Path fresh = file.resolveSibling(file.getFileName() + ".incomplete");
      Files.copy(blob, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void noteNewest(DatasetName dataset, String commit) throws IOException {
    Path ref = cache.refFile(dataset);
    Path folder = Files.createDirectories(ref.toAbsolutePath().getParent());
    Path fresh = folder.resolve(".main." + UUID.randomUUID() + ".incomplete");
    Files.writeString(fresh, commit);
    Files.move(fresh, ref, StandardCopyOption.ATOMIC_MOVE);
  }
}
