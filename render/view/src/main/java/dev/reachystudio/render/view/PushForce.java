package dev.reachystudio.render.view;

/**
 * The force of a rubber band from a point that is held to the pointer.
 *
 * @param fromM point that is held, world
 * @param toM the pointer, in the plane through that point that faces the camera, world
 * @param xN world, newtons
 * @param yN world, newtons
 * @param zN world, newtons
 * @param newtonsPerM how hard the band pulls by its length
 * @param bounded whether the band would pull harder than is allowed
 */
record PushForce(
    Point fromM, Point toM, double xN, double yN, double zN, double newtonsPerM, boolean bounded) {

  /**
   * The head: 5 N is some twice the weight of what the legs carry, enough to move it against its
   * motors, and is reached at 10 cm.
   */
  static final double HEAD_LIMIT_N = 5;

  private static final double HEAD_N_PER_M = 50;

  /** Things on a table weigh 50 to 300 g: 3 N lifts or moves each, and is reached at 20 cm. */
  static final double THING_LIMIT_N = 3;

  private static final double THING_N_PER_M = 15;

  static PushForce of(Point fromM, Point toM, boolean head) {
    double x = toM.x() - fromM.x();
    double y = toM.y() - fromM.y();
    double z = toM.z() - fromM.z();
    double distanceM = Math.sqrt(x * x + y * y + z * z);
    double perM = head ? HEAD_N_PER_M : THING_N_PER_M;
    double limitN = head ? HEAD_LIMIT_N : THING_LIMIT_N;
    boolean bounded = distanceM * perM > limitN;
    double scale = bounded ? limitN / distanceM : perM;
    return new PushForce(fromM, toM, scale * x, scale * y, scale * z, perM, bounded);
  }

  double newtons() {
    return Math.sqrt(xN * xN + yN * yN + zN * zN);
  }

  /** How long the band is when it pulls as hard as it does. */
  double reachM() {
    return newtons() / newtonsPerM;
  }

  /** How far the force is from another, newtons. */
  double differenceN(PushForce other) {
    return Math.hypot(Math.hypot(xN - other.xN, yN - other.yN), zN - other.zN);
  }
}
