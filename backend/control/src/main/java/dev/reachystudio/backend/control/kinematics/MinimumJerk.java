package dev.reachystudio.backend.control.kinematics;

/**
 * The quintic that leaves one number and reaches another with given speeds and accelerations, and
 * has the least jerk of all that do. Immutable; sampling allocates nothing.
 */
public final class MinimumJerk {

  private final double start;
  private final double goal;
  private final double durationS;

  /** Coefficients of s = t/duration: c1·s + c2·s² + … + c5·s⁵, added to the start. */
  private final double c1;

  private final double c2;
  private final double c3;
  private final double c4;
  private final double c5;

  /**
   * Prepares a way.
   *
   * @param start value at 0
   * @param goal value at the end
   * @param durationS seconds; not more than 0 means: at the goal at once
   * @param startPerS speed at 0
   * @param startPerS2 acceleration at 0
   * @param goalPerS speed at the end
   * @param goalPerS2 acceleration at the end
   */
  public MinimumJerk(
      double start,
      double goal,
      double durationS,
      double startPerS,
      double startPerS2,
      double goalPerS,
      double goalPerS2) {
    this.start = start;
    this.goal = goal;
    this.durationS = durationS;
    c1 = startPerS * durationS;
    c2 = startPerS2 * durationS * durationS / 2;
    double way = goal - start - c1 - c2;
    double speed = goalPerS * durationS - c1 - 2 * c2;
    double acceleration = goalPerS2 * durationS * durationS - 2 * c2;
    c3 = 10 * way - 4 * speed + acceleration / 2;
    c4 = -15 * way + 7 * speed - acceleration;
    c5 = 6 * way - 3 * speed + acceleration / 2;
  }

  /** A way from rest to rest. */
  public static MinimumJerk betweenRests(double start, double goal, double durationS) {
    return new MinimumJerk(start, goal, durationS, 0, 0, 0, 0);
  }

  /**
   * The value at a time; the start before 0, the goal from the end on.
   *
   * @param tS seconds since the start
   */
  public double valueAt(double tS) {
    if (tS >= durationS) {
      return goal;
    }
    double s = Math.max(0, tS / durationS);
    return start + s * (c1 + s * (c2 + s * (c3 + s * (c4 + s * c5))));
  }

  /**
   * The speed at a time, per second; 0 before the start and after the end.
   *
   * @param tS seconds since the start
   */
  public double speedAt(double tS) {
    if (tS < 0 || tS > durationS || durationS <= 0) {
      return 0;
    }
    double s = tS / durationS;
    return (c1 + s * (2 * c2 + s * (3 * c3 + s * (4 * c4 + s * 5 * c5)))) / durationS;
  }
}
