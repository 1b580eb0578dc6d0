package dev.reachystudio.render.model.mesh;

import java.util.Arrays;

/** Corners of the primitives of URDF, around the origin, metres; nine numbers per triangle. */
public final class PrimitiveMeshes {

  private static final int SIDES = 32;
  private static final int RINGS = 16;

  private PrimitiveMeshes() {}

  /** A box by the lengths of its edges, metres. */
  public static float[] box(double xM, double yM, double zM) {
    Corners corners = new Corners(12);
    double x = xM / 2;
    double y = yM / 2;
    double z = zM / 2;
    corners.quad(x, -y, -z, x, y, -z, x, y, z, x, -y, z);
    corners.quad(-x, y, -z, -x, -y, -z, -x, -y, z, -x, y, z);
    corners.quad(x, y, -z, -x, y, -z, -x, y, z, x, y, z);
    corners.quad(-x, -y, -z, x, -y, -z, x, -y, z, -x, -y, z);
    corners.quad(-x, -y, z, x, -y, z, x, y, z, -x, y, z);
    corners.quad(-x, y, -z, x, y, -z, x, -y, -z, -x, -y, -z);
    return corners.toArray();
  }

  /** A closed cylinder along z, metres. */
  public static float[] cylinder(double radiusM, double lengthM) {
    Corners corners = new Corners(4 * SIDES);
    double z = lengthM / 2;
    for (int i = 0; i < SIDES; i++) {
      double x0 = radiusM * cosOf(i, SIDES);
      double y0 = radiusM * sinOf(i, SIDES);
      double x1 = radiusM * cosOf(i + 1, SIDES);
      double y1 = radiusM * sinOf(i + 1, SIDES);
      corners.quad(x0, y0, -z, x1, y1, -z, x1, y1, z, x0, y0, z);
      corners.triangle(0, 0, z, x0, y0, z, x1, y1, z);
      corners.triangle(0, 0, -z, x1, y1, -z, x0, y0, -z);
    }
    return corners.toArray();
  }

  /** A sphere, metres. */
  public static float[] sphere(double radiusM) {
    Corners corners = new Corners(2 * SIDES * RINGS);
    for (int ring = 0; ring < RINGS; ring++) {
      double z0 = -radiusM * cosOf(ring, 2 * RINGS);
      double z1 = -radiusM * cosOf(ring + 1, 2 * RINGS);
      double r0 = radiusM * sinOf(ring, 2 * RINGS);
      double r1 = radiusM * sinOf(ring + 1, 2 * RINGS);
      for (int i = 0; i < SIDES; i++) {
        double c0 = cosOf(i, SIDES);
        double s0 = sinOf(i, SIDES);
        double c1 = cosOf(i + 1, SIDES);
        double s1 = sinOf(i + 1, SIDES);
        corners.quad(
            r0 * c0, r0 * s0, z0, r0 * c1, r0 * s1, z0, r1 * c1, r1 * s1, z1, r1 * c0, r1 * s0, z1);
      }
    }
    return corners.toArray();
  }

  /** Exact at full turns and quarters, so that the ends of a round meet bit by bit. */
  private static double cosOf(int step, int steps) {
    return sinOf(step + steps / 4, steps);
  }

  private static double sinOf(int step, int steps) {
    int s = Math.floorMod(step, steps);
    if (2 * s > steps) {
      return -sinOf(steps - s, steps);
    }
    if (4 * s > steps) {
      return sinOf(steps / 2 - s, steps);
    }
    return Math.sin(2 * Math.PI * s / steps);
  }

  /** A growing list of triangles. */
  private static final class Corners {

    private float[] values;
    private int size;

    Corners(int triangles) {
      values = new float[9 * triangles];
    }

    void triangle(double... nine) {
      for (double value : nine) {
        values[size++] = (float) value;
      }
    }

    /** Two triangles over four corners in order; a half whose corners fall together is left out. */
    void quad(double... q) {
      half(q, 0, 1, 2);
      half(q, 0, 2, 3);
    }

    private void half(double[] q, int a, int b, int c) {
      if (!same(q, a, b) && !same(q, b, c) && !same(q, c, a)) {
        for (int corner : new int[] {a, b, c}) {
          for (int i = 0; i < 3; i++) {
            values[size++] = (float) q[3 * corner + i];
          }
        }
      }
    }

    private static boolean same(double[] q, int a, int b) {
      return q[3 * a] == q[3 * b] && q[3 * a + 1] == q[3 * b + 1] && q[3 * a + 2] == q[3 * b + 2];
    }

    float[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
