package dev.reachystudio.backend.serial.codec;

/**
 * Finds the good answers in a stream of bytes. Whatever lies between them, and whatever a damaged
 * one claims to be, the next good one is found as soon as its last byte is there: every header is
 * followed up, also those inside of a packet that has not ended yet. (Inside of a good packet there
 * is none, that is what stuffing is for.)
 *
 * <p>Bounded memory, nothing allocated per byte or packet. One thread.
 */
public final class StatusParser {
  /** A status of a whole control table, every third byte stuffed, is below 400. */
  private static final int MAX_LENGTH = 1024;

  private static final int MIN_LENGTH = 4;
  private static final int MAX_CANDIDATES = 256;

  private final StatusSink sink;
  private final FastAnswer fast = new FastAnswer();
  private final byte[] bytes = new byte[2 * (Packet.HEAD + MAX_LENGTH)];
  private final byte[] data = new byte[MAX_LENGTH];
  private final int[] starts = new int[MAX_CANDIDATES];
  private int candidates;
  private int end;
  private int lastFour;
  private boolean inFast;

  public StatusParser(StatusSink sink) {
    this.sink = sink;
  }

  /**
   * Says that the answer to a fast sync read is expected; without this, none is understood.
   *
   * @param ids motors in the order asked; read until the next call
   * @param count how many of them, from the begin; 0 for no such answer
   * @param dataBytes bytes of each
   */
  public void expectFast(int[] ids, int count, int dataBytes) {
    fast.expect(ids, count, dataBytes);
  }

  /** Nothing more comes of what has begun: tells what of it was damaged, forgets all bytes. */
  public void reset() {
    if (inFast) {
      fast.end(sink);
    }
    forget();
  }

  private void forget() {
    candidates = 0;
    end = 0;
    lastFour = 0;
    inFast = false;
  }

  /** Takes bytes as they came from the wire, in pieces of any size. */
  public void accept(byte[] received, int from, int count) {
    for (int i = from; i < from + count; i++) {
      accept(received[i]);
    }
  }

  private void accept(byte next) {
    if (inFast) {
      inFast = fast.accept(next, sink);
      return;
    }
    lastFour = lastFour << 8 | (next & 0xFF);
    if (candidates > 0) {
      bytes[end++] = next;
    }
    if (lastFour == Packet.HEADER) {
      addCandidate();
    }
    for (int i = 0; i < candidates; i++) {
      if (!isStillGood(i)) {
        drop(i--);
      }
    }
    if (end == bytes.length) {
      moveToFront();
    }
  }

  private void addCandidate() {
    if (candidates == 0) {
      bytes[0] = (byte) 0xFF;
      bytes[1] = (byte) 0xFF;
      bytes[2] = (byte) 0xFD;
      bytes[3] = 0;
      end = 4;
    } else if (candidates == MAX_CANDIDATES) {
      drop(0);
    }
    starts[candidates++] = end - 4;
  }

  /** Looks at a candidate after one more byte; a packet that ends here is told to the sink. */
  private boolean isStillGood(int candidate) {
    int start = starts[candidate];
    int have = end - start;
    if (have <= Packet.HEAD) {
      return true;
    }
    int length = (bytes[start + 5] & 0xFF) | (bytes[start + 6] & 0xFF) << 8;
    if (have == Packet.HEAD + 1) {
      return isHeadGood(start, length);
    }
    if (have < Packet.HEAD + length) {
      return true;
    }
    int crcAt = end - Packet.CRC;
    int received = (bytes[crcAt] & 0xFF) | (bytes[crcAt + 1] & 0xFF) << 8;
    if (Crc16.of(bytes, start, crcAt) != received) {
      sink.damaged(bytes[start + 4] & 0xFF);
      return false;
    }
    deliver(start, crcAt);
    return true;
  }

  private boolean isHeadGood(int start, int length) {
    int id = bytes[start + 4] & 0xFF;
    if ((bytes[start + Packet.HEAD] & 0xFF) != Instruction.STATUS.code()
        || length < MIN_LENGTH
        || length > MAX_LENGTH) {
      return false;
    }
    if (id != Packet.BROADCAST_ID) {
      return id <= Packet.MAX_ID;
    }
    if (!fast.expected()) {
      return false;
    }
    fast.start(bytes, start);
    forget();
    inFast = true;
    return true;
  }

  /**
   * Removes the stuffing, by what was received and not by what is left, and hands over. The last
   * bytes may also be the first of the next packet's header: a packet cut off just before its end
   * can complete its check sum with them.
   */
  private void deliver(int start, int crcAt) {
    int count = 0;
    int lastThree = 0;
    for (int i = start + Packet.HEAD; i < crcAt; i++) {
      int value = bytes[i] & 0xFF;
      if (lastThree != Packet.PATTERN || value != Packet.STUFF) {
        data[count++] = bytes[i];
      }
      lastThree = (lastThree << 8 | value) & 0xFFFFFF;
    }
    int id = bytes[start + 4] & 0xFF;
    candidates = 0;
    end = 0;
    if (lastFour == Packet.HEADER) {
      addCandidate();
    }
    sink.status(id, data[1] & 0xFF, data, 2, count - 2);
  }

  private void drop(int candidate) {
    candidates--;
    System.arraycopy(starts, candidate + 1, starts, candidate, candidates - candidate);
    if (candidates == 0) {
      end = 0;
    }
  }

  /** Makes room; the oldest candidate is never longer than half of the buffer. */
  private void moveToFront() {
    int by = starts[0];
    System.arraycopy(bytes, by, bytes, 0, end - by);
    for (int i = 0; i < candidates; i++) {
      starts[i] -= by;
    }
    end -= by;
  }
}
