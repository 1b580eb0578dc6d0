package dev.reachystudio.render.view;

/**
 * A point of space.
 *
 * @param x metres, in whatever frame is said beside it
 * @param y metres
 * @param z metres
 */
record Point(double x, double y, double z) {

  static Point of(double[] xyz) {
    return new Point(xyz[0], xyz[1], xyz[2]);
  }
}
