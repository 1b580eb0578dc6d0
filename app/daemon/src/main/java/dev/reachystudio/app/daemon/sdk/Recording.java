package dev.reachystudio.app.daemon.sdk;

import dev.reachystudio.protocol.json.wire.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What clients record: entries are kept as they came, a line each, in a file, so that memory stays
 * the same and a crash loses at most the last second. What fits into one message is given back in
 * it; of a longer recording the message has the beginning, and the file is kept. Any thread.
 */
public final class Recording {

  private static final Logger log = LoggerFactory.getLogger(Recording.class);

  /** What one message may hold: about 20 minutes of the SDK's own records at 50 Hz. */
  static final int MAX_MESSAGE_BYTES = 24 << 20;

  /** More than an hour at 100 Hz, whatever is in a record. */
  private static final long MAX_FILE_BYTES = 1L << 30;

  private static final long FORCE_PERIOD_NS = TimeUnit.SECONDS.toNanos(1);

  private final Path folder;
  private final int maxMessageBytes;
  private @Nullable Path file;
  private @Nullable FileChannel channel;
  private @Nullable String problem;
  private long bytes;
  private long entries;
  private long messageBytes;
  private long messageEntries;
  private long forcedNs;

  /**
   * Recordings in a folder.
   *
   * @param folder where the files go; made when needed
   */
  public Recording(Path folder) {
    this(folder, MAX_MESSAGE_BYTES);
  }

  Recording(Path folder, int maxMessageBytes) {
    this.folder = folder;
    this.maxMessageBytes = maxMessageBytes;
  }

  /**
   * What was recorded.
   *
   * @param json the entries as a JSON list, in the order they came; the beginning of a long
   *     recording
   * @param inMessage entries in it
   * @param entries entries that were recorded
   * @param file where all of them are, if the list is not everything; else null
   */
  @SuppressWarnings("ArrayRecordComponent") // handed to the socket as it is
  public record Recorded(byte[] json, long inMessage, long entries, @Nullable Path file) {}

  /**
   * Begins a new recording; what was recorded before is forgotten.
   *
   * @throws IOException if its file cannot be made; the message names it
   */
  public synchronized void start() throws IOException {
    close(true);
    Path fresh = folder.resolve("client-" + UUID.randomUUID() + ".jsonl");
    try {
      Files.createDirectories(folder);
      channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new IOException(fresh + " cannot be written: " + e.getMessage(), e);
    }
    file = fresh;
    forcedNs = System.nanoTime();
  }

  /** Whether a recording runs. */
  public synchronized boolean running() {
    return channel != null;
  }

  /**
   * Adds an entry.
   *
   * @return null, or why it was not added: none runs, it is full, or the disk is
   */
  public synchronized @Nullable String append(Map<?, ?> entry) {
    FileChannel out = channel;
    if (out == null) {
      return "no recording runs";
    }
    if (problem != null) {
      return problem;
    }
    byte[] line = (JsonText.of(entry) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    if (bytes + line.length > MAX_FILE_BYTES) {
      return "the recording is full after " + entries + " records; stop it, they are kept";
    }
    try {
      write(out, line);
    } catch (IOException e) {
      problem =
          file + " cannot be written (" + e.getMessage() + "); the records until then are kept";
      log.error("The recording of a client has stopped: {}", problem);
      return problem;
    }
    bytes += line.length;
    entries++;
    // In the message each line has a comma instead of its end, and brackets around all.
    if (messageEntries == entries - 1 && bytes + 1 <= maxMessageBytes) {
      messageBytes = bytes;
      messageEntries = entries;
    }
    return null;
  }

  private void write(FileChannel out, byte[] line) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(line);
    while (buffer.hasRemaining()) {
      int _ = out.write(buffer);
    }
    if (System.nanoTime() - forcedNs >= FORCE_PERIOD_NS) {
      forcedNs = System.nanoTime();
      out.force(false);
    }
  }

  /**
   * Ends the recording.
   *
   * @throws IOException if it cannot be read again; the message names its file, which is kept
   */
  public synchronized Recorded stop() throws IOException {
    Path from = file;
    boolean whole = messageEntries == entries;
    try {
      Recorded recorded =
          new Recorded(
              from == null ? new byte[] {'[', ']'} : list(from),
              messageEntries,
              entries,
              whole ? null : from);
      close(whole);
      return recorded;
    } catch (IOException e) {
      close(false);
      throw new IOException(from + " cannot be read again and is kept: " + e.getMessage(), e);
    }
  }

  /** The lines of a file, as far as they fit into a message, as a list. */
  private byte[] list(Path from) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream((int) messageBytes + 2);
    json.write('[');
    byte[] block = new byte[1 << 16];
    long left = messageBytes;
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ)) {
      while (left > 0) {
        ByteBuffer buffer = ByteBuffer.wrap(block, 0, (int) Math.min(block.length, left));
        int length = in.read(buffer);
        if (length < 0) {
          throw new IOException("it ends too early");
        }
        left -= length;
        for (int i = 0; i < length; i++) {
          boolean last = left == 0 && i == length - 1;
          if (block[i] != '\n') {
            json.write(block[i]);
          } else if (!last) {
            json.write(',');
          }
        }
      }
    }
    json.write(']');
    return json.toByteArray();
  }

  private void close(boolean forget) {
    try {
      if (channel != null) {
        channel.close();
      }
      if (forget && file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      log.warn("Cannot remove {}: {}", file, e.toString());
    }
    channel = null;
    file = null;
    problem = null;
    bytes = 0;
    entries = 0;
    messageBytes = 0;
    messageEntries = 0;
  }
}
