package dev.reachystudio.backend.serial.codec;

/** Numbers that all packets share. */
public final class Packet {
  /** Every motor. */
  public static final int BROADCAST_ID = 0xFE;

  /** Greatest id of a motor. */
  public static final int MAX_ID = 252;

  /** Bytes before the instruction: header, id and length. */
  static final int HEAD = 7;

  /** Bytes of the check sum. */
  static final int CRC = 2;

  /** The four bytes every packet begins with, first byte highest. */
  static final int HEADER = 0xFFFFFD00;

  /**
   * What must not occur behind the length field, first byte highest; stuffed with {@link #STUFF}.
   */
  static final int PATTERN = 0xFFFFFD;

  /** The byte put in after every {@link #PATTERN}. */
  static final int STUFF = 0xFD;

  private Packet() {}

  /** Bytes on the wire of a status with so many bytes of data, without stuffing. */
  public static int statusBytes(int dataBytes) {
    return HEAD + 2 + dataBytes + CRC;
  }

  /** Bytes on the wire of the one answer to a fast sync read. */
  public static int fastAnswerBytes(int motors, int dataBytes) {
    return HEAD + 1 + motors * FastAnswer.partBytes(dataBytes);
  }
}
