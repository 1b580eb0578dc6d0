package dev.reachystudio.app.daemon.hub;

import dev.reachystudio.app.daemon.hub.HubClient.StaleStartException;
import dev.reachystudio.app.daemon.hub.HubException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings the content of files into the cache of one data set. A content appears under its name only
 * when it is whole and checked; what was interrupted goes on where it ended. Any thread, one per
 * file.
 */
final class BlobDownload {

  /** Names no tool of the hub uses: two that write one file would spoil it. */
  private static final String UNFINISHED = ".reachy-studio.incomplete";

  private static final int ATTEMPTS = 3;

  private final HubClient client;
  private final DatasetName dataset;
  private final String commit;
  private final Path blobs;
  private final HubLimits limits;
  private final Map<String, Lock> writing = new ConcurrentHashMap<>();
  private final AtomicLong totalBytes = new AtomicLong();

  BlobDownload(HubClient client, DatasetName dataset, String commit, Path blobs, HubLimits limits) {
    this.client = client;
    this.dataset = dataset;
    this.commit = commit;
    this.blobs = blobs;
    this.limits = limits;
  }

  /**
   * Fetches a file unless its content is here.
   *
   * @param path the file within the data set
   * @return its content
   */
  Path fetch(String path) throws IOException, InterruptedException {
    IOException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return attempt(path);
      } catch (HubException e) {
        if (e.kind() != Kind.UNREACHABLE) {
          throw e;
        }
        last = e;
      } catch (StaleStartException e) {
        forget(e.etag());
        last = e;
      }
    }
    throw new HubException(
        Kind.UNREACHABLE,
        "%s of %s: %s".formatted(path, dataset.id(), last == null ? "" : last.getMessage()),
        last);
  }

  private Path attempt(String path) throws IOException, InterruptedException {
    try (HubTransfer transfer = client.file(dataset, commit, path, this::unfinishedBytes)) {
      // Files of one content are fetched one after the other, and all but the first find it here.
      Lock lock = writing.computeIfAbsent(transfer.etag(), etag -> new ReentrantLock());
      lock.lockInterruptibly();
      try {
        return keep(path, transfer);
      } finally {
        lock.unlock();
      }
    }
  }

  private void forget(String etag) throws IOException, InterruptedException {
    Lock lock = writing.computeIfAbsent(etag, name -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      Files.deleteIfExists(unfinished(etag));
    } finally {
      lock.unlock();
    }
  }

  private Path keep(String path, HubTransfer transfer) throws IOException {
    Path blob = blobs.resolve(transfer.etag());
    if (isHere(blob, transfer)) {
      count(path, Files.size(blob));
      return blob;
    }
    if (transfer.offsetBytes() > 0 && transfer.offsetBytes() != unfinishedBytes(transfer.etag())) {
      throw new StaleStartException(transfer.etag());
    }
    Path unfinished = unfinished(transfer.etag());
    checkSize(path, transfer.sizeBytes().orElse(0));
    long bytes = write(path, transfer, unfinished);
    if (transfer.sizeBytes().orElse(bytes) != bytes) {
      throw broken("%d of %d bytes arrived".formatted(bytes, transfer.sizeBytes().getAsLong()));
    }
    if (!BlobChecksum.matches(unfinished, transfer.etag())) {
      Files.delete(unfinished);
      throw broken("its content does not match its checksum");
    }
    count(path, bytes);
    Files.move(unfinished, blob, StandardCopyOption.ATOMIC_MOVE);
    return blob;
  }

  private static boolean isHere(Path blob, HubTransfer transfer) throws IOException {
    return Files.isRegularFile(blob)
        && transfer.sizeBytes().orElse(Files.size(blob)) == Files.size(blob);
  }

  private Path unfinished(String etag) {
    return blobs.resolve(etag + UNFINISHED);
  }

  /** How much of a content an interrupted download left; nothing that another one is done with. */
  private long unfinishedBytes(String etag) {
    Path file = unfinished(etag);
    try {
      return etag.matches("[A-Za-z0-9_-]{1,128}") && Files.isRegularFile(file)
          ? Files.size(file)
          : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private long write(String path, HubTransfer transfer, Path unfinished) throws IOException {
    StandardOpenOption how =
        transfer.offsetBytes() > 0
            ? StandardOpenOption.APPEND
            : StandardOpenOption.TRUNCATE_EXISTING;
    long bytes = transfer.offsetBytes();
    try (StallWatch watch = new StallWatch(transfer.body(), limits.patience());
        OutputStream out =
            Files.newOutputStream(
                unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      byte[] buffer = new byte[1 << 16];
      for (int count = read(transfer, buffer, watch);
          count >= 0;
          count = read(transfer, buffer, watch)) {
        bytes += count;
        checkSize(path, bytes);
        out.write(buffer, 0, count);
        watch.arrived();
      }
      if (watch.stalled()) {
        throw broken("nothing arrived for " + limits.patience().toSeconds() + " s");
      }
    }
    return bytes;
  }

  private static int read(HubTransfer transfer, byte[] buffer, StallWatch watch)
      throws HubException {
    try {
      return transfer.body().read(buffer);
    } catch (IOException e) {
      throw broken(watch.stalled() ? "nothing arrives any more" : "the connection broke");
    }
  }

  private void checkSize(String path, long bytes) throws HubException {
    if (bytes > limits.fileBytes()) {
      throw new HubException(
          Kind.UNUSABLE,
          "%s of %s has more than %d MB".formatted(path, dataset.id(), limits.fileBytes() >> 20));
    }
  }

  private void count(String path, long bytes) throws HubException {
    if (totalBytes.addAndGet(bytes) > limits.totalBytes()) {
      throw new HubException(
          Kind.UNUSABLE,
          "%s has more than %d MB of moves and sounds, told by %s"
              .formatted(dataset.id(), limits.totalBytes() >> 20, path));
    }
  }

  private static HubException broken(String text) {
    return new HubException(Kind.UNREACHABLE, text);
  }
}
