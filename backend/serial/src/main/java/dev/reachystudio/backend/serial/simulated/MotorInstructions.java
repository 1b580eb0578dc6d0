package dev.reachystudio.backend.serial.simulated;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What one motor does with instructions, and how it answers. Not for several threads at once. */
final class MotorInstructions {

  private static final byte[] NOTHING = new byte[0];

  private final SimulatedMotor motor;
  private final MotorMemory memory;
  private final WriteRules rules;
  private byte[] registered = NOTHING;
  private byte[] backup = NOTHING;

  MotorInstructions(SimulatedMotor motor, MotorMemory memory) {
    this.motor = motor;
    this.memory = memory;
    rules = new WriteRules(memory);
  }

  /** Power was gone. */
  void forget() {
    registered = NOTHING;
  }

  Reply ping() {
    return new Reply(
        motor.alert(), new byte[] {byteAt(0), byteAt(1), byteAt(ControlTable.FIRMWARE)});
  }

  private byte byteAt(int address) {
    return memory.read(address, 1)[0];
  }

  Reply read(int address, int count) {
    if (!memory.covers(address, count)) {
      return reply(count == 0 ? WriteRules.DATA_LENGTH : WriteRules.ACCESS);
    }
    return new Reply(motor.alert(), motor.memory().read(address, count));
  }

  /**
   * @param data address, two bytes, and what to write
   */
  Reply write(byte[] data) {
    if (data.length < 3) {
      return reply(WriteRules.DATA_LENGTH);
    }
    int address = (data[0] & 0xFF) | (data[1] & 0xFF) << 8;
    int count = data.length - 2;
    Set<TableItem> touched = memory.covers(address, count) ? rules.touched(address, count) : null;
    if (touched == null) {
      return reply(WriteRules.ACCESS);
    }
    byte[] after = memory.copy();
    for (int i = 0; i < count; i++) {
      after[memory.target(address + i)] = data[2 + i];
    }
    for (TableItem item : touched) {
      int error = rules.check(item, after, motor.isShutDown(), motor.isTripped());
      if (error != WriteRules.OK) {
        return reply(error);
      }
    }
    int modeBefore = memory.get(ControlTable.OPERATING_MODE);
    memory.set(after);
    if (memory.get(ControlTable.OPERATING_MODE) != modeBefore) {
      motor.modeChanged();
    }
    return reply(WriteRules.OK);
  }

  /** Keeps a write until {@link #action}. */
  Reply register(byte[] data) {
    registered = data;
    memory.put(ControlTable.REGISTERED, 1);
    return reply(WriteRules.OK);
  }

  Reply action() {
    byte[] write = registered;
    registered = NOTHING;
    memory.put(ControlTable.REGISTERED, 0);
    return write.length == 0 ? reply(WriteRules.RESULT_FAIL) : write(write);
  }

  Reply reboot() {
    Reply reply = reply(WriteRules.OK);
    motor.restart();
    return reply;
  }

  /** As at the factory: all of it, all but the id, or all but id and speed. */
  Reply factoryReset(int option) {
    if (option != 0xFF && option != 0x01 && option != 0x02) {
      return reply(WriteRules.DATA_RANGE);
    }
    Reply reply = reply(WriteRules.OK);
    memory.resetAll(option != 0xFF, option == 0x02);
    motor.restart();
    return reply;
  }

  /** Forgets whole turns, or errors whose cause is gone. */
  Reply clear(byte[] data) {
    String what = new String(data, StandardCharsets.ISO_8859_1);
    return switch (what) {
      case "\u0001DXL\"" -> {
        motor.forgetTurns();
        yield reply(WriteRules.OK);
      }
      case "\u0002ERCL" -> {
        motor.forgive();
        yield reply(WriteRules.OK);
      }
      default -> reply(WriteRules.DATA_RANGE);
    };
  }

  /** Keeps or brings back what is in RAM. */
  Reply backup(byte[] data) {
    String what = new String(data, StandardCharsets.ISO_8859_1);
    if (what.equals("\u0001CTRL")) {
      backup = memory.ram();
      memory.put(ControlTable.BACKUP_READY, 1);
      return reply(WriteRules.OK);
    }
    if (!what.equals("\u0002CTRL") || backup.length == 0) {
      return reply(WriteRules.RESULT_FAIL);
    }
    byte[] all = memory.copy();
    System.arraycopy(backup, 0, all, ControlTable.TORQUE, backup.length);
    memory.set(all);
    return reply(WriteRules.OK);
  }

  /** An instruction with too many or too few bytes. */
  Reply wrongLength() {
    return reply(WriteRules.DATA_LENGTH);
  }

  /** An instruction it does not know. */
  Reply unknown() {
    return reply(WriteRules.INSTRUCTION);
  }

  private Reply reply(int error) {
    return Reply.of(error | motor.alert());
  }
}
