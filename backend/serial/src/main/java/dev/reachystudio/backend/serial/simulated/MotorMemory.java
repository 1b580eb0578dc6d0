package dev.reachystudio.backend.serial.simulated;

import java.util.Arrays;

/** The bytes of one motor's control table. Not for several threads at once. */
final class MotorMemory {

  private final ControlTable table;
  private final byte[] bytes;

  MotorMemory(ControlTable table) {
    this.table = table;
    bytes = new byte[table.size()];
    for (TableItem item : table.items()) {
      item.put(bytes, item.initial());
    }
  }

  ControlTable table() {
    return table;
  }

  int get(int address) {
    return table.item(address).in(bytes);
  }

  void put(int address, int value) {
    table.item(address).put(bytes, value);
  }

  /** What power loss leaves: everything beyond the EEPROM as at the factory. */
  void resetRam() {
    for (TableItem item : table.items()) {
      if (!item.isEeprom()) {
        item.put(bytes, item.initial());
      }
    }
  }

  /** As at the factory, but what never changes. */
  void resetAll(boolean keepId, boolean keepBaud) {
    for (TableItem item : table.items()) {
      boolean kept =
          (keepId && item.address() == ControlTable.ID)
              || (keepBaud && item.address() == ControlTable.BAUD);
      if (item.writable() && !kept) {
        item.put(bytes, item.initial());
      }
    }
  }

  /** Whether all of a range is in the table. */
  boolean covers(int address, int count) {
    return count > 0 && address + count <= table.size();
  }

  byte[] read(int address, int count) {
    byte[] read = new byte[count];
    for (int i = 0; i < count; i++) {
      read[i] = bytes[target(address + i)];
    }
    return read;
  }

  /** All bytes, to try a write on. */
  byte[] copy() {
    return bytes.clone();
  }

  void set(byte[] all) {
    System.arraycopy(all, 0, bytes, 0, bytes.length);
  }

  /** Bytes beyond the EEPROM. */
  byte[] ram() {
    return Arrays.copyOfRange(bytes, ControlTable.TORQUE, bytes.length);
  }

  /** Where a byte really is: indirect data may point anywhere. */
  int target(int address) {
    int entry = address - table.indirectData();
    if (entry < 0 || address >= table.size()) {
      return address;
    }
    int pointsTo = get(ControlTable.INDIRECT_ADDRESSES + 2 * entry) & 0xFFFF;
    return pointsTo < table.size() ? pointsTo : address;
  }
}
