package dev.reachystudio.backend.mujoco.library;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the first bytes of a shared library tell: format, processor and how long the file has to be.
 * The operating system's loader answers a cut-off file with anything from a vague word to the end
 * of the process, so a file is looked at before it is given to it.
 *
 * @param format of which operating system
 * @param processor for which processor
 * @param neededBytes where the last part ends that is loaded from the file
 */
public record LibraryHeader(LibraryFormat format, Processor processor, long neededBytes) {

  /** Headers of real libraries are far shorter. */
  private static final int HEAD_BYTES = 1 << 16;

  /**
   * Reads a file's header.
   *
   * @return empty if it is no library of a format we know
   * @throws IOException if the file cannot be read
   */
  public static Optional<LibraryHeader> read(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] head = new byte[(int) Math.min(HEAD_BYTES, in.length())];
      in.readFully(head);
      return of(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN));
    }
  }

  static Optional<LibraryHeader> of(ByteBuffer head) {
    try {
      if (head.remaining() < 64) {
        return Optional.empty();
      }
      int magic = head.getInt(0);
      if (magic == 0x464C457F) {
        return Optional.of(ElfHeader.read(head));
      }
      if (magic == 0xFEEDFACF) {
        return Optional.of(MachHeader.read(head));
      }
      if ((magic & 0xFFFF) == 0x5A4D) {
        return PeHeader.read(head);
      }
      return Optional.empty();
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      return Optional.empty(); // the header points out of itself: no library
    }
  }
}
