package dev.reachystudio.backend.serial.simulated;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What registers a motor of the X330 series has: addresses, sizes, factory values and ranges of its
 * data sheet. From firmware 52 on the indirect data moved from 224 to 208.
 */
final class ControlTable {

  static final int MODEL = 0;
  static final int FIRMWARE = 6;
  static final int ID = 7;
  static final int BAUD = 8;
  static final int RETURN_DELAY = 9;
  static final int OPERATING_MODE = 11;
  static final int HOMING_OFFSET = 20;
  static final int TEMPERATURE_LIMIT = 31;
  static final int MAX_VOLTAGE = 32;
  static final int MIN_VOLTAGE = 34;
  static final int PWM_LIMIT = 36;
  static final int CURRENT_LIMIT = 38;
  static final int VELOCITY_LIMIT = 44;
  static final int MAX_POSITION = 48;
  static final int MIN_POSITION = 52;
  static final int SHUTDOWN = 63;
  static final int TORQUE = 64;
  static final int STATUS_RETURN = 68;
  static final int REGISTERED = 69;
  static final int HARDWARE_ERROR = 70;
  static final int POSITION_D = 80;
  static final int POSITION_I = 82;
  static final int POSITION_P = 84;
  static final int WATCHDOG = 98;
  static final int GOAL_PWM = 100;
  static final int GOAL_CURRENT = 102;
  static final int GOAL_VELOCITY = 104;
  static final int PROFILE_VELOCITY = 112;
  static final int GOAL_POSITION = 116;
  static final int TICK_MS = 120;
  static final int MOVING = 122;
  static final int PRESENT_CURRENT = 126;
  static final int PRESENT_VELOCITY = 128;
  static final int PRESENT_POSITION = 132;
  static final int PRESENT_VOLTAGE = 144;
  static final int PRESENT_TEMPERATURE = 146;
  static final int BACKUP_READY = 147;

  static final int INDIRECT_ADDRESSES = 168;
  private static final int NEW_LAYOUT_FIRMWARE = 52;
  private static final int MAX_POSITION_EXTENDED = 1_048_575;
  private static final int MAX_OFFSET = 1_044_479;
  private static final int MAX_WORD = 16_383;

  private final List<TableItem> items = new ArrayList<>();
  private final @Nullable TableItem[] byAddress;
  private final int indirectData;
  private final int size;

  private ControlTable(int firmware) {
    int indirectCount = firmware < NEW_LAYOUT_FIRMWARE ? 28 : 20;
    indirectData = INDIRECT_ADDRESSES + 2 * indirectCount;
    size = indirectData + indirectCount;
    eeprom(firmware);
    ram();
    present();
    for (int i = 0; i < indirectCount; i++) {
      items.add(
          TableItem.writable(INDIRECT_ADDRESSES + 2 * i, 2, indirectData + i, TORQUE, size - 1));
      items.add(TableItem.writable(indirectData + i, 1, 0, 0, 255));
    }
    byAddress = new TableItem[size];
    for (TableItem item : items) {
      for (int i = 0; i < item.size(); i++) {
        byAddress[item.address() + i] = item;
      }
    }
  }

  static ControlTable x330(int firmware) {
    return new ControlTable(firmware);
  }

  List<TableItem> items() {
    return items;
  }

  /** Number of bytes. */
  int size() {
    return size;
  }

  /** The entry a byte belongs to; null when it is a gap or beyond the end. */
  @Nullable TableItem at(int address) {
    return address >= 0 && address < size ? byAddress[address] : null;
  }

  /**
   * The entry at an address that is known to have one.
   *
   * @throws IllegalArgumentException if it has none
   */
  TableItem item(int address) {
    TableItem item = at(address);
    if (item == null || item.address() != address) {
      throw new IllegalArgumentException("no register begins at " + address);
    }
    return item;
  }

  /** First byte of the indirect data; entry i of it is where indirect address i points to. */
  int indirectData() {
    return indirectData;
  }

  private void eeprom(int firmware) {
    items.add(TableItem.readable(MODEL, 2, 0));
    items.add(TableItem.readable(2, 4, 0));
    items.add(TableItem.readable(FIRMWARE, 1, firmware));
    items.add(TableItem.writable(ID, 1, 1, 0, 252));
    items.add(TableItem.writable(BAUD, 1, 1, 0, 6));
    items.add(TableItem.writable(RETURN_DELAY, 1, 250, 0, 254));
    items.add(TableItem.writable(10, 1, 0, 0, 13));
    items.add(TableItem.writable(OPERATING_MODE, 1, 3, 0, 16));
    items.add(TableItem.writable(12, 1, 255, 0, 255));
    items.add(TableItem.writable(13, 1, 2, 2, 22));
    items.add(TableItem.writable(HOMING_OFFSET, 4, 0, -MAX_OFFSET, MAX_OFFSET));
    items.add(TableItem.writable(24, 4, 10, 0, 1_023));
    items.add(TableItem.writable(TEMPERATURE_LIMIT, 1, 70, 0, 100));
    items.add(TableItem.writable(MAX_VOLTAGE, 2, 70, 31, 70));
    items.add(TableItem.writable(MIN_VOLTAGE, 2, 35, 31, 70));
    items.add(TableItem.writable(PWM_LIMIT, 2, 885, 0, 885));
    items.add(TableItem.writable(CURRENT_LIMIT, 2, 1_750, 0, 1_750));
    items.add(TableItem.writable(VELOCITY_LIMIT, 4, 445, 0, 2_047));
    items.add(TableItem.writable(MAX_POSITION, 4, 4_095, 0, 4_095));
    items.add(TableItem.writable(MIN_POSITION, 4, 0, 0, 4_095));
    items.add(TableItem.writable(60, 1, 0, 0, 3));
    items.add(TableItem.writable(62, 1, 140, 1, 255));
    items.add(TableItem.writable(SHUTDOWN, 1, 53, 0, 63));
  }

  private void ram() {
    items.add(TableItem.writable(TORQUE, 1, 0, 0, 1));
    items.add(TableItem.writable(65, 1, 0, 0, 1));
    items.add(TableItem.writable(STATUS_RETURN, 1, 2, 0, 2));
    items.add(TableItem.readable(REGISTERED, 1, 0));
    items.add(TableItem.readable(HARDWARE_ERROR, 1, 0));
    items.add(TableItem.writable(76, 2, 1_600, 0, MAX_WORD));
    items.add(TableItem.writable(78, 2, 180, 0, MAX_WORD));
    items.add(TableItem.writable(POSITION_D, 2, 0, 0, MAX_WORD));
    items.add(TableItem.writable(POSITION_I, 2, 0, 0, MAX_WORD));
    items.add(TableItem.writable(POSITION_P, 2, 400, 0, MAX_WORD));
    items.add(TableItem.writable(88, 2, 0, 0, MAX_WORD));
    items.add(TableItem.writable(90, 2, 0, 0, MAX_WORD));
    items.add(TableItem.writable(WATCHDOG, 1, 0, 0, 127));
    items.add(TableItem.writable(GOAL_PWM, 2, 885, -885, 885));
    items.add(TableItem.writable(GOAL_CURRENT, 2, 0, -1_750, 1_750));
    items.add(TableItem.writable(GOAL_VELOCITY, 4, 0, -2_047, 2_047));
    items.add(TableItem.writable(108, 4, 0, 0, 32_767));
    items.add(TableItem.writable(PROFILE_VELOCITY, 4, 0, 0, 32_767));
    items.add(
        TableItem.writable(GOAL_POSITION, 4, 0, -MAX_POSITION_EXTENDED, MAX_POSITION_EXTENDED));
  }

  private void present() {
    items.add(TableItem.readable(TICK_MS, 2, 0));
    items.add(TableItem.readable(MOVING, 1, 0));
    items.add(TableItem.readable(123, 1, 0));
    items.add(TableItem.readable(124, 2, 0));
    items.add(TableItem.readable(PRESENT_CURRENT, 2, 0));
    items.add(TableItem.readable(PRESENT_VELOCITY, 4, 0));
    items.add(TableItem.readable(PRESENT_POSITION, 4, 0));
    items.add(TableItem.readable(136, 4, 0));
    items.add(TableItem.readable(140, 4, 0));
    items.add(TableItem.readable(PRESENT_VOLTAGE, 2, 0));
    items.add(TableItem.readable(PRESENT_TEMPERATURE, 1, 0));
    items.add(TableItem.readable(BACKUP_READY, 1, 0));
  }
}
