package dev.reachystudio.assets.description;

import java.util.ArrayList;
import java.util.List;

/** Solids from curves: turned, lofted, swept. Metres. */
final class Shapes {

  private Shapes() {}

  /**
   * Turns an outline about z.
   *
   * @param outline points (radius, z); going up makes an outside, going down an inside
   * @param sides around the axis
   */
  static Solid turned(Outline outline, int sides) {
    Solid solid = new Solid();
    List<double[]> points = outline.points();
    double[][] circle = circle(sides);
    for (int i = 1; i < points.size(); i++) {
      double[] low = points.get(i - 1);
      double[] high = points.get(i);
      for (int side = 0; side < sides; side++) {
        double[] from = circle[side];
        double[] to = circle[(side + 1) % sides];
        solid.quad(ring(from, low), ring(to, low), ring(to, high), ring(from, high));
      }
    }
    return solid;
  }

  private static double[] ring(double[] direction, double[] radiusAndZ) {
    // an arc that ends on the axis misses it by rounding; then all sides have to meet
    double radius = radiusAndZ[0] < 1e-9 ? 0 : radiusAndZ[0];
    return new double[] {radius * direction[0], radius * direction[1], radiusAndZ[1]};
  }

  private static double[][] circle(int sides) {
    double[][] circle = new double[sides][];
    for (int side = 0; side < sides; side++) {
      double angle = 2 * Math.PI * side / sides;
      circle[side] = new double[] {Math.cos(angle), Math.sin(angle)};
    }
    return circle;
  }

  static Solid sphere(double radiusM, int sides) {
    return turned(new Outline(0, -radiusM).arc(sides / 2, 0, 0, Math.PI), sides);
  }

  /** A cylinder along z between two heights, its edges broken by a small bevel. */
  static Solid cylinder(double radiusM, double fromZM, double toZM, double bevelM, int sides) {
    return turned(
        new Outline(0, fromZM)
            .line(radiusM - bevelM, fromZM)
            .line(radiusM, fromZM + bevelM)
            .line(radiusM, toZM - bevelM)
            .line(radiusM - bevelM, toZM)
            .line(0, toZM),
        sides);
  }

  /**
   * A box with soft edges and faces that swell a little: superellipses across y and z, and along x.
   *
   * @param halfXM half its depth
   * @param halfYM half its width
   * @param halfZM half its height
   * @param acrossPower roundness seen along x: 2 is an ellipse, more is boxier
   * @param alongPower roundness seen from above and from the side
   * @param quarterSteps how finely a quarter is divided
   */
  static Solid softBox(
      double halfXM,
      double halfYM,
      double halfZM,
      double acrossPower,
      double alongPower,
      int quarterSteps) {
    List<double[]> across = closedSuperellipse(halfYM, halfZM, acrossPower, quarterSteps);
    List<double[]> quarter = Outline.superellipseQuarter(1, 1, alongPower, quarterSteps);
    List<double[]> along = new ArrayList<>(); // (share of the cross-section, x)
    for (int i = quarter.size() - 1; i > 0; i--) {
      along.add(new double[] {quarter.get(i)[0], -quarter.get(i)[1]});
    }
    along.addAll(quarter);
    Solid solid = new Solid();
    for (int i = 1; i < along.size(); i++) {
      for (int k = 0; k < across.size(); k++) {
        double[] from = across.get(k);
        double[] to = across.get((k + 1) % across.size());
        double[] back = along.get(i - 1);
        double[] front = along.get(i);
        solid.quad(
            section(back, halfXM, from),
            section(back, halfXM, to),
            section(front, halfXM, to),
            section(front, halfXM, from));
      }
    }
    return solid;
  }

  private static double[] section(double[] shareAndX, double halfXM, double[] yz) {
    return new double[] {halfXM * shareAndX[1], shareAndX[0] * yz[0], shareAndX[0] * yz[1]};
  }

  /** The whole curve, counter-clockwise seen from +x with y to the right and z up. */
  static List<double[]> closedSuperellipse(double a, double b, double power, int quarterSteps) {
    List<double[]> quarter = Outline.superellipseQuarter(a, b, power, quarterSteps);
    List<double[]> all = new ArrayList<>();
    int last = quarter.size() - 1;
    for (int i = 0; i < last; i++) {
      all.add(new double[] {quarter.get(i)[0], quarter.get(i)[1]});
    }
    for (int i = last; i > 0; i--) {
      all.add(new double[] {-quarter.get(i)[0], quarter.get(i)[1]});
    }
    for (int i = 0; i < last; i++) {
      all.add(new double[] {-quarter.get(i)[0], -quarter.get(i)[1]});
    }
    for (int i = last; i > 0; i--) {
      all.add(new double[] {quarter.get(i)[0], -quarter.get(i)[1]});
    }
    return all;
  }

  /**
   * Sweeps a circle along a path, with flat ends.
   *
   * @param path points in space
   * @param radiiM one per point
   * @param closed whether the last point joins the first
   */
  static Solid tube(List<double[]> path, double[] radiiM, int sides, boolean closed) {
    int count = path.size();
    double[][][] rings = new double[count][sides][];
    double[] side = null;
    for (int i = 0; i < count; i++) {
      double[] before = path.get(closed ? Math.floorMod(i - 1, count) : Math.max(0, i - 1));
      double[] after = path.get(closed ? (i + 1) % count : Math.min(count - 1, i + 1));
      double[] along = unit(minus(after, before));
      // carried along from ring to ring, so that the tube does not twist
      side = unit(across(side == null ? anyAcross(along) : side, along));
      double[] up = cross(along, side);
      for (int k = 0; k < sides; k++) {
        double cos = radiiM[i] * Math.cos(2 * Math.PI * k / sides);
        double sin = radiiM[i] * Math.sin(2 * Math.PI * k / sides);
        rings[i][k] = new double[3];
        for (int axis = 0; axis < 3; axis++) {
          rings[i][k][axis] = path.get(i)[axis] + cos * side[axis] + sin * up[axis];
        }
      }
    }
    return skin(path, rings, sides, closed);
  }

  private static Solid skin(List<double[]> path, double[][][] rings, int sides, boolean closed) {
    Solid solid = new Solid();
    int count = rings.length;
    for (int i = 0; i < (closed ? count : count - 1); i++) {
      double[][] from = rings[i];
      double[][] to = rings[(i + 1) % count];
      for (int k = 0; k < sides; k++) {
        int next = (k + 1) % sides;
        solid.quad(from[k], from[next], to[next], to[k]);
      }
    }
    for (int k = 0; k < sides && !closed; k++) {
      int next = (k + 1) % sides;
      solid.triangle(path.getFirst(), rings[0][next], rings[0][k]);
      solid.triangle(path.getLast(), rings[count - 1][k], rings[count - 1][next]);
    }
    return solid;
  }

  private static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /** The part of {@code v} that is across {@code along}. */
  private static double[] across(double[] v, double[] along) {
    double share = v[0] * along[0] + v[1] * along[1] + v[2] * along[2];
    return new double[] {v[0] - share * along[0], v[1] - share * along[1], v[2] - share * along[2]};
  }

  private static double[] anyAcross(double[] along) {
    return Math.abs(along[0]) < 0.8 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
  }

  private static double[] unit(double[] v) {
    double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    return new double[] {v[0] / length, v[1] / length, v[2] / length};
  }
}
