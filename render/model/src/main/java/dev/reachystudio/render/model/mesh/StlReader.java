package dev.reachystudio.render.model.mesh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads STL, binary or ASCII, told apart by content and not by name. Normals in the file are
 * ignored: exporters write them with the precision of their mood, the corners' order is reliable.
 */
public final class StlReader {

  private static final int HEADER_BYTES = 80;
  private static final int TRIANGLE_BYTES = 50;
  private static final int DATA_START = HEADER_BYTES + Integer.BYTES;

  private StlReader() {}

  /**
   * Reads the corners of all triangles.
   *
   * @param file the whole file
   * @param name for messages
   * @return nine numbers per triangle: x, y, z of its three corners, in the file's unit
   * @throws MeshException if the file is cut off, is no STL, or holds something that is no number
   */
  public static float[] read(byte[] file, String name) throws MeshException {
    if (file.length >= DATA_START && bytesFor(triangleCount(file)) == file.length) {
      return binary(file, name);
    }
    if (startsWith(file, "solid")) {
      return new AsciiStl(file, name).read();
    }
    if (startsWith(file, "version https://git-lfs")) {
      throw new MeshException(name + " is a Git LFS pointer, not a mesh; fetch the real file");
    }
    if (file.length < DATA_START) {
      throw new MeshException(
          "%s has %d bytes, an STL has at least %d".formatted(name, file.length, DATA_START));
    }
    long count = triangleCount(file);
    throw new MeshException(
        "%s announces %d triangles, that is %d bytes, but has %d: %s"
            .formatted(
                name,
                count,
                bytesFor(count),
                file.length,
                bytesFor(count) > file.length ? "it is cut off" : "its count is wrong"));
  }

  private static float[] binary(byte[] file, String name) throws MeshException {
    int count = (int) triangleCount(file);
    float[] corners = new float[9 * count];
    ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int out = 0;
    for (int triangle = 0; triangle < count; triangle++) {
      int at = DATA_START + triangle * TRIANGLE_BYTES + 12; // after the normal
      for (int i = 0; i < 9; i++) {
        float value = data.getFloat(at + 4 * i);
        if (!Float.isFinite(value)) {
          throw new MeshException(
              "%s: triangle %d has a coordinate that is not a number".formatted(name, triangle));
        }
        corners[out++] = value;
      }
    }
    return corners;
  }

  private static long triangleCount(byte[] file) {
    return Integer.toUnsignedLong(
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(HEADER_BYTES));
  }

  private static long bytesFor(long triangles) {
    return DATA_START + triangles * TRIANGLE_BYTES;
  }

  private static boolean startsWith(byte[] file, String word) {
    byte[] start = word.getBytes(StandardCharsets.US_ASCII);
    if (file.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (Character.toLowerCase((char) file[i]) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
