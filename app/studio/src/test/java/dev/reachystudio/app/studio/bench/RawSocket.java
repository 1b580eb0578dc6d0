package dev.reachystudio.app.studio.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * HTTP and WebSocket by hand: as little of a client as possible, so that what is measured is the
 * daemon. One thread.
 */
final class RawSocket implements AutoCloseable {

  private static final int TEXT_FRAME = 0x81;

  private final Socket socket;
  private final InputStream in;
  private final byte[] forgotten = new byte[1 << 14];

  RawSocket(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /** What has to be sent for a POST with a JSON body. */
  static byte[] post(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return ("POST "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n"
            + json)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What has to be sent for a text frame of less than 126 bytes; masked with zeros. */
  static byte[] textFrame(String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    if (body.length > 125) {
      throw new IllegalArgumentException("a short frame has at most 125 bytes");
    }
    byte[] frame = new byte[6 + body.length];
    frame[0] = (byte) TEXT_FRAME;
    frame[1] = (byte) (0x80 | body.length);
    System.arraycopy(body, 0, frame, 6, body.length);
    return frame;
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Becomes a WebSocket. */
  void upgrade(String path) throws IOException {
    send(
        ("GET "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    String head = readHead();
    if (!head.startsWith("HTTP/1.1 101")) {
      throw new IOException("no WebSocket: " + head.lines().findFirst().orElse(""));
    }
  }

  /** Reads an answer and returns its status. */
  int readAnswer() throws IOException {
    String head = readHead();
    int at = head.toLowerCase(Locale.ROOT).indexOf("content-length:");
    int length = Integer.parseInt(head.substring(at + 15, head.indexOf('\r', at)).strip());
    in.skipNBytes(length);
    return Integer.parseInt(head.substring(9, 12));
  }

  /** Reads what is there, waiting for at least one byte, and forgets it; false at the end. */
  boolean discardSome() throws IOException {
    return in.read(forgotten) >= 0;
  }

  private String readHead() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(256);
    int ends = 0;
    while (ends < 4) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("closed while answering");
      }
      head.write(next);
      boolean part = next == (ends % 2 == 0 ? '\r' : '\n');
      ends = part ? ends + 1 : next == '\r' ? 1 : 0;
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
