package dev.reachystudio.backend.mujoco.library;

import java.nio.ByteBuffer;

/** Reads the header of a library for Linux. Offsets are those of the 64-bit ELF format. */
final class ElfHeader {

  private static final int IDENT_CLASS = 4;
  private static final int CLASS_64 = 2;
  private static final int MACHINE = 18;
  private static final int MACHINE_X86_64 = 62;
  private static final int MACHINE_ARM64 = 183;
  private static final int PROGRAM_TABLE = 32;
  private static final int SECTION_TABLE = 40;
  private static final int PROGRAM_ENTRY_BYTES = 54;
  private static final int PROGRAM_ENTRIES = 56;
  private static final int SECTION_ENTRY_BYTES = 58;
  private static final int SECTION_ENTRIES = 60;

  private ElfHeader() {}

  static LibraryHeader read(ByteBuffer head) {
    Processor processor =
        switch (head.getShort(MACHINE)) {
          case MACHINE_X86_64 -> Processor.X86_64;
          case MACHINE_ARM64 -> Processor.ARM64;
          default -> Processor.OTHER;
        };
    if (head.get(IDENT_CLASS) != CLASS_64) {
      return new LibraryHeader(LibraryFormat.ELF, Processor.OTHER, 0);
    }
    long end =
        head.getLong(SECTION_TABLE)
            + (long) head.getShort(SECTION_ENTRY_BYTES) * head.getShort(SECTION_ENTRIES);
    long entry = head.getLong(PROGRAM_TABLE);
    for (int i = 0; i < head.getShort(PROGRAM_ENTRIES); i++) {
      int at = Math.toIntExact(entry);
      end = Math.max(end, head.getLong(at + 8) + head.getLong(at + 32));
      entry += head.getShort(PROGRAM_ENTRY_BYTES);
    }
    return new LibraryHeader(LibraryFormat.ELF, processor, end);
  }
}
