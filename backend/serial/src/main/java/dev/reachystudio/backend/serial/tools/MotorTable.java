package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import java.util.Arrays;

/**
 * The first part of a motor's control table, read as often as certainty needs: all settings, and
 * whether it has torque.
 */
final class MotorTable {

  private static final RegisterBlock BLOCK =
      RegisterBlock.span(Register.MODEL_NUMBER, Register.HARDWARE_ERROR);

  /** An answer may be wrong in spite of its check sum, but not three times alike. */
  private static final int READS = 3;

  private final byte[][] reads;

  private MotorTable(byte[][] reads) {
    this.reads = reads;
  }

  /**
   * Reads a motor three times; a few milliseconds.
   *
   * @throws BusException if it does not answer often enough
   */
  static MotorTable read(MotorBus bus, int id) throws BusException {
    byte[][] reads = new byte[READS][];
    for (int i = 0; i < READS; i++) {
      reads[i] = bus.readBlock(id, BLOCK);
    }
    return new MotorTable(reads);
  }

  /** Whether all reads say the same of a register. */
  boolean isCertain(Register register) {
    int from = BLOCK.offset(register);
    int to = from + register.size();
    return Arrays.equals(reads[0], from, to, reads[1], from, to)
        && Arrays.equals(reads[0], from, to, reads[2], from, to);
  }

  /** What the last read says of a register. */
  int value(Register register) {
    return register.value(reads[READS - 1], BLOCK.offset(register));
  }
}
