package dev.reachystudio.backend.serial.codec;

/**
 * Takes the one long answer to a fast sync read apart. Each motor adds a part of error, id, data
 * and check sum; a check sum covers everything before it, earlier check sums included. Nothing is
 * stuffed.
 *
 * <p>A damaged part costs one motor, not all behind it: a motor goes on from the check sum its
 * predecessor has sent. So behind a damaged part the next one may count from the check sum that
 * came (then the data was damaged) or from the one that was computed (then the check sum was). A
 * motor that left out its turn is told by the id of the next part, and bytes of noise between two
 * parts are skipped.
 */
final class FastAnswer {
  /** More would be a part that was damaged, and not noise in front of a good one. */
  private static final int MAX_NOISE = 16;

  private static final int MAX_BYTES = 8192;

  private final byte[] pending = new byte[MAX_BYTES];
  private int[] ids = {};
  private int count;
  private int dataBytes;
  private int partBytes;
  private int have;
  private int turn;
  private int crc;

  /** Bytes of one motor's part. */
  static int partBytes(int dataBytes) {
    return 2 + dataBytes + Packet.CRC;
  }

  /** Says what is asked from now on; the array is read until the next call. */
  void expect(int[] askedIds, int askedCount, int askedBytes) {
    if (askedCount * partBytes(askedBytes) + MAX_NOISE > MAX_BYTES) {
      throw new IllegalArgumentException(
          "fast sync read of %d motors, %d bytes each".formatted(askedCount, askedBytes));
    }
    ids = askedIds;
    count = askedCount;
    dataBytes = askedBytes;
    partBytes = partBytes(askedBytes);
  }

  boolean expected() {
    return count > 0;
  }

  /** The eight bytes up to and with the instruction are there. */
  void start(byte[] bytes, int from) {
    crc = Crc16.of(bytes, from, from + Packet.HEAD + 1);
    have = 0;
    turn = 0;
  }

  /**
   * Takes one more byte.
   *
   * @return whether more are to come
   */
  boolean accept(byte next, StatusSink sink) {
    pending[have++] = next;
    int start = have - partBytes;
    if (start >= 0 && isPart(start)) {
      takePart(start, sink);
    }
    if (have == (count - turn) * partBytes + MAX_NOISE) {
      end(sink);
    }
    return turn < count;
  }

  /** Nothing more comes; what is left over is told as damaged. */
  void end(StatusSink sink) {
    int damaged = Math.min(have / partBytes, count - turn);
    for (int i = 0; i < damaged; i++) {
      sink.damaged(ids[turn + i]);
    }
    turn = count;
    have = 0;
  }

  /** Whether a good part begins here, behind what is damaged or noise. */
  private boolean isPart(int start) {
    if (turnOf(pending[start + 1] & 0xFF) < 0) {
      return false;
    }
    int received = crcAt(have - Packet.CRC);
    if (start <= MAX_NOISE && received == crcOver(crc, start)) {
      return true;
    }
    if (start == 0 || start % partBytes != 0) {
      return false;
    }
    if (received == crcOver(afterCrc(crcAt(start - Packet.CRC)), start)) {
      return true;
    }
    return start == partBytes && received == crcOver(afterCrc(crcOver(crc, 0)), start);
  }

  private void takePart(int start, StatusSink sink) {
    int id = pending[start + 1] & 0xFF;
    int whose = turnOf(id);
    int damaged = Math.min(start / partBytes, whose - turn);
    for (int i = 0; i < damaged; i++) {
      sink.damaged(ids[turn + i]);
    }
    crc = afterCrc(crcAt(have - Packet.CRC));
    turn = whose + 1;
    have = 0;
    sink.status(id, pending[start] & 0xFF, pending, start + 2, dataBytes);
  }

  private int turnOf(int id) {
    for (int i = turn; i < count; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }

  private int crcAt(int at) {
    return (pending[at] & 0xFF) | (pending[at + 1] & 0xFF) << 8;
  }

  /** Goes on from a check sum over error, id and data of a part. */
  private int crcOver(int from, int start) {
    int result = from;
    for (int i = start; i < start + 2 + dataBytes; i++) {
      result = Crc16.update(result, pending[i]);
    }
    return result;
  }

  /** A check sum over what it covers and its own two bytes. */
  private static int afterCrc(int crc) {
    return Crc16.update(Crc16.update(crc, crc), crc >> 8);
  }
}
