package dev.reachystudio.app.studio.bus;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;

/**
 * Whether goals went faster than the motors may: for every motor, how far its goals ever were ahead
 * of one that moves at the speed limit. Packets that come a little late or early let a goal be
 * ahead by the speed times the delay; a jump lets it be ahead by the jump. A pause gives no credit:
 * after it a motor may go on at its speed, not make up for the pause.
 */
public final class MotionBound {

  /** Goals that do not change are repeated ten times a second; so a longer time is a pause. */
  private static final double LONGEST_STEP_S = 0.05;

  private final double[] limitRadPerS = new double[Motor.COUNT];
  private final double[] aheadRad = new double[Motor.COUNT];
  private final double[] worstAheadS = new double[Motor.COUNT];
  private final int[] lastTicks = new int[Motor.COUNT];
  private final long[] lastNs = new long[Motor.COUNT];

  /** Bounds by the robot's speed limits. */
  public MotionBound(RobotNumbers numbers) {
    for (int i = 0; i < Motor.COUNT; i++) {
      limitRadPerS[i] = numbers.motors().get(i).speedRadPerS();
      lastTicks[i] = GoalTrace.NONE;
    }
  }

  /** The next packet. */
  public void step(GoalTrace trace, int row) {
    long timeNs = trace.timeNs(row);
    for (Motor motor : Motor.values()) {
      int goal = trace.goal(row, motor);
      if (goal == GoalTrace.LIMP) {
        release(motor);
      } else if (goal != GoalTrace.NONE) {
        step(motor.index(), goal, timeNs);
      }
    }
  }

  /** A motor that has no torque is where it was left: its next goal is where it starts. */
  private void release(Motor motor) {
    lastTicks[motor.index()] = GoalTrace.NONE;
    aheadRad[motor.index()] = 0;
  }

  private void step(int motor, int goal, long timeNs) {
    if (lastTicks[motor] != GoalTrace.NONE) {
      // A tick is what rounding may add.
      int ticks = Math.max(0, Math.abs(goal - lastTicks[motor]) - 1);
      double elapsedS = Math.min(LONGEST_STEP_S, (timeNs - lastNs[motor]) / 1e9);
      double ahead = aheadRad[motor] + GoalTrace.radOf(ticks) - limitRadPerS[motor] * elapsedS;
      aheadRad[motor] = Math.max(0, ahead);
      worstAheadS[motor] = Math.max(worstAheadS[motor], aheadRad[motor] / limitRadPerS[motor]);
    }
    lastTicks[motor] = goal;
    lastNs[motor] = timeNs;
  }

  /** By how much time a motor's goals were ahead of its speed limit at worst, seconds. */
  public double worstAheadS(Motor motor) {
    return worstAheadS[motor.index()];
  }

  /** The worst of all motors, seconds. */
  public double worstAheadS() {
    double worst = 0;
    for (double ahead : worstAheadS) {
      worst = Math.max(worst, ahead);
    }
    return worst;
  }
}
