package dev.reachystudio.app.daemon.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A disk with room for so many bytes; the write that does not fit is done in part, as real ones do.
 */
final class FillingDisk implements RecordingSink.Maker {

  private long room;

  FillingDisk(long room) {
    this.room = room;
  }

  @Override
  public RecordingSink create(Path file) throws IOException {
    RecordingSink real = RecordingSink.create(file);
    return new RecordingSink() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        boolean fits = bytes.remaining() <= room;
        if (!fits) {
          bytes.limit(bytes.position() + (int) room);
        }
        room -= bytes.remaining();
        real.write(bytes);
        if (!fits) {
          throw new IOException("No space left on device");
        }
      }

      @Override
      public void force() throws IOException {
        real.force();
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }

  /** A device that is no file. */
  record Device(FileChannel channel) implements RecordingSink {
    @Override
    public void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        int _ = channel.write(bytes);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
