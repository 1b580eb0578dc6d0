package dev.reachystudio.render.model.mesh;

import java.util.Arrays;

/**
 * Triangles over shared points, without normals. Corners at bit-equal places become one point, and
 * triangles without an area are dropped.
 */
final class IndexedMesh {

  final float[] points;
  final int[] triangles;

  IndexedMesh(float[] points, int[] triangles) {
    this.points = points;
    this.triangles = triangles;
  }

  int triangleCount() {
    return triangles.length / 3;
  }

  /**
   * Joins equal corners.
   *
   * @param corners nine numbers per triangle
   */
  static IndexedMesh ofCorners(float[] corners) {
    int cornerCount = corners.length / 3;
    int slots = Integer.highestOneBit(Math.max(cornerCount, 8)) * 2;
    int[] table = new int[slots];
    Arrays.fill(table, -1);
    float[] points = new float[corners.length];
    int[] triangles = new int[cornerCount];
    int pointCount = 0;
    int kept = 0;
    for (int corner = 0; corner < cornerCount; corner++) {
      float x = corners[3 * corner] + 0f; // turns −0 into 0
      float y = corners[3 * corner + 1] + 0f;
      float z = corners[3 * corner + 2] + 0f;
      int slot = hash(x, y, z) & (slots - 1);
      int point = table[slot];
      while (point >= 0 && !at(points, point, x, y, z)) {
        slot = (slot + 1) & (slots - 1);
        point = table[slot];
      }
      if (point < 0) {
        point = pointCount++;
        table[slot] = point;
        points[3 * point] = x;
        points[3 * point + 1] = y;
        points[3 * point + 2] = z;
      }
      triangles[kept++] = point;
      if (corner % 3 == 2 && isFlat(triangles, kept - 3)) {
        kept -= 3;
      }
    }
    return new IndexedMesh(Arrays.copyOf(points, 3 * pointCount), Arrays.copyOf(triangles, kept));
  }

  private static boolean isFlat(int[] triangles, int start) {
    int a = triangles[start];
    int b = triangles[start + 1];
    int c = triangles[start + 2];
    return a == b || b == c || c == a;
  }

  private static boolean at(float[] points, int point, float x, float y, float z) {
    return points[3 * point] == x && points[3 * point + 1] == y && points[3 * point + 2] == z;
  }

  private static int hash(float x, float y, float z) {
    int h = Float.floatToRawIntBits(x) * 0x9E3779B1;
    h = (h ^ (h >>> 15)) + Float.floatToRawIntBits(y) * 0x85EBCA77;
    h = (h ^ (h >>> 13)) + Float.floatToRawIntBits(z) * 0xC2B2AE3D;
    h *= 0x27D4EB2F;
    return h ^ (h >>> 16);
  }
}
