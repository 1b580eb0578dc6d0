package dev.reachystudio.backend.serial.io;

import dev.reachystudio.protocol.value.Motor;

/**
 * Keeps a motor from jumping that comes under control anew: from where it was pinned it approaches
 * what is wanted of it no faster than {@link #SPEED_RAD_PER_S}, and from then on follows exactly.
 * The control loop pins its targets, too; this is for what happens between its reading and the
 * moment the motor is really there. Bus thread.
 */
final class GoalSlope {

  /** A quarter of the legs' speed limit: a visible, calm motion. */
  static final double SPEED_RAD_PER_S = 3;

  /** After a hiccup no more than this is made up for, seconds. */
  private static final double LONGEST_STEP_S = 0.05;

  private final boolean[] approaching = new boolean[Motor.COUNT];
  private final double[] atRad = new double[Motor.COUNT];
  private long lastNs;

  /** A motor holds an angle, and starts from there. */
  void pin(int motor, double angleRad) {
    approaching[motor] = true;
    atRad[motor] = angleRad;
  }

  /** Time goes on; once before the goals of a tick. */
  double elapse(long nowNs) {
    double elapsedS = Math.clamp((nowNs - lastNs) / 1e9, 0, LONGEST_STEP_S);
    lastNs = nowNs;
    return elapsedS;
  }

  /** The angle a motor may be told now on its way to the wanted one, radians. */
  double goalRad(int motor, double wantedRad, double elapsedS) {
    if (!approaching[motor]) {
      return wantedRad;
    }
    double mostRad = SPEED_RAD_PER_S * elapsedS;
    double leftRad = wantedRad - atRad[motor];
    if (Math.abs(leftRad) <= mostRad) {
      approaching[motor] = false;
      return wantedRad;
    }
    atRad[motor] += Math.copySign(mostRad, leftRad);
    return atRad[motor];
  }

  /** Whether a motor is still on its way. */
  boolean approaching(int motor) {
    return approaching[motor];
  }
}
