package dev.reachystudio.backend.mujoco.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Files that begin as a library does and have the length that their header asks for. */
final class Headers {

  private Headers() {}

  static byte[] of(MujocoPlatform platform, int bytes) {
    ByteBuffer file = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    boolean arm = platform.processor() == Processor.ARM64;
    switch (platform.format()) {
      case ELF -> elf(file, (short) (arm ? 183 : 62));
      case MACH_O -> mach(file, arm ? 0x0100000C : 0x01000007);
      case PE -> pe(file, (short) 0x8664);
    }
    return file.array();
  }

  private static void elf(ByteBuffer file, short machine) {
    file.putInt(0, 0x464C457F).put(4, (byte) 2).putShort(18, machine);
    file.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 1);
    file.putLong(64 + 8, 1024).putLong(64 + 32, file.capacity() - 1024L);
  }

  private static void mach(ByteBuffer file, int cpu) {
    file.putInt(0, 0xFEEDFACF).putInt(4, cpu).putInt(16, 2);
    file.putInt(32, 0x1B).putInt(36, 24); // an identity, of no interest
    file.putInt(56, 0x19).putInt(60, 72);
    file.putLong(56 + 40, 1024).putLong(56 + 48, file.capacity() - 1024L);
  }

  private static void pe(ByteBuffer file, short machine) {
    file.putShort(0, (short) 0x5A4D).putInt(0x3C, 0x80).putInt(0x80, 0x00004550);
    file.putShort(0x84, machine).putShort(0x86, (short) 1).putShort(0x80 + 20, (short) 0);
    file.putInt(0x80 + 24 + 16, file.capacity() - 1024).putInt(0x80 + 24 + 20, 1024);
  }
}
