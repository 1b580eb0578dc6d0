package dev.reachystudio.backend.mujoco.library;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads the header of a library for Windows. Offsets are those of the PE format. */
final class PeHeader {

  private static final int PE_POINTER = 0x3C;
  private static final int SIGNATURE = 0x00004550;
  private static final int MACHINE_X86_64 = 0x8664;
  private static final int MACHINE_ARM64 = 0xAA64;
  private static final int SECTION_BYTES = 40;

  private PeHeader() {}

  static Optional<LibraryHeader> read(ByteBuffer head) {
    int pe = head.getInt(PE_POINTER);
    if (head.getInt(pe) != SIGNATURE) {
      return Optional.empty();
    }
    Processor processor =
        switch (Short.toUnsignedInt(head.getShort(pe + 4))) {
          case MACHINE_X86_64 -> Processor.X86_64;
          case MACHINE_ARM64 -> Processor.ARM64;
          default -> Processor.OTHER;
        };
    int sections = Short.toUnsignedInt(head.getShort(pe + 6));
    int at = pe + 24 + Short.toUnsignedInt(head.getShort(pe + 20));
    long end = 0;
    for (int i = 0; i < sections; i++, at += SECTION_BYTES) {
      end =
          Math.max(
              end,
              Integer.toUnsignedLong(head.getInt(at + 16))
                  + Integer.toUnsignedLong(head.getInt(at + 20)));
    }
    return Optional.of(new LibraryHeader(LibraryFormat.PE, processor, end));
  }
}
