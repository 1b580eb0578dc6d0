package dev.reachystudio.render.model.mesh;

import java.util.Arrays;

/** Corners of simple shapes around the origin, metres; nine numbers per triangle. */
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
    return rounded(radiusM, radiusM, radiusM, 0);
  }

  /** An ellipsoid by its half axes, metres. */
  public static float[] ellipsoid(double halfXM, double halfYM, double halfZM) {
    return rounded(halfXM, halfYM, halfZM, 0);
  }

  /** A cylinder along z with a half ball at each end; the half length is without them, metres. */
  public static float[] capsule(double radiusM, double halfLengthM) {
    return rounded(radiusM, radiusM, radiusM, halfLengthM);
  }

  /** A rectangle in the plane z = 0, to be seen from above, by half of its edges, metres. */
  public static float[] rectangle(double halfXM, double halfYM) {
    Corners corners = new Corners(2);
    corners.quad(-halfXM, -halfYM, 0, halfXM, -halfYM, 0, halfXM, halfYM, 0, -halfXM, halfYM, 0);
    return corners.toArray();
  }

  /** An ellipsoid cut at its equator, its halves moved apart along z and joined by a wall. */
  private static float[] rounded(double halfX, double halfY, double halfZ, double apart) {
    Corners corners = new Corners(2 * SIDES * (RINGS + 1));
    for (int ring = 0; ring < RINGS; ring++) {
      double shift = ring < RINGS / 2 ? -apart : apart;
      belt(corners, halfX, halfY, halfZ, shift, shift, ring, ring + 1);
    }
    if (apart > 0) {
      belt(corners, halfX, halfY, halfZ, -apart, apart, RINGS / 2, RINGS / 2);
    }
    return corners.toArray();
  }

  private static void belt(
      Corners corners,
      double halfX,
      double halfY,
      double halfZ,
      double lowShift,
      double highShift,
      int low,
      int high) {
    double z0 = lowShift - halfZ * cosOf(low, 2 * RINGS);
    double z1 = highShift - halfZ * cosOf(high, 2 * RINGS);
    double r0 = sinOf(low, 2 * RINGS);
    double r1 = sinOf(high, 2 * RINGS);
    for (int i = 0; i < SIDES; i++) {
      double x0 = halfX * cosOf(i, SIDES);
      double y0 = halfY * sinOf(i, SIDES);
      double x1 = halfX * cosOf(i + 1, SIDES);
      double y1 = halfY * sinOf(i + 1, SIDES);
      corners.quad(
          r0 * x0, r0 * y0, z0, r0 * x1, r0 * y1, z0, r1 * x1, r1 * y1, z1, r1 * x0, r1 * y0, z1);
    }
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
