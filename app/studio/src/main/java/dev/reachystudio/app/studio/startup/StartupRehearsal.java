package dev.reachystudio.app.studio.startup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.reachystudio.app.studio.Main;
import dev.reachystudio.backend.control.thread.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real, short life of the daemon for the start-up cache to be recorded from: it starts on a free
 * port, is asked what clients ask first, and ends. {@code ./studio} runs it after a build, in a
 * Java that writes down which classes were used.
 *
 * <p>Ends the process: 0 when every answer came, 1 when not; the cache is thrown away then.
 */
public final class StartupRehearsal {
  private static final Logger log = LoggerFactory.getLogger(StartupRehearsal.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LISTENING = Duration.ofMillis(1500);

  /** What clients ask for first; all of it works without a robot. */
  private static final List<String> PATHS =
      List.of(
          "/api/daemon/status",
          "/api/state/full",
          "/api/motors/status",
          "/api/kinematics/info",
          "/api/move/running");

  private static final String STATUS = "HTTP/1.1";

  private final InetSocketAddress daemon;

  private StartupRehearsal(InetSocketAddress daemon) {
    this.daemon = daemon;
  }

  /** Plays the rehearsal and ends the process. Arguments are added to those of the daemon. */
  public static void main(String[] args) {
    try {
      var rehearsal =
          new StartupRehearsal(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), findFreePort()));
      rehearsal.startDaemon();
      rehearsal.awaitDaemon();
      rehearsal.askEverything();
      System.exit(0);
    } catch (IOException e) {
      log.error("The rehearsal failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Halted, not ended: a cache of a failed start is not even written.
    Runtime.getRuntime().halt(1);
  }

  private static int findFreePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void startDaemon() {
    String[] commandLine = {
      "daemon",
      "--host",
      "127.0.0.1",
      "--port",
      Integer.toString(daemon.getPort()),
      "--no-goto-sleep-on-stop"
    };
    Threads.platform(
            "rehearsal",
            (thread, bug) -> log.error("{} ended", thread.getName(), bug),
            () -> Main.main(commandLine))
        .start();
  }

  private void awaitDaemon() throws IOException, InterruptedException {
    long endNs = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        ask("/api/daemon/status");
        return;
      } catch (IOException e) {
        if (System.nanoTime() > endNs) {
          throw e;
        }
        Thread.sleep(20);
      }
    }
  }

  private void askEverything() throws IOException {
    for (String path : PATHS) {
      ask(path);
    }
    listen("/api/state/ws/full?frequency=20");
    listen("/ws/sdk");
  }

  private void ask(String path) throws IOException {
    try (Socket socket = connect()) {
      send(socket, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
      String start = new String(socket.getInputStream().readNBytes(STATUS.length()), US_ASCII);
      if (!start.equals(STATUS)) {
        throw new IOException(path + " was answered with " + start);
      }
    }
  }

  /** Opens a WebSocket by hand and reads what comes for a moment. */
  private void listen(String path) throws IOException {
    try (Socket socket = connect()) {
      send(
          socket,
          "GET "
              + path
              + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: cmVoZWFyc2FsLXJlaGVhcg==\r\n\r\n");
      byte[] buffer = new byte[8192];
      InputStream in = socket.getInputStream();
      long endNs = System.nanoTime() + LISTENING.toNanos();
      while (System.nanoTime() < endNs && in.read(buffer) >= 0) {
        // What is said does not matter, only that it was encoded and sent.
      }
    }
  }

  private Socket connect() throws IOException {
    var socket = new Socket();
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.connect(daemon);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }
}
