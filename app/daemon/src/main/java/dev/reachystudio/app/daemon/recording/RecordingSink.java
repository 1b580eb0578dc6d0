package dev.reachystudio.app.daemon.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where the bytes of a running recording go. One thread. */
interface RecordingSink extends AutoCloseable {

  /** Makes sinks; tests have disks that fill up. */
  @FunctionalInterface
  interface Maker {
    /**
     * Makes a new file that nobody else may have.
     *
     * @throws IOException if it cannot be made, or is there
     */
    RecordingSink create(Path file) throws IOException;
  }

  /** Appends all bytes. */
  void write(ByteBuffer bytes) throws IOException;

  /** Brings what was written onto the disk itself. */
  void force() throws IOException;

  @Override
  void close() throws IOException;

  /** A new file, marked as being written until it is closed or this process ends. */
  static RecordingSink create(Path file) throws IOException {
    return of(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /** A sink onto an open channel. */
  static RecordingSink of(FileChannel channel) throws IOException {
    FileLock lock = channel.tryLock();
    return new RecordingSink() {
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
        try (channel) {
          if (lock != null) {
            lock.release();
          }
        }
      }
    };
  }

  /** Whether some process is writing a file now. */
  static boolean isInUse(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      try (@Nullable FileLock lock = channel.tryLock()) {
        return lock == null;
      } catch (OverlappingFileLockException e) {
        return true;
      }
    }
  }
}
