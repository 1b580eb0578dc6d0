package dev.reachystudio.assets.description;

import dev.reachystudio.assets.numbers.Transform;

/**
 * Axes of the seven ball joints between the arms and the head. A ball turns about any line, but its
 * friction acts along these three; they are where the CAD model happened to have them.
 */
public final class BallJoints {

  /** Number of ball joints: one at each arm's end, the last between rod 6 and the head. */
  public static final int COUNT = 7;

  private BallJoints() {}

  /**
   * The axes of a ball joint with all joints at 0.
   *
   * @param number 1…6: from the joint's axes to those of its arm's motor; 7: to those of joint 6
   * @return a rotation without a translation
   */
  public static Transform parentFromBall(int number) {
    Placement ball = number == COUNT ? BuiltInUrdf.HEAD_ON_ROD : Leg.ALL.get(number - 1).rodFrame();
    double[] x = ball.apply(1, 0, 0, false);
    double[] y = ball.apply(0, 1, 0, false);
    double[] z = ball.apply(0, 0, 1, false);
    return new Transform(x[0], y[0], z[0], 0, x[1], y[1], z[1], 0, x[2], y[2], z[2], 0);
  }
}
