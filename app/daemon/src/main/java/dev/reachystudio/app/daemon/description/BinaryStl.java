package dev.reachystudio.app.daemon.description;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Checks that a mesh is a whole binary STL. */
final class BinaryStl {

  private static final int DATA_START = 84;
  private static final int TRIANGLE_BYTES = 50;

  private BinaryStl() {}

  /** How many triangles a whole mesh of some length has. */
  static int triangles(int bytes) {
    return Math.max(0, bytes - DATA_START) / TRIANGLE_BYTES;
  }

  /**
   * Counts the triangles of a mesh.
   *
   * @param name what to call it in errors
   * @param label where it comes from
   * @throws DescriptionException if it is a pointer to a mesh elsewhere, cut off or damaged
   */
  static int checkedTriangles(String name, byte[] mesh, String label) throws DescriptionException {
    if (isPointer(mesh)) {
      throw new DescriptionException(
          "mesh "
              + name
              + " in "
              + label
              + " is a Git LFS pointer, not a mesh; use the released"
              + " package, which has the real files");
    }
    long count =
        mesh.length < DATA_START
            ? -1
            : Integer.toUnsignedLong(
                ByteBuffer.wrap(mesh).order(ByteOrder.LITTLE_ENDIAN).getInt(DATA_START - 4));
    if (count < 0 || DATA_START + count * TRIANGLE_BYTES != mesh.length) {
      throw new DescriptionException("mesh " + name + " in " + label + " is cut off or damaged");
    }
    return (int) count;
  }

  private static boolean isPointer(byte[] file) {
    return new String(file, 0, Math.min(file.length, 20), StandardCharsets.US_ASCII)
        .startsWith("version https://");
  }
}
