package dev.reachystudio.app.studio.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Bounded load on a loopback server: connections that are kept open, one request after the other on
 * each. Reads as little of the answers as it can, since it shares the cores with the server.
 */
final class HttpLoad {

  private final int port;
  private final int connections;
  private final byte[] request;

  HttpLoad(int port, int connections, String path) {
    this.port = port;
    this.connections = connections;
    this.request =
        ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: */*\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Requests per second.
   *
   * @param warmUpS seconds before counting
   * @param measureS seconds of counting
   */
  double requestsPerSecond(double warmUpS, double measureS) throws InterruptedException {
    LongAdder answered = new LongAdder();
    long startNs = System.nanoTime() + (long) (warmUpS * 1e9);
    long endNs = startNs + (long) (measureS * 1e9);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      threads.add(Thread.ofPlatform().daemon().start(() -> load(startNs, endNs, answered)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return answered.sum() / measureS;
  }

  private void load(long startNs, long endNs, LongAdder answered) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
      for (long now = System.nanoTime(); now < endNs; now = System.nanoTime()) {
        out.write(request);
        boolean ok = readAnswer(in);
        if (ok && now >= startNs) {
          answered.increment();
        }
      }
    } catch (IOException e) {
      System.err.println("load connection ended: " + e.getMessage());
    }
  }

  /** Whether it was a 200; a daemon whose robot still starts says 503, which does not count. */
  private static boolean readAnswer(InputStream in) throws IOException {
    int length = -1;
    String line = readLine(in);
    boolean ok = line.startsWith("HTTP/1.1 200");
    for (line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    if (length < 0) {
      throw new IOException("an answer without content-length");
    }
    in.skipNBytes(length);
    return ok;
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(48);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
