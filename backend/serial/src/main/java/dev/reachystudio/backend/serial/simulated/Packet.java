package dev.reachystudio.backend.serial.simulated;

/** What a motor hears when nothing is damaged: one packet without stuffing and check. */
final class Packet {

  static final int BROADCAST = 0xFE;

  static final int PING = 0x01;
  static final int READ = 0x02;
  static final int WRITE = 0x03;
  static final int REG_WRITE = 0x04;
  static final int ACTION = 0x05;
  static final int FACTORY_RESET = 0x06;
  static final int REBOOT = 0x08;
  static final int CLEAR = 0x10;
  static final int BACKUP = 0x20;
  static final int STATUS = 0x55;
  static final int SYNC_READ = 0x82;
  static final int SYNC_WRITE = 0x83;
  static final int FAST_SYNC_READ = 0x8A;
  static final int BULK_READ = 0x92;
  static final int BULK_WRITE = 0x93;
  static final int FAST_BULK_READ = 0x9A;

  private final int id;
  private final int instruction;
  private final byte[] parameters;

  Packet(int id, int instruction, byte[] parameters) {
    this.id = id;
    this.instruction = instruction;
    this.parameters = parameters;
  }

  /** Whom it is for, or in a status who it is from. */
  int id() {
    return id;
  }

  int instruction() {
    return instruction;
  }

  /** Number of bytes after the instruction. */
  int size() {
    return parameters.length;
  }

  /** A byte after the instruction, 0…255. */
  int at(int index) {
    return parameters[index] & 0xFF;
  }

  /** Two bytes after the instruction, little endian. */
  int wordAt(int index) {
    return at(index) | at(index + 1) << 8;
  }

  /** A copy of bytes after the instruction. */
  byte[] bytes(int from, int to) {
    return java.util.Arrays.copyOfRange(parameters, from, to);
  }
}
