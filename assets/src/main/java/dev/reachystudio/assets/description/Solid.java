package dev.reachystudio.assets.description;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing heap of triangles, counter-clockwise seen from outside, metres. */
final class Solid {

  private static final int STL_HEADER = 80;
  private static final int STL_TRIANGLE = 50;

  private float[] corners = new float[9 * 512];
  private int size;

  int triangleCount() {
    return size / 9;
  }

  /** A triangle between three points; left out if two of them are the same. */
  Solid triangle(double[] a, double[] b, double[] c) {
    if (!same(a, b) && !same(b, c) && !same(c, a)) {
      if (size + 9 > corners.length) {
        corners = Arrays.copyOf(corners, 2 * corners.length);
      }
      put(a);
      put(b);
      put(c);
    }
    return this;
  }

  /** Four corners in order. */
  Solid quad(double[] a, double[] b, double[] c, double[] d) {
    return triangle(a, b, c).triangle(a, c, d);
  }

  /** Another solid, moved. */
  Solid add(Solid other, Placement where) {
    for (int i = 0; i < other.size; i += 9) {
      triangle(other.moved(i, where), other.moved(i + 3, where), other.moved(i + 6, where));
    }
    return this;
  }

  private double[] moved(int i, Placement where) {
    return where.apply(corners[i], corners[i + 1], corners[i + 2], true);
  }

  private void put(double[] point) {
    for (int i = 0; i < 3; i++) {
      corners[size++] = (float) point[i];
    }
  }

  private static boolean same(double[] a, double[] b) {
    return (float) a[0] == (float) b[0]
        && (float) a[1] == (float) b[1]
        && (float) a[2] == (float) b[2];
  }

  /** The bytes of a binary STL. */
  byte[] toStl() {
    ByteBuffer out =
        ByteBuffer.allocate(STL_HEADER + 4 + STL_TRIANGLE * triangleCount())
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put("Reachy Studio, built-in description, metres".getBytes(StandardCharsets.US_ASCII));
    out.position(STL_HEADER);
    out.putInt(triangleCount());
    for (int i = 0; i < size; i += 9) {
      putNormal(out, i);
      for (int k = 0; k < 9; k++) {
        out.putFloat(corners[i + k]);
      }
      out.putShort((short) 0);
    }
    return out.array();
  }

  private void putNormal(ByteBuffer out, int i) {
    double ux = corners[i + 3] - corners[i];
    double uy = corners[i + 4] - corners[i + 1];
    double uz = corners[i + 5] - corners[i + 2];
    double vx = corners[i + 6] - corners[i];
    double vy = corners[i + 7] - corners[i + 1];
    double vz = corners[i + 8] - corners[i + 2];
    double x = uy * vz - uz * vy;
    double y = uz * vx - ux * vz;
    double z = ux * vy - uy * vx;
    double length = Math.max(1e-30, Math.sqrt(x * x + y * y + z * z));
    out.putFloat((float) (x / length))
        .putFloat((float) (y / length))
        .putFloat((float) (z / length));
  }
}
