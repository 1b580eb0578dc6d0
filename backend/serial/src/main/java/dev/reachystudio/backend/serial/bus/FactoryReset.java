package dev.reachystudio.backend.serial.bus;

/** What a motor forgets. */
public enum FactoryReset {
  /** Everything: id 1 and 57600 Bd afterwards. */
  ALL(0xFF),
  /** Everything but its id. */
  ALL_BUT_ID(0x01),
  /** Everything but its id and speed. */
  ALL_BUT_ID_AND_BAUD(0x02);

  private final int code;

  FactoryReset(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
