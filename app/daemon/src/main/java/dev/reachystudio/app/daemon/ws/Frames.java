package dev.reachystudio.app.daemon.ws;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes the frames that a server sends: whole, unmasked. */
public final class Frames {

  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  /** Largest payload of a control frame. */
  static final int MAX_CONTROL_BYTES = 125;

  private static final int FINAL = 0x80;

  private Frames() {}

  /** A text message that is encoded already. */
  public static byte[] text(byte[] utf8) {
    return frame(TEXT, utf8);
  }

  /** A text message. */
  public static byte[] text(String text) {
    return frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A binary message. */
  static byte[] binary(byte[] payload) {
    return frame(BINARY, payload);
  }

  static byte[] pong(byte[] payload) {
    return frame(PONG, payload);
  }

  static byte[] close(int code, String reason) {
    byte[] words = reason.getBytes(StandardCharsets.UTF_8);
    byte[] payload = new byte[2 + Math.min(words.length, MAX_CONTROL_BYTES - 2)];
    payload[0] = (byte) (code >> 8);
    payload[1] = (byte) code;
    System.arraycopy(words, 0, payload, 2, payload.length - 2);
    return frame(CLOSE, payload);
  }

  private static byte[] frame(int opcode, byte[] payload) {
    int length = payload.length;
    int header = length <= 125 ? 2 : length <= 0xffff ? 4 : 10;
    byte[] frame = Arrays.copyOf(new byte[] {(byte) (FINAL | opcode)}, header + length);
    if (header == 2) {
      frame[1] = (byte) length;
    } else if (header == 4) {
      frame[1] = 126;
      frame[2] = (byte) (length >> 8);
      frame[3] = (byte) length;
    } else {
      frame[1] = 127;
      for (int i = 0; i < 4; i++) {
        frame[6 + i] = (byte) (length >> (24 - 8 * i));
      }
    }
    System.arraycopy(payload, 0, frame, header, length);
    return frame;
  }
}
