package dev.reachystudio.backend.serial.simulated;

/** The protocol's check: 16 bits, polynomial 0x8005, start 0, no reflection, no final inversion. */
final class Crc {

  private static final int POLYNOMIAL = 0x8005;

  private Crc() {}

  /** The check over {@code bytes[from]} up to and without {@code bytes[to]}. */
  static int of(byte[] bytes, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc ^= (bytes[i] & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) != 0 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
      }
      crc &= 0xFFFF;
    }
    return crc;
  }
}
