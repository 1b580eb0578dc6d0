package dev.reachystudio.assets.description;

import java.util.ArrayList;
import java.util.List;

/** A plane curve of straight lines, Bézier pieces and arcs, as points. */
final class Outline {

  private final List<double[]> points = new ArrayList<>();

  Outline(double x, double y) {
    points.add(new double[] {x, y});
  }

  Outline line(double x, double y) {
    points.add(new double[] {x, y});
    return this;
  }

  /** A cubic Bézier piece from the last point. */
  Outline bezier(int steps, double c1x, double c1y, double c2x, double c2y, double x, double y) {
    double[] from = points.getLast();
    for (int i = 1; i <= steps; i++) {
      double t = (double) i / steps;
      double a = (1 - t) * (1 - t) * (1 - t);
      double b = 3 * (1 - t) * (1 - t) * t;
      double c = 3 * (1 - t) * t * t;
      double d = t * t * t;
      line(
          i == steps ? x : a * from[0] + b * c1x + c * c2x + d * x,
          i == steps ? y : a * from[1] + b * c1y + c * c2y + d * y);
    }
    return this;
  }

  /** An arc about a centre from the last point, by an angle counter-clockwise. */
  Outline arc(int steps, double centreX, double centreY, double angleRad) {
    double[] from = points.getLast();
    double dx = from[0] - centreX;
    double dy = from[1] - centreY;
    for (int i = 1; i <= steps; i++) {
      double turn = angleRad * i / steps;
      double cos = Math.cos(turn);
      double sin = Math.sin(turn);
      line(centreX + cos * dx - sin * dy, centreY + sin * dx + cos * dy);
    }
    return this;
  }

  List<double[]> points() {
    return points;
  }

  /** The x of the curve where it first passes a y, in between its points. */
  double xAt(double y) {
    for (int i = 1; i < points.size(); i++) {
      double[] from = points.get(i - 1);
      double[] to = points.get(i);
      if ((from[1] - y) * (to[1] - y) <= 0 && from[1] != to[1]) {
        return from[0] + (to[0] - from[0]) * (y - from[1]) / (to[1] - from[1]);
      }
    }
    throw new IllegalArgumentException("the outline does not reach " + y);
  }

  /**
   * A quarter of the superellipse |x/a|ⁿ + |y/b|ⁿ = 1 from (a, 0) to (0, b), points at equal
   * distances along it.
   */
  static List<double[]> superellipseQuarter(double a, double b, double n, int steps) {
    List<double[]> fine = new ArrayList<>();
    int count = 1500;
    for (int i = 0; i <= count; i++) {
      double angle = Math.PI / 2 * i / count;
      double x = i == count ? 0 : Math.cos(angle);
      double y = i == 0 ? 0 : Math.sin(angle);
      double radius = Math.pow(Math.pow(x / a, n) + Math.pow(y / b, n), -1 / n);
      fine.add(new double[] {radius * x, radius * y});
    }
    return atEqualDistances(fine, steps);
  }

  private static List<double[]> atEqualDistances(List<double[]> fine, int steps) {
    double[] lengths = new double[fine.size()];
    for (int i = 1; i < lengths.length; i++) {
      lengths[i] = lengths[i - 1] + distance(fine.get(i - 1), fine.get(i));
    }
    List<double[]> even = new ArrayList<>();
    int at = 0;
    for (int step = 0; step < steps; step++) {
      double wanted = lengths[lengths.length - 1] * step / steps;
      while (lengths[at + 1] < wanted) {
        at++;
      }
      even.add(fine.get(lengths[at + 1] - wanted < wanted - lengths[at] ? at + 1 : at));
    }
    even.add(fine.getLast());
    return even;
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }
}
