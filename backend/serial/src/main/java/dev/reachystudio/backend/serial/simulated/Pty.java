package dev.reachystudio.backend.serial.simulated;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * One end of a pair of connected terminals, in raw mode; other programs open the other end by its
 * path like a serial port. Linux and macOS.
 *
 * <p>Threads: one reads, one writes, any closes; closing waits for a read that waits.
 */
final class Pty implements AutoCloseable {

  private static final int BUFFER_BYTES = 4_096;

  private final PtyCalls calls;
  private final int master;
  private final Path path;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment input = arena.allocate(BUFFER_BYTES);
  private final MemorySegment output = arena.allocate(BUFFER_BYTES);
  // Nobody may use a closed number: it may be another file by then.
  private final ReentrantReadWriteLock closing = new ReentrantReadWriteLock();
  private boolean closed;

  private Pty(PtyCalls calls, int master, Path path) {
    this.calls = calls;
    this.master = master;
    this.path = path;
  }

  /**
   * Makes a pair.
   *
   * @param baud speed it says it has, until the other end changes it
   * @throws IOException if the operating system has none
   */
  static Pty open(int baud) throws IOException {
    PtyCalls calls = PtyCalls.ofThisSystem();
    int master = calls.openMaster();
    try {
      Path path = Path.of(calls.slaveName(master));
      calls.makeRaw(master, baud);
      return new Pty(calls, master, path);
    } catch (IOException e) {
      calls.close(master);
      throw e;
    }
  }

  /** What other programs open. */
  Path path() {
    return path;
  }

  /** Speed the other end is set to, bits per second; 0 when it is not known. */
  int baudRate() throws IOException {
    closing.readLock().lock();
    try {
      requireOpen();
      return calls.baudRate(master);
    } finally {
      closing.readLock().unlock();
    }
  }

  /**
   * Waits for bytes of the other end.
   *
   * @param timeoutMs how long, milliseconds
   * @return how many; 0 when none came; −1, at once, when nobody has the other end open
   * @throws IOException after {@link #close}
   */
  int read(byte[] buffer, int timeoutMs) throws IOException {
    closing.readLock().lock();
    try {
      requireOpen();
      int events = calls.awaitInput(master, timeoutMs);
      if (!PtyCalls.isInput(events)) {
        return PtyCalls.isHungUp(events) ? -1 : 0;
      }
      int count = calls.read(master, input, Math.min(buffer.length, BUFFER_BYTES));
      MemorySegment.copy(input, ValueLayout.JAVA_BYTE, 0, buffer, 0, count);
      return count;
    } finally {
      closing.readLock().unlock();
    }
  }

  /**
   * Sends bytes to the other end; what it has no room for is lost, as on a serial port.
   *
   * @throws IOException after {@link #close}
   */
  void write(byte[] bytes, int length) throws IOException {
    closing.readLock().lock();
    try {
      requireOpen();
      for (int sent = 0; sent < length && calls.canWrite(master); ) {
        int count = Math.min(length - sent, BUFFER_BYTES);
        MemorySegment.copy(bytes, sent, output, ValueLayout.JAVA_BYTE, 0, count);
        sent += calls.write(master, output, count);
      }
    } finally {
      closing.readLock().unlock();
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException(path + " was closed");
    }
  }

  /** Whoever has the other end open finds it unplugged. Idempotent. */
  @Override
  public void close() {
    closing.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        calls.close(master);
        arena.close();
      }
    } finally {
      closing.writeLock().unlock();
    }
  }
}
