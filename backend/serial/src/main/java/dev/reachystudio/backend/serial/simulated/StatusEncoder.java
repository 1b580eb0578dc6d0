package dev.reachystudio.backend.serial.simulated;

import java.util.Arrays;

/** Makes the bytes of motors' answers. */
final class StatusEncoder {

  private static final int HEAD = 7;

  private StatusEncoder() {}

  /**
   * The answer of one motor.
   *
   * @param error error byte, with the alert bit
   * @param parameters what follows it
   */
  static byte[] status(int id, int error, byte[] parameters) {
    byte[] packet = new byte[HEAD + 2 + 2 * parameters.length + 2];
    int size = HEAD;
    packet[size++] = (byte) Packet.STATUS;
    packet[size++] = (byte) error;
    for (byte parameter : parameters) {
      packet[size++] = parameter;
      // The error byte can be part of a pattern, the instruction before it cannot.
      if (endsWithPattern(packet, size)) {
        packet[size++] = (byte) 0xFD;
      }
    }
    header(packet, id, size + 2 - HEAD);
    return Arrays.copyOf(packet, crc(packet, size));
  }

  /**
   * Begin of a joint answer of several motors. It is never stuffed.
   *
   * @param length the packet's length field
   */
  static byte[] fastHead(int length) {
    byte[] packet = new byte[HEAD + 1];
    header(packet, Packet.BROADCAST, length);
    packet[HEAD] = (byte) Packet.STATUS;
    return packet;
  }

  /**
   * A joint answer with one motor's part added; its check covers all that came before it.
   *
   * @param before the answer so far, with its head
   */
  static byte[] withFastPart(byte[] before, int id, int error, byte[] data) {
    byte[] packet = Arrays.copyOf(before, before.length + data.length + 4);
    packet[before.length] = (byte) error;
    packet[before.length + 1] = (byte) id;
    System.arraycopy(data, 0, packet, before.length + 2, data.length);
    crc(packet, packet.length - 2);
    return packet;
  }

  private static boolean endsWithPattern(byte[] packet, int size) {
    return packet[size - 1] == (byte) 0xFD
        && packet[size - 2] == (byte) 0xFF
        && packet[size - 3] == (byte) 0xFF;
  }

  private static void header(byte[] packet, int id, int length) {
    packet[0] = (byte) 0xFF;
    packet[1] = (byte) 0xFF;
    packet[2] = (byte) 0xFD;
    packet[4] = (byte) id;
    packet[5] = (byte) length;
    packet[6] = (byte) (length >> 8);
  }

  /** Puts the check at {@code size} and says where the packet ends. */
  private static int crc(byte[] packet, int size) {
    int crc = Crc.of(packet, 0, size);
    packet[size] = (byte) crc;
    packet[size + 1] = (byte) (crc >> 8);
    return size + 2;
  }
}
