package dev.reachystudio.backend.serial.simulated;

/**
 * One entry of a motor's control table.
 *
 * @param address first byte
 * @param size bytes, 1, 2 or 4; little endian
 * @param signed whether the highest bit is a sign
 * @param writable whether the bus may write it; the first 64 bytes only without torque
 * @param initial value at the factory, or in RAM after power came
 * @param least least value that is accepted
 * @param greatest greatest value that is accepted
 */
record TableItem(
    int address, int size, boolean signed, boolean writable, int initial, int least, int greatest) {

  /** Bytes below survive without power. */
  private static final int RAM_BEGIN = 64;

  static TableItem readable(int address, int size, int initial) {
    return new TableItem(
        address, size, size > 1, false, initial, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  static TableItem writable(int address, int size, int initial, int least, int greatest) {
    return new TableItem(address, size, least < 0, true, initial, least, greatest);
  }

  boolean isEeprom() {
    return address < RAM_BEGIN;
  }

  /** Reads the value out of a table. */
  int in(byte[] table) {
    int value = 0;
    for (int i = 0; i < size; i++) {
      value |= (table[address + i] & 0xFF) << (8 * i);
    }
    int unused = Integer.SIZE - 8 * size;
    return signed ? value << unused >> unused : value;
  }

  /** Writes a value into a table. */
  void put(byte[] table, int value) {
    for (int i = 0; i < size; i++) {
      table[address + i] = (byte) (value >> (8 * i));
    }
  }
}
