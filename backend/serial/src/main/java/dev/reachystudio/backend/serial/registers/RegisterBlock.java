package dev.reachystudio.backend.serial.registers;

/**
 * Neighbouring bytes of the control table that are read or written at once.
 *
 * @param address address of the first byte
 * @param size number of bytes, at least 1
 */
public record RegisterBlock(int address, int size) {

  private static final int TABLE_SIZE = 65_536;

  public RegisterBlock {
    if (address < 0 || size < 1 || address + size > TABLE_SIZE) {
      throw new IllegalArgumentException("no block of registers: " + address + "/" + size);
    }
  }

  /** One register. */
  public static RegisterBlock of(Register register) {
    return new RegisterBlock(register.address(), register.size());
  }

  /** All bytes from one register to another, both included. */
  public static RegisterBlock span(Register first, Register last) {
    return new RegisterBlock(first.address(), last.address() + last.size() - first.address());
  }

  /** Whether all bytes of a register are in it. */
  public boolean contains(Register register) {
    return register.address() >= address && register.address() + register.size() <= address + size;
  }

  /**
   * Where a register begins in the block's bytes.
   *
   * @throws IllegalArgumentException when the register is not in the block
   */
  public int offset(Register register) {
    if (!contains(register)) {
      throw new IllegalArgumentException(register.text() + " is not in " + text());
    }
    return register.address() - address;
  }

  /** For people: the register's name where it is one, else address and size. */
  public String text() {
    for (Register register : Register.values()) {
      if (register.address() == address && register.size() == size) {
        return register.text();
      }
    }
    return "registers " + address + "…" + (address + size - 1);
  }
}
