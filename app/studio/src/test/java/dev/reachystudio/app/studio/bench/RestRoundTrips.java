package dev.reachystudio.app.studio.bench;

import dev.reachystudio.backend.control.thread.Threads;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** Asks a daemon over REST every five milliseconds while it is open, and takes the time. */
final class RestRoundTrips implements AutoCloseable {

  private static final long PAUSE_NS = 5_000_000;
  private static final byte[] QUESTION =
      "GET /api/state/full HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
          .getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final RawSocket socket;
  private final Thread asker;
  private volatile boolean running = true;
  private double[] tookMs = new double[1 << 12];
  private int count;
  private volatile String problem = "";

  RestRoundTrips(int port) throws IOException {
    socket = new RawSocket(port);
    asker =
        Threads.platform("rest-round-trips", (thread, bug) -> problem = bug.toString(), this::ask);
    asker.start();
  }

  private void ask() {
    try {
      while (running) {
        long startNs = System.nanoTime();
        socket.send(QUESTION);
        int status = socket.readAnswer();
        if (status != 200) {
          problem = "answered " + status;
        }
        if (count == tookMs.length) {
          tookMs = Arrays.copyOf(tookMs, 2 * count);
        }
        tookMs[count++] = (System.nanoTime() - startNs) / 1e6;
        LockSupport.parkNanos(PAUSE_NS);
      }
    } catch (IOException e) {
      problem = e.toString();
    }
  }

  /** Ends asking, and tells all times, milliseconds. */
  double[] end() throws InterruptedException, IOException {
    running = false;
    asker.join();
    if (!problem.isEmpty()) {
      throw new IOException("REST: " + problem);
    }
    return Arrays.copyOf(tookMs, count);
  }

  @Override
  public void close() throws IOException {
    running = false;
    socket.close();
  }
}
