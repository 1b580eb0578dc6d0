package dev.reachystudio.app.studio.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.reachystudio.backend.control.thread.Threads;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Loads every core while it is open: 200 WebSocket clients of a daemon in this process and a thread
 * that allocates. One half of the clients take states, the other half are SDK clients that ask for
 * the state again as soon as they are sent anything: they take what the machine has.
 */
final class Load implements AutoCloseable {

  private static final int CLIENTS = 200;
  private static final int KEPT = 4096;
  private static final byte[] QUESTION = RawSocket.textFrame("{\"type\":\"get_state\"}");

  /** A quarter of a gigabyte a second: a busy program, which a collector can keep up with. */
  private static final int BYTES_PER_MS = 256 * 1024;

  private final List<RawSocket> clients = new ArrayList<>();
  private final byte[][] kept = new byte[KEPT][];
  private volatile boolean running = true;

  /**
   * @param port port of the daemon
   * @param frequencyHz states per second of every second client; the others are SDK clients
   */
  Load(int port, int frequencyHz) throws IOException {
    for (int i = 0; i < CLIENTS; i++) {
      RawSocket client = new RawSocket(port);
      clients.add(client);
      boolean asks = i % 2 == 0;
      client.upgrade(asks ? "/ws/sdk" : "/api/state/ws/full?frequency=" + frequencyHz);
      Threads.virtual("load-client-" + i, Load::bug, () -> read(client, asks)).start();
    }
    Threads.platform("load-allocates", Load::bug, this::allocate).start();
  }

  /** Share of all cores that this process used since the last call, 0…1. */
  static double coresUsed() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuLoad();
  }

  private static void read(RawSocket client, boolean asks) {
    try {
      while (client.discardSome()) {
        if (asks) {
          client.send(QUESTION);
        }
      }
    } catch (IOException e) {
      // Closed: by us.
    }
  }

  /** Objects of many sizes, some of which live for a while, as those of a busy program. */
  private void allocate() {
    long startNs = System.nanoTime();
    long allocated = 0;
    for (int i = 0; running; i++) {
      int size = 64 + (i * 31 & 0x3fff);
      kept[i & (KEPT - 1)] = new byte[size];
      allocated += size;
      long aheadNs = allocated * 1_000_000 / BYTES_PER_MS - (System.nanoTime() - startNs);
      if (aheadNs > 1_000_000) {
        LockSupport.parkNanos(aheadNs);
      }
    }
  }

  private static void bug(Thread thread, Throwable bug) {
    System.err.println(thread.getName() + ": " + bug);
  }

  @Override
  public void close() throws IOException {
    running = false;
    for (RawSocket client : clients) {
      client.close();
    }
  }
}
