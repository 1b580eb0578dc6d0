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

  /** How often it is looked whether the cable is in again. */
  private static final long AGAIN_NS = 20_000_000L;

  private final SimulatedConnector bus;
  private final int baud;
  private final @Nullable Path link;
  private final Thread thread;
  private volatile PtyFerry ferry;
  private volatile boolean closed;

  /**
   * Opens the port; it is there when this returns.
   *
   * @param bus the bus it stands for
   * @param baud speed of the terminal until a program changes it
   * @param link a symbolic link to make; null for none. A link that is there is replaced.
   */
  SimulatedPty(SimulatedConnector bus, int baud, @Nullable Path link) throws IOException {
    this.bus = bus;
    this.baud = baud;
    this.link = link;
    try {
      ferry = connect();
    } catch (PortException e) {
      throw new IOException(e.getMessage(), e);
    }
    thread = Threads.platform("simulated-bus", BugLog::uncaught, this::serve);
    thread.start();
  }

  /** What to open: the link if there is one. After a replug without a link it is another one. */
  public Path path() {
    return link != null ? link : ferry.pty().path();
  }

  private PtyFerry connect() throws IOException, PortException {
    PtyFerry opened = PtyFerry.open(bus, baud);
    try {
      makeLink(opened.pty().path());
      return opened;
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  private void makeLink(Path terminal) throws IOException {
    if (link != null) {
      removeLink();
      Files.createSymbolicLink(link, terminal);
    }
  }

  /** Nothing but a link is taken away: what somebody else has put there stays. */
  private void removeLink() throws IOException {
    if (link != null && Files.isSymbolicLink(link)) {
      Files.delete(link);
    }
  }

  private void serve() {
    while (!closed) {
      carryUntilUnplugged();
      disconnect();
      reconnect();
    }
    disconnect();
  }

  private void carryUntilUnplugged() {
    try {
      while (!closed) {
        ferry.carry();
      }
    } catch (IOException e) {
      // The cable is out, or the port was closed: the caller sees which.
    }
  }

  private void disconnect() {
    ferry.close();
    try {
      removeLink();
    } catch (IOException e) {
      BugLog.survived("The link " + link + " cannot be removed", e);
    }
  }

  private void reconnect() {
    while (!closed) {
      try {
        ferry = connect();
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
    ferry.close();
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
