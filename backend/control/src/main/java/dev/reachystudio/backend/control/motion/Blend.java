package dev.reachystudio.backend.control.motion;

/**
 * Lets the speed a move takes over die away, so that the speed is continuous: the offset v·T·h(t/T)
 * with the quintic h(s) = s − 6s³ + 8s⁴ − 3s⁵ starts and ends at 0, starts with speed v and no
 * acceleration, and ends with neither.
 */
final class Blend {

  /** Long enough not to be felt as a jerk, short enough not to lead away from the target. */
  static final double LONGEST_S = 0.3;

  private double lengthS;

  void begin(boolean moving, double moveDurationS) {
    lengthS = moving ? Math.min(LONGEST_S, moveDurationS) : 0;
  }

  /** Seconds by which to multiply the speed that was taken over, at a time. */
  double offsetS(double tS) {
    if (tS >= lengthS) {
      return 0;
    }
    double s = tS / lengthS;
    double s3 = s * s * s;
    return lengthS * (s - 6 * s3 + 8 * s3 * s - 3 * s3 * s * s);
  }
}
