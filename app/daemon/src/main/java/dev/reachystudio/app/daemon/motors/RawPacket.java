package dev.reachystudio.app.daemon.motors;

import org.jspecify.annotations.Nullable;

/**
 * Looks at a packet that somebody wants to send to the motors: whether it is one, and whether it
 * only asks. Its checksum is left to the motors, which ignore a packet with a wrong one.
 */
public final class RawPacket {

  /** Longer than anything nine motors can be told at once. */
  static final int MAX_BYTES = 1024;

  /** Header, id, length, instruction, checksum. */
  private static final int MIN_BYTES = 10;

  private static final int LENGTH_AT = 5;
  private static final int INSTRUCTION_AT = 7;

  private RawPacket() {}

  /** What is wrong with a packet, for people; null if it is one. */
  public static @Nullable String problem(byte[] packet) {
    if (packet.length < MIN_BYTES || packet.length > MAX_BYTES) {
      return "a packet has %d to %d bytes, not %d".formatted(MIN_BYTES, MAX_BYTES, packet.length);
    }
    boolean header =
        at(packet, 0) == 0xFF && at(packet, 1) == 0xFF && at(packet, 2) == 0xFD && packet[3] == 0;
    if (!header) {
      return "a packet begins with FF FF FD 00";
    }
    int length = at(packet, LENGTH_AT) | at(packet, LENGTH_AT + 1) << 8;
    int follows = packet.length - INSTRUCTION_AT;
    return length == follows
        ? null
        : "the packet says that %d bytes follow its length, but there are %d; one packet a frame"
            .formatted(length, follows);
  }

  /** Whether a packet changes nothing: ping and reads, of one motor or several. */
  public static boolean isQuestion(byte[] packet) {
    return switch (at(packet, INSTRUCTION_AT)) {
      case 0x01, 0x02, 0x82, 0x8A, 0x92, 0x9A -> true;
      default -> false;
    };
  }

  private static int at(byte[] packet, int place) {
    return packet[place] & 0xFF;
  }
}
