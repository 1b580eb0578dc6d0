package dev.reachystudio.app.daemon.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out who holds a port: the process, where the system tells (Linux, for processes one may
 * look into), and what answers there.
 */
final class PortHolder {

  /** TCP state "listening" in the kernel's table. */
  private static final String LISTENING = "0A";

  private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]+)\"");
  private static final int ANSWER_TIMEOUT_MS = 1000;
  private static final int MAX_ANSWER_CHARS = 65_536;

  private PortHolder() {}

  /** Who holds the port, as the end of a sentence. */
  static String describe(int port) {
    List<String> facts = new ArrayList<>();
    daemon(port).ifPresent(facts::add);
    process(port).ifPresent(facts::add);
    return facts.isEmpty() ? "another program" : String.join(", ", facts);
  }

  private static Optional<String> process(int port) {
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      Optional<String> found =
          socketInode(Path.of(table), port).flatMap(PortHolder::holderOfSocket);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> socketInode(Path table, int port) {
    String ending = String.format(":%04X", port);
    try {
      for (String line : Files.readAllLines(table)) {
        String[] columns = line.strip().split("\\s+", -1);
        if (columns.length > 9 && columns[1].endsWith(ending) && columns[3].equals(LISTENING)) {
          return Optional.of(columns[9]);
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<String> holderOfSocket(String inode) {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (holds(process, "socket:[" + inode + "]")) {
          return Optional.of("process " + process.getFileName() + " (" + name(process) + ")");
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean holds(Path process, String socket) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().equals(socket)) {
          return true;
        }
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }

  private static String name(Path process) {
    try {
      return Files.readString(process.resolve("comm")).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** A robot daemon tells its version. */
  private static Optional<String> daemon(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_TIMEOUT_MS);
      socket.setSoTimeout(ANSWER_TIMEOUT_MS);
      String request =
          "GET /api/daemon/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      byte[] part = new byte[4096];
      for (int n = socket.getInputStream().read(part);
          n >= 0 && answer.length() < MAX_ANSWER_CHARS;
          n = socket.getInputStream().read(part)) {
        answer.append(new String(part, 0, n, StandardCharsets.UTF_8));
        Matcher version = VERSION.matcher(answer);
        if (version.find()) {
          return Optional.of("a Reachy daemon of version " + version.group(1));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
