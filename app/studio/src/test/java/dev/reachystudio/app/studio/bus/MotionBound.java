package dev.reachystudio.app.studio.bus;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;

/**
 * Whether motors are driven faster than they may be: for every motor, how far its goal ever was
 * pushed away from it ahead of one that moves at the speed limit. Goals that come a little late or
 * early are ahead by the speed times the delay; a jump is ahead by the jump. A goal that goes back
 * to where its motor is, as every pin does, drives nothing. One thread samples.
 */
public final class MotionBound {

  private final double[] limitRadPerS = new double[Motor.COUNT];
  private final double[] aheadRad = new double[Motor.COUNT];
  private final double[] worstAheadS = new double[Motor.COUNT];
  private final double[] goalRad = new double[Motor.COUNT];
  private final boolean[] driven = new boolean[Motor.COUNT];
  private final long[] lastNs = new long[Motor.COUNT];

  /** Bounds by the robot's speed limits. */
  public MotionBound(RobotNumbers numbers) {
    for (int i = 0; i < Motor.COUNT; i++) {
      limitRadPerS[i] = numbers.motors().get(i).speedRadPerS();
    }
  }

  /**
   * The state of a motor at a moment.
   *
   * @param drives whether it has torque and is not stopped by its watchdog
   * @param goal where it is told to be, radians
   * @param position where it is, radians
   * @param beganNs before it was looked at
   * @param endedNs after it was looked at: a thread that loses its core meanwhile sees no motion
   *     that was faster than it was
   */
  synchronized void sample(
      Motor motor, boolean drives, double goal, double position, long beganNs, long endedNs) {
    int i = motor.index();
    double elapsedS = lastNs[i] == 0 ? 0 : (endedNs - lastNs[i]) / 1e9;
    // A motor that begins to obey its goal is pushed to it from where it is.
    double before = driven[i] ? goalRad[i] - position : 0;
    double after = goal - position;
    double pushRad =
        Math.signum(before) == Math.signum(after)
            ? Math.max(0, Math.abs(after) - Math.abs(before))
            : Math.abs(after);
    if (drives) {
      double ahead = aheadRad[i] + pushRad - limitRadPerS[i] * elapsedS;
      aheadRad[i] = Math.max(0, ahead);
      worstAheadS[i] = Math.max(worstAheadS[i], aheadRad[i] / limitRadPerS[i]);
    } else {
      aheadRad[i] = 0;
    }
    goalRad[i] = goal;
    driven[i] = drives;
    lastNs[i] = beganNs;
  }

  /** By how much time of motion a motor's goal was ahead of its speed limit at worst, seconds. */
  public synchronized double worstAheadS(Motor motor) {
    return worstAheadS[motor.index()];
  }

  /** The worst of all motors, seconds. */
  public synchronized double worstAheadS() {
    double worst = 0;
    for (double ahead : worstAheadS) {
      worst = Math.max(worst, ahead);
    }
    return worst;
  }
}
