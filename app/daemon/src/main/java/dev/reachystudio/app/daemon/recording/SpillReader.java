package dev.reachystudio.app.daemon.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a recording back, as often as wanted, without holding more than a buffer of
 * them. What a crash left behind ends at the first record that is damaged or not whole.
 */
final class SpillReader implements Iterable<SpillRecord>, AutoCloseable {

  private static final int BUFFER_RECORDS = 256;

  private final FileChannel channel;
  private final SpillHeader header;
  private final long recordsBegin;

  /**
   * Opens a file.
   *
   * @throws EOFException if it was cut off before the first record
   * @throws IOException if it cannot be read, or is no recording
   */
  SpillReader(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      ByteBuffer prefix = read(0, SpillHeader.PREFIX_BYTES);
      int jsonBytes = SpillHeader.jsonBytes(prefix);
      ByteBuffer json = read(SpillHeader.PREFIX_BYTES, jsonBytes);
      if (json.remaining() < jsonBytes) {
        throw new EOFException("the recording ends before it begins");
      }
      byte[] text = new byte[jsonBytes];
      json.get(text);
      header = SpillHeader.read(text);
      recordsBegin = SpillHeader.PREFIX_BYTES + (long) jsonBytes;
    } catch (IOException e) {
      try (channel) {
        throw e;
      }
    }
  }

  /** What is known of the recording. */
  SpillHeader header() {
    return header;
  }

  /**
   * The records from the first; reading may fail with {@link UncheckedIOException}. The loop's time
   * never goes back in them.
   */
  @Override
  public Iterator<SpillRecord> iterator() {
    return new Records();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private ByteBuffer read(long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    fill(bytes, position);
    return bytes.flip();
  }

  private void fill(ByteBuffer bytes, long position) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        return;
      }
    }
  }

  private final class Records implements Iterator<SpillRecord> {
    private final ByteBuffer buffer =
        ByteBuffer.allocate(BUFFER_RECORDS * SpillRecord.BYTES).limit(0);
    private long position = recordsBegin;
    private @Nullable SpillRecord next = advance(Long.MIN_VALUE);

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public SpillRecord next() {
      SpillRecord result = next;
      if (result == null) {
        throw new NoSuchElementException();
      }
      next = advance(result.timeNs());
      return result;
    }

    private @Nullable SpillRecord advance(long previousNs) {
      if (buffer.remaining() < SpillRecord.BYTES) {
        refill();
      }
      if (buffer.remaining() < SpillRecord.BYTES) {
        return null;
      }
      SpillRecord read = SpillRecord.read(buffer);
      return read == null || read.timeNs() < previousNs ? null : read;
    }

    private void refill() {
      try {
        buffer.clear();
        fill(buffer, position);
        position += buffer.position();
        buffer.flip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
