package dev.reachystudio.assets.description;

/**
 * Where something sits in its parent, in the words of URDF: a translation, and turns about the
 * fixed axes x, y, z in this order.
 *
 * @param xM metres
 * @param yM metres
 * @param zM metres
 * @param rollRad about x
 * @param pitchRad about y
 * @param yawRad about z
 */
record Placement(double xM, double yM, double zM, double rollRad, double pitchRad, double yawRad) {

  static final Placement ORIGIN = at(0, 0, 0);

  static Placement at(double xM, double yM, double zM) {
    return new Placement(xM, yM, zM, 0, 0, 0);
  }

  /** At this place, but turned as another. */
  Placement turnedAs(Placement other) {
    return new Placement(xM, yM, zM, other.rollRad, other.pitchRad, other.yawRad);
  }

  /** Moves a point or, without the translation, turns a direction. */
  double[] apply(double x, double y, double z, boolean point) {
    double cr = Math.cos(rollRad);
    double sr = Math.sin(rollRad);
    double cp = Math.cos(pitchRad);
    double sp = Math.sin(pitchRad);
    double cy = Math.cos(yawRad);
    double sy = Math.sin(yawRad);
    double move = point ? 1 : 0;
    return new double[] {
      cy * cp * x + (cy * sp * sr - sy * cr) * y + (cy * sp * cr + sy * sr) * z + move * xM,
      sy * cp * x + (sy * sp * sr + cy * cr) * y + (sy * sp * cr - cy * sr) * z + move * yM,
      -sp * x + cp * sr * y + cp * cr * z + move * zM,
    };
  }
}
