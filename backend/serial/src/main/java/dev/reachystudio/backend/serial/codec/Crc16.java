package dev.reachystudio.backend.serial.codec;

/** The check sum of packets: polynomial 0x8005, start 0, not reflected, no final xor. */
public final class Crc16 {
  private static final int POLYNOMIAL = 0x8005;
  private static final short[] TABLE = table();

  private Crc16() {}

  private static short[] table() {
    short[] table = new short[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
      }
      table[i] = (short) crc;
    }
    return table;
  }

  /**
   * Goes on by one byte.
   *
   * @param crc check sum so far, 0 at the begin
   * @param next the byte, its low 8 bits
   * @return 0…65535
   */
  public static int update(int crc, int next) {
    return ((crc << 8) ^ TABLE[((crc >> 8) ^ next) & 0xFF]) & 0xFFFF;
  }

  /** Check sum of some bytes, 0…65535. */
  public static int of(byte[] bytes, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc = update(crc, bytes[i]);
    }
    return crc;
  }
}
