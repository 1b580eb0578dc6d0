package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.Contact;
import java.util.function.Predicate;

/** A contact as a small ring around its point and an arrow along its normal. */
final class ContactSign {

  /** Forces below this are numerical noise of a solver that keeps things apart. */
  static final double LEAST_N = 0.01;

  private static final double LEAST_M = 0.010;
  private static final double GREATEST_M = 0.085;

  /** Length a decade of force: 0.1 N is 17 mm long, 1 N 35 mm, 10 N 58 mm, 100 N the longest. */
  private static final double DECADE_M = 0.024;

  private static final double UNIT_N = 0.1;
  static final double RING_M = 0.0055;
  private static final int CORNERS = 28;

  private final double[] x = new double[CORNERS];
  private final double[] y = new double[CORNERS];

  /** Length of the arrow: by the logarithm of the force, bounded. */
  static double lengthM(double forceN) {
    double decades = Math.log10(1 + Math.max(forceN, 0) / UNIT_N);
    return Math.min(LEAST_M + DECADE_M * decades, GREATEST_M);
  }

  /**
   * The sign of 1 if the arrow follows the normal, which is the force on the second body; of −1 if
   * it is the force on the first, because that is the one that can be moved.
   */
  static double direction(Contact c, Predicate<String> movable) {
    return movable.test(c.first()) && !movable.test(c.second()) ? -1 : 1;
  }

  void draw(Lines lines, Contact c, double direction) {
    double[] n = {
      direction * c.normalX(), direction * c.normalY(), direction * c.normalZ(),
    };
    double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
    if (!(c.forceN() >= LEAST_N) || !(length > 0.5) || !ring(lines.view(), c, n)) {
      return;
    }
    double reach = lengthM(c.forceN()) / length;
    lines.closed(x, y);
    lines.arrow(
        c.xM(),
        c.yM(),
        c.zM(),
        c.xM() + reach * n[0],
        c.yM() + reach * n[1],
        c.zM() + reach * n[2]);
  }

  private boolean ring(Projection view, Contact c, double[] n) {
    double[] a = Math.abs(n[2]) < 0.9 ? cross(n, 0, 0, 1) : cross(n, 1, 0, 0);
    double[] b = cross(n, a[0], a[1], a[2]);
    for (int i = 0; i < CORNERS; i++) {
      double cos = RING_M * Math.cos(2 * Math.PI * i / CORNERS);
      double sin = RING_M * Math.sin(2 * Math.PI * i / CORNERS);
      double px = c.xM() + cos * a[0] + sin * b[0];
      double py = c.yM() + cos * a[1] + sin * b[1];
      double pz = c.zM() + cos * a[2] + sin * b[2];
      if (!(view.depthM(px, py, pz) > Lines.NEAREST_M)) {
        return false;
      }
      x[i] = view.screenX(px, py, pz);
      y[i] = view.screenY(px, py, pz);
    }
    return true;
  }

  /** A unit vector across two others. */
  private static double[] cross(double[] n, double x, double y, double z) {
    double[] c = {n[1] * z - n[2] * y, n[2] * x - n[0] * z, n[0] * y - n[1] * x};
    double length = Math.sqrt(c[0] * c[0] + c[1] * c[1] + c[2] * c[2]);
    return new double[] {c[0] / length, c[1] / length, c[2] / length};
  }
}
