package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.serial.port.PortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A simulated bus as a serial port for other programs. It has the bus to itself. When the bus's
 * cable is out the port is gone, too; afterwards a new one has the same link.
 *
 * <p>Its thread {@code simulated-bus} carries bytes in both directions.
 */
public final class SimulatedPty implements AutoCloseable {

  /** Closing a port waits for a read at most so long. */
  private static final int READ_MS = 20;

  /** How often it is looked whether somebody has opened the port; drivers wait 10 ms. */
  private static final long NOBODY_NS = 2_000_000L;

  /** While an answer is awaited, how often it is looked whether there is another instruction. */
  private static final long LOOK_NS = 500_000L;

  private static final long AGAIN_NS = 20_000_000L;
  private static final int BUFFER_BYTES = 4_096;

  private final SimulatedConnector bus;
  private final int defaultBaud;
  private final @Nullable Path link;
  private final Thread thread;
  private volatile Connection connection;
  private volatile boolean closed;

  /** A terminal and the bus it stands for. */
  private record Connection(Pty pty, SimulatedPort port) {
    void close() {
      pty.close();
      port.close();
    }
  }

  /**
   * Opens the port; it is there when this returns.
   *
   * @param bus the bus it stands for
   * @param defaultBaud speed when the terminal does not tell one
   * @param link a symbolic link to make; null for none. One that is there is replaced.
   */
  SimulatedPty(SimulatedConnector bus, int defaultBaud, @Nullable Path link) throws IOException {
    this.bus = bus;
    this.defaultBaud = defaultBaud;
    this.link = link;
    try {
      connection = connect();
    } catch (PortException e) {
      throw new IOException(e.getMessage(), e);
    }
    thread = Threads.platform("simulated-bus", BugLog::uncaught, this::serve);
    thread.start();
  }

  /** What to open: the link if there is one. After a replug without a link it is another one. */
  public Path path() {
    return link != null ? link : connection.pty().path();
  }

  private Connection connect() throws IOException, PortException {
    SimulatedPort port = bus.open(defaultBaud);
    try {
      Pty pty = Pty.open();
      if (link != null) {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, pty.path());
      }
      return new Connection(pty, port);
    } catch (IOException e) {
      port.close();
      throw e;
    }
  }

  /** Until the cable is out; then begins anew. */
  private void serve() {
    byte[] buffer = new byte[BUFFER_BYTES];
    while (!closed) {
      Connection current = connection;
      try {
        while (!closed) {
          carry(current, buffer);
        }
      } catch (IOException e) {
        // The cable is out, or the port was closed: the loop sees which.
      }
      disconnect(current);
      reconnect();
    }
  }

  /** Brings what other programs write to the bus, and what the motors answer back. */
  private void carry(Connection current, byte[] buffer) throws IOException {
    SimulatedPort port = current.port();
    boolean awaiting = port.dueInNs() != Wire.NEVER;
    int count = current.pty().read(buffer, awaiting ? 0 : READ_MS);
    if (count > 0) {
      int baud = current.pty().baudRate();
      port.baudRate(baud == 0 ? defaultBaud : baud);
      port.write(buffer, count);
    } else if (count < 0) {
      LockSupport.parkNanos(NOBODY_NS);
    }
    long dueNs = port.dueInNs();
    if (dueNs == 0) {
      current.pty().write(buffer, port.read(buffer));
    } else if (dueNs != Wire.NEVER) {
      LockSupport.parkNanos(Math.min(dueNs, LOOK_NS));
    }
  }

  private void disconnect(Connection current) {
    current.close();
    try {
      if (link != null) {
        Files.deleteIfExists(link);
      }
    } catch (IOException e) {
      BugLog.survived("The link " + link + " cannot be removed", e);
    }
  }

  private void reconnect() {
    while (!closed) {
      try {
        connection = connect();
        return;
      } catch (PortException e) {
        LockSupport.parkNanos(AGAIN_NS);
      } catch (IOException e) {
        BugLog.survived("The simulated bus has no terminal", e);
        closed = true;
      }
    }
  }

  /** Ends it; programs that have it open find it unplugged. Idempotent. */
  @Override
  public void close() {
    closed = true;
    connection.close();
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
