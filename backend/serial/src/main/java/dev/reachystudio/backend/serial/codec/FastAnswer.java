package dev.reachystudio.backend.serial.codec;

/**
 * Takes the one long answer to a fast sync read apart. Each motor adds a block of error, id, data
 * and check sum; a check sum covers everything before it, earlier check sums included. Nothing is
 * stuffed.
 *
 * <p>A damaged block costs one motor, not all behind it: a motor goes on from the check sum its
 * predecessor has sent. So after a damaged block the next one may count from the check sum that
 * came (the data was damaged) or from the one that was computed (the check sum was). A motor that
 * left out its turn is told by the id of the next block.
 */
final class FastAnswer {
  private final byte[] block = new byte[1024];
  private int[] ids = {};
  private int count;
  private int dataBytes;
  private int have;
  private int turn;
  private int crc;
  private int otherCrc;

  /** Bytes of one motor's part. */
  static int blockBytes(int dataBytes) {
    return 2 + dataBytes + Packet.CRC;
  }

  /** Says what is asked from now on; the array is read until the next call. */
  void expect(int[] askedIds, int askedCount, int askedBytes) {
    if (blockBytes(askedBytes) > block.length) {
      throw new IllegalArgumentException("fast sync read of " + askedBytes + " bytes");
    }
    ids = askedIds;
    count = askedCount;
    dataBytes = askedBytes;
  }

  boolean expected() {
    return count > 0;
  }

  /** The eight bytes up to and with the instruction are there. */
  void start(byte[] bytes, int from) {
    crc = Crc16.of(bytes, from, from + Packet.HEAD + 1);
    otherCrc = crc;
    have = 0;
    turn = 0;
  }

  /**
   * Takes one more byte.
   *
   * @return whether more are to come
   */
  boolean accept(byte next, StatusSink sink) {
    block[have++] = next;
    if (have == blockBytes(dataBytes)) {
      have = 0;
      finishBlock(sink);
    }
    return turn < count;
  }

  private void finishBlock(StatusSink sink) {
    int crcAt = 2 + dataBytes;
    int computed = crc;
    int otherComputed = otherCrc;
    for (int i = 0; i < crcAt; i++) {
      computed = Crc16.update(computed, block[i]);
      otherComputed = Crc16.update(otherComputed, block[i]);
    }
    int received = block[crcAt] & 0xFF | (block[crcAt + 1] & 0xFF) << 8;
    int id = block[1] & 0xFF;
    int whose = turnOf(id);
    boolean good = whose >= 0 && (received == computed || received == otherComputed);
    crc = afterCrc(good ? received : computed);
    otherCrc = afterCrc(received);
    if (good) {
      turn = whose + 1;
      sink.status(id, block[0] & 0xFF, block, 2, dataBytes);
    } else {
      sink.damaged(ids[turn]);
      turn++;
    }
  }

  private int turnOf(int id) {
    for (int i = turn; i < count; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }

  private static int afterCrc(int crc) {
    return Crc16.update(Crc16.update(crc, crc), crc >> 8);
  }
}
