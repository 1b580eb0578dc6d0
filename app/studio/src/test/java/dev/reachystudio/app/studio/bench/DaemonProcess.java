package dev.reachystudio.app.studio.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A daemon in a process of its own, ours or the reference's, started and ended by the benchmark.
 */
final class DaemonProcess implements AutoCloseable {

  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

  private final Process process;
  private final int port;
  private final double firstAnswerS;

  private DaemonProcess(Process process, int port, double firstAnswerS) {
    this.process = process;
    this.port = port;
    this.firstAnswerS = firstAnswerS;
  }

  /** Ours, by the README's command. */
  static DaemonProcess ours(BenchSettings bench, String... more) throws IOException {
    return ours(bench, Map.of(), more);
  }

  /** The same with variables of the environment. */
  static DaemonProcess ours(BenchSettings bench, Map<String, String> environment, String... more)
      throws IOException {
    int port = freePort();
    Path folder = Files.createTempDirectory("studio-bench");
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                bench.home().resolve("studio").toString(),
                "daemon",
                "--localhost-only",
                "--port",
                Integer.toString(port),
                "--config-dir",
                folder.resolve("config").toString()));
    command.addAll(List.of(more));
    return start(command, environment, port);
  }

  /** The reference, from the environment of the conformance test. */
  static DaemonProcess reference(Path sdkPython, String... more) throws IOException {
    int port = freePort();
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                sdkPython.resolveSibling("reachy-mini-daemon").toString(),
                "--mockup-sim",
                "--no-media",
                "--fastapi-port",
                Integer.toString(port)));
    command.addAll(List.of(more));
    return start(command, Map.of(), port);
  }

  private static DaemonProcess start(
      List<String> command, Map<String, String> environment, int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    long startNs = System.nanoTime();
    Process process = builder.start();
    long deadlineNs = startNs + STARTS_WITHIN.toNanos();
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() > deadlineNs) {
        process.destroyForcibly();
        throw new IOException(String.join(" ", command) + ": does not answer");
      }
      LockSupport.parkNanos(2_000_000);
    }
    return new DaemonProcess(process, port, (System.nanoTime() - startNs) / 1e9);
  }

  int port() {
    return port;
  }

  /** From exec to the first REST answer, seconds. */
  double firstAnswerS() {
    return firstAnswerS;
  }

  /** Resident memory, MiB; reads what Linux tells of the process. */
  double residentMiB() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      socket.setSoTimeout(5000);
      socket
          .getOutputStream()
          .write(
              "GET /api/daemon/status HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      byte[] status = socket.getInputStream().readNBytes(12);
      return new String(status, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
