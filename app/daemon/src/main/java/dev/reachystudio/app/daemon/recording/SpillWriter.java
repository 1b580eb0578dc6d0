package dev.reachystudio.app.daemon.recording;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes the records of a running recording, through a small buffer. One thread. */
final class SpillWriter implements AutoCloseable {

  private static final int BUFFER_RECORDS = 64;

  private final RecordingSink sink;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_RECORDS * SpillRecord.BYTES);
  private long bytes;
  private long bufferedRecords;
  private long writtenRecords;

  /** Writes the beginning. The sink is closed by {@link #close}, or here if that fails. */
  SpillWriter(RecordingSink sink, SpillHeader header) throws IOException {
    this.sink = sink;
    try {
      ByteBuffer begin = header.bytes();
      bytes = begin.remaining();
      sink.write(begin);
    } catch (IOException e) {
      try (sink) {
        throw e;
      }
    }
  }

  /** Adds a record; it is on its way to the disk after {@link #flush}. */
  void append(SpillRecord spillRecord) throws IOException {
    if (buffer.remaining() < SpillRecord.BYTES) {
      flush();
    }
    spillRecord.write(buffer);
    bufferedRecords++;
  }

  /** Hands everything to the operating system: the end of this process loses nothing of it. */
  void flush() throws IOException {
    buffer.flip();
    try {
      long length = buffer.remaining();
      sink.write(buffer);
      bytes += length;
      writtenRecords += bufferedRecords;
    } finally {
      bufferedRecords = 0;
      buffer.clear();
    }
  }

  /** As {@link #flush}, and onto the disk: the end of the machine loses nothing of it. */
  void force() throws IOException {
    flush();
    sink.force();
  }

  /** Length of the file so far. */
  long bytes() {
    return bytes;
  }

  /** Records that were handed over so far. */
  long records() {
    return writtenRecords;
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
