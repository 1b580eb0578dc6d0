package dev.reachystudio.assets.numbers;

/**
 * A point in metres.
 *
 * @param xM along x
 * @param yM along y
 * @param zM along z
 */
public record Point(double xM, double yM, double zM) {

  static Point read(NumbersFile file, String key) {
    double[] p = file.numbers(key, 3);
    return new Point(p[0], p[1], p[2]);
  }
}
