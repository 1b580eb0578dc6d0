package dev.reachystudio.backend.mujoco.library;

import java.nio.ByteBuffer;

/** Reads the header of a library for macOS. Offsets are those of the 64-bit Mach-O format. */
final class MachHeader {

  private static final int CPU = 4;
  private static final int CPU_X86_64 = 0x01000007;
  private static final int CPU_ARM64 = 0x0100000C;
  private static final int COMMANDS = 16;
  private static final int FIRST_COMMAND = 32;
  private static final int SEGMENT_64 = 0x19;

  private MachHeader() {}

  static LibraryHeader read(ByteBuffer head) {
    Processor processor =
        switch (head.getInt(CPU)) {
          case CPU_X86_64 -> Processor.X86_64;
          case CPU_ARM64 -> Processor.ARM64;
          default -> Processor.OTHER;
        };
    long end = 0;
    int at = FIRST_COMMAND;
    for (int i = 0; i < head.getInt(COMMANDS); i++) {
      if (head.getInt(at) == SEGMENT_64) {
        end = Math.max(end, head.getLong(at + 40) + head.getLong(at + 48));
      }
      int bytes = head.getInt(at + 4);
      if (bytes < 8) {
        throw new IndexOutOfBoundsException("a load command without length");
      }
      at += bytes;
    }
    return new LibraryHeader(LibraryFormat.MACH_O, processor, end);
  }
}
