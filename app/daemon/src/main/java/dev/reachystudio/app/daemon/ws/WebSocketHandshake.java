package dev.reachystudio.app.daemon.ws;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.ConnectionContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The opening of a WebSocket (RFC 6455, section 4.2). */
public final class WebSocketHandshake {

  private static final HeaderName KEY = HeaderNames.create("Sec-WebSocket-Key");
  private static final HeaderName VERSION = HeaderNames.create("Sec-WebSocket-Version");

  /** The constant of RFC 6455 that proves the server speaks WebSocket. */
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private static final int KEY_BYTES = 16;

  private WebSocketHandshake() {}

  /** The client's key, or null if this is no handshake we can answer. */
  public static @Nullable String key(Headers headers) {
    String key = headers.first(KEY).orElse("");
    String version = headers.first(VERSION).orElse("");
    if (!version.equals("13")) {
      return null;
    }
    try {
      return Base64.getDecoder().decode(key).length == KEY_BYTES ? key : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Answers the handshake. */
  public static void accept(ConnectionContext context, String key) {
    String answer =
        "HTTP/1.1 101 Switching Protocols\r\n"
            + "Upgrade: websocket\r\n"
            + "Connection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + proof(key)
            + "\r\n\r\n";
    context.dataWriter().writeNow(BufferData.create(answer.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String proof(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
