package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages of other sites cannot reach the robot, whatever they try. */
@SuppressWarnings("StringConcatToTextBlock") // the wire wants CR LF
class GuardTest {

  private static final String UPGRADE =
      "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

  @TempDir Path folder;
  TestDaemon test;

  @BeforeEach
  void open() throws Exception {
    test = TestDaemon.running(folder);
  }

  @AfterEach
  void close() throws Exception {
    test.close();
  }

  /** Sends a request as it is and reads what comes within a connection that is closed by us. */
  private String raw(String head) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), test.daemon.port())) {
      socket.setSoTimeout(5000);
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      byte[] bytes = new byte[8192];
      int length = 0;
      for (int n = 0; n >= 0 && !complete(bytes, length); length += Math.max(n, 0)) {
        n = socket.getInputStream().read(bytes, length, bytes.length - length);
      }
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
  }

  private static boolean complete(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    if (text.startsWith("HTTP/1.1 101")) {
      return true;
    }
    var announced = java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(text);
    return !announced.find() || length >= end + 4 + Integer.parseInt(announced.group(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8000",
        "127.0.0.1:1",
        "[::1]:8000",
        "192.168.1.7",
        "reachy-mini.local:8000",
        "tauri.localhost"
      })
  void aTrustedHostMayPass(String host) throws Exception {
    assertThat(raw("GET /api/daemon/status HTTP/1.1\r\nHost: " + host + "\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example.com", "localhost.evil.com", ".local", "1.2.3.4.evil.com"})
  void anUntrustedHostIsRefusedAlsoOnSockets(String host) throws Exception {
    String plain = raw("GET /api/daemon/status HTTP/1.1\r\nHost: " + host + "\r\n");
    assertThat(plain).startsWith("HTTP/1.1 400").contains("Untrusted Host header");
    String socket = raw("GET /ws/sdk HTTP/1.1\r\nHost: " + host + "\r\n" + UPGRADE);
    assertThat(socket).startsWith("HTTP/1.1 400").contains("Untrusted Host header");
  }

  @Test
  void twoHostsOrOriginsAreRefused() throws Exception {
    assertThat(raw("GET /api/daemon/status HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("Duplicate Host or Origin header");
    assertThat(
            raw(
                "GET /api/daemon/status HTTP/1.1\r\nHost: localhost\r\n"
                    + "Origin: http://localhost\r\nOrigin: http://localhost\r\n"))
        .contains("Duplicate Host or Origin header");
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example.com,403",
    "null,403",
    "http://8.8.8.8,403",
    "http://localhost:5173,200",
    "http://192.168.0.2,200",
    "http://reachy-mini.local:8000,200",
    "tauri://localhost,200"
  })
  void aForeignPageMayNotChangeAnything(String origin, int status) throws Exception {
    String answer =
        raw(
            "POST /health-check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nOrigin: "
                + origin
                + "\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    if (status == 403) {
      assertThat(answer).contains("Cross-origin request rejected");
    }
    String socket =
        raw("GET /ws/sdk HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin + "\r\n" + UPGRADE);
    assertThat(socket).startsWith("HTTP/1.1 " + (status == 200 ? 101 : status));
  }

  @Test
  void aForeignPageMayReadButIsNotToldTheAnswer() throws Exception {
    String foreign =
        raw(
            "GET /api/daemon/status HTTP/1.1\r\nHost: localhost\r\n"
                + "Origin: https://evil.example.com\r\n");
    assertThat(foreign).startsWith("HTTP/1.1 200");
    assertThat(foreign.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("access-control-allow-origin");
    String near =
        raw(
            "GET /api/daemon/status HTTP/1.1\r\nHost: localhost\r\n"
                + "Origin: http://localhost:5173\r\n");
    assertThat(near).contains("Access-Control-Allow-Origin: http://localhost:5173");
  }

  @Test
  void preflightsAreAnswered() throws Exception {
    String asked =
        "OPTIONS /api/move/goto HTTP/1.1\r\nHost: localhost\r\n"
            + "Access-Control-Request-Method: POST\r\n"
            + "Access-Control-Request-Headers: content-type\r\nOrigin: ";
    assertThat(raw(asked + "http://localhost:5173\r\n"))
        .startsWith("HTTP/1.1 200")
        .contains("Access-Control-Allow-Headers: content-type")
        .contains("Access-Control-Max-Age: 600")
        .endsWith("OK");
    assertThat(raw(asked + "https://evil.example.com\r\n"))
        .startsWith("HTTP/1.1 400")
        .endsWith("Disallowed CORS origin");
  }
}
