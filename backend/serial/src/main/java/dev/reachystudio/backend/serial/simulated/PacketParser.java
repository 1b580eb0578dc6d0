package dev.reachystudio.backend.serial.simulated;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds packets in a stream of bytes. Whatever comes, it stays in step: a header inside of an
 * unfinished packet begins a new one, which is safe because stuffing keeps headers out of packets.
 */
final class PacketParser {

  /** From the first FF to the length field. */
  private static final int HEAD = 7;

  /** Instruction and check. */
  private static final int LEAST_LENGTH = 3;

  /** Instruction, error and check. */
  private static final int LEAST_STATUS_LENGTH = 4;

  /** A motor's table has 252 bytes; nine of them with ids and addresses fit well. */
  private static final int GREATEST_LENGTH = 2_600;

  private final byte[] buffer = new byte[HEAD + GREATEST_LENGTH];
  private int size;

  /** Takes one more byte; a packet when it was the last one of a good one. */
  @Nullable Packet accept(byte next) {
    buffer[size++] = next;
    while (size > 0) {
      if (!beginsLikeAPacket()) {
        drop(1);
      } else if (!isComplete()) {
        if (!endsWithHeader()) {
          return null;
        }
        drop(size - 4);
      } else if (hasGoodCrc()) {
        Packet packet = packet();
        size = 0;
        return packet;
      } else {
        drop(1);
      }
    }
    return null;
  }

  private boolean beginsLikeAPacket() {
    if (!isHeader(0, Math.min(size, 4))) {
      return false;
    }
    if (size < HEAD) {
      return true;
    }
    int length = length();
    boolean tooShort = length < LEAST_LENGTH || (size > HEAD && length < leastLength());
    return !tooShort && length <= GREATEST_LENGTH;
  }

  private int leastLength() {
    return (buffer[HEAD] & 0xFF) == Packet.STATUS ? LEAST_STATUS_LENGTH : LEAST_LENGTH;
  }

  /** Whether the bytes there are those of a header, as far as they have come. */
  private boolean isHeader(int from, int count) {
    for (int i = 0; i < count; i++) {
      int wanted = i < 2 ? 0xFF : i == 2 ? 0xFD : 0x00;
      if ((buffer[from + i] & 0xFF) != wanted) {
        return false;
      }
    }
    return true;
  }

  private boolean endsWithHeader() {
    return size > 4 && isHeader(size - 4, 4);
  }

  private int length() {
    return (buffer[5] & 0xFF) | (buffer[6] & 0xFF) << 8;
  }

  private boolean isComplete() {
    return size > HEAD && size >= HEAD + length();
  }

  private boolean hasGoodCrc() {
    int end = HEAD + length() - 2;
    int crc = (buffer[end] & 0xFF) | (buffer[end + 1] & 0xFF) << 8;
    return crc == Crc.of(buffer, 0, end);
  }

  private void drop(int count) {
    System.arraycopy(buffer, count, buffer, 0, size - count);
    size -= count;
  }

  /** Leaves out the FD after each FF FF FD, as it came over the wire. */
  private Packet packet() {
    int end = HEAD + length() - 2;
    byte[] bytes = new byte[end - HEAD];
    int count = 0;
    for (int i = HEAD; i < end; i++) {
      boolean stuffing = i >= HEAD + 3 && (buffer[i] & 0xFF) == 0xFD && isHeader(i - 3, 3);
      if (!stuffing) {
        bytes[count++] = buffer[i];
      }
    }
    return new Packet(buffer[4] & 0xFF, bytes[0] & 0xFF, Arrays.copyOfRange(bytes, 1, count));
  }
}
