package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.TimeLaw;

/** The formulas of the time laws. */
public final class TimeLaws {

  /** Overshoot of the back ease, for easing in and out: the usual 1.70158 times 1.525. */
  private static final double BACK = 1.70158 * 1.525;

  private TimeLaws() {}

  /**
   * Progress along a way.
   *
   * @param law the law
   * @param t part of the time that has passed, 0 to 1
   * @return 0 at 0 and 1 at 1; between them {@link TimeLaw#CARTOON} goes down to −0.1 and up to
   *     1.1; NaN for NaN
   * @throws IllegalArgumentException if t is outside [0, 1]
   */
  public static double fraction(TimeLaw law, double t) {
    if (t < 0 || t > 1) {
      throw new IllegalArgumentException("time " + t + " is outside 0 to 1");
    }
    return switch (law) {
      case LINEAR -> t;
      case MINJERK -> t * t * t * (10 + t * (6 * t - 15));
      case EASE_IN_OUT -> t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t);
      case CARTOON -> cartoon(t);
    };
  }

  private static double cartoon(double t) {
    double near = 2 * t;
    if (near < 1) {
      return near * near * ((BACK + 1) * near - BACK) / 2;
    }
    double left = near - 2;
    return left * left * ((BACK + 1) * left + BACK) / 2 + 1;
  }
}
