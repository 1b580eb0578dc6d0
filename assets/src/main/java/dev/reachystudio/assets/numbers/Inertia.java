package dev.reachystudio.assets.numbers;

/**
 * How a body resists being turned, about its centre of mass, kg·m².
 *
 * @param xx about x
 * @param yy about y
 * @param zz about z
 * @param xy product
 * @param xz product
 * @param yz product
 */
public record Inertia(double xx, double yy, double zz, double xy, double xz, double yz) {

  static Inertia read(NumbersFile file, String key) {
    double[] i = file.numbers(key, 6);
    Inertia inertia = new Inertia(i[0], i[1], i[2], i[3], i[4], i[5]);
    if (!inertia.isPossible()) {
      throw file.wrong(key, "must be the inertia of a body: xx yy zz xy xz yz");
    }
    return inertia;
  }

  /** Whether the matrix is positive definite. */
  private boolean isPossible() {
    double second = xx * yy - xy * xy;
    double third = zz * second - xx * yz * yz - yy * xz * xz + 2 * xy * xz * yz;
    return xx > 0 && second > 0 && third > 0;
  }
}
