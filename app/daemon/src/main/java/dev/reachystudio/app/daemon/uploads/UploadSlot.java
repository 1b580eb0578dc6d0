package dev.reachystudio.app.daemon.uploads;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** An upload whose pieces are still coming; they go to a file at once, not into memory. */
final class UploadSlot {

  private final String encoding;
  private final int totalChunks;
  private final Instant expires;
  private final Path file;
  private final OutputStream out;
  private int received;
  private long bytes;

  UploadSlot(String encoding, int totalChunks, Instant expires, Path file) throws IOException {
    this.encoding = encoding;
    this.totalChunks = totalChunks;
    this.expires = expires;
    this.file = file;
    this.out = Files.newOutputStream(file);
  }

  String encoding() {
    return encoding;
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expires);
  }

  /** Takes the next piece. */
  void append(int index, String chunk, long maxBytes) throws UploadException, IOException {
    if (index != received) {
      throw new UploadException(
          "chunk_index",
          index < received
              ? "piece " + index + " came twice or too late, " + received + " is next"
              : "piece " + index + " came, but " + received + " is next");
    }
    if (index >= totalChunks) {
      throw new UploadException(
          "chunk_index",
          "there were to be " + totalChunks + " pieces, number " + index + " is more");
    }
    byte[] piece = chunk.getBytes(StandardCharsets.UTF_8);
    if (bytes + piece.length > maxBytes) {
      throw new UploadException("chunk", "the upload has more than " + maxBytes + " bytes");
    }
    out.write(piece);
    bytes += piece.length;
    received++;
  }

  /** The file with all pieces. */
  Path finish() throws UploadException, IOException {
    out.close();
    if (received != totalChunks) {
      throw new UploadException("upload_id", received + " of " + totalChunks + " pieces have come");
    }
    return file;
  }

  /** Forgets what has come. */
  void drop() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
