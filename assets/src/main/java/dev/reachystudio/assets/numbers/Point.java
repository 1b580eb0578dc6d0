package dev.reachystudio.assets.numbers;

import java.util.ArrayList;
import java.util.List;

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

  /** As many as there are. */
  static List<Point> readAll(NumbersFile file, String key) {
    double[] p = file.numbers(key);
    if (p.length % 3 != 0) {
      throw file.wrong(key, "must be three numbers a point");
    }
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < p.length; i += 3) {
      points.add(new Point(p[i], p[i + 1], p[i + 2]));
    }
    return points;
  }
}
