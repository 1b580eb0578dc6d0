package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.limits.Reach;
import dev.reachystudio.backend.control.motion.MotionSample;
import dev.reachystudio.backend.control.motion.Move;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;

/**
 * Looks ahead at the speeds a goto asks for, so that its outcome can say that it will be slowed
 * down. Coarse: the fastest of some steps, within a percent of the peak. Control thread, allocates
 * nothing.
 */
final class SpeedForecast {

  private static final int STEPS = 32;

  /** A move that is slowed down by less than this counts as unchanged. */
  private static final double NOTICEABLE = 1.01;

  private final JointLimits limits;
  private final MotionSample sample = new MotionSample();
  private final double[] headRad = new double[HeadJoints.COUNT];
  private final double[] anglesRad = new double[Motor.COUNT];
  private final double[] previousRad = new double[Motor.COUNT];

  SpeedForecast(JointLimits limits) {
    this.limits = limits;
  }

  /**
   * Writes the worst motor into the plan if it would be too fast. A goto of no duration asks for
   * it.
   */
  void look(PlannedMove plan, MotionSample wish, Reach reach, boolean automaticBodyYaw) {
    Move move = plan.move;
    long durationNs = move.durationNs();
    double stepS = durationNs / 1e9 / STEPS;
    if (stepS <= 0) {
      return;
    }
    double worst = NOTICEABLE;
    boolean hasPrevious = false;
    for (int step = 0; step <= STEPS; step++) {
      sample.set(wish);
      move.sample(durationNs * step / STEPS, sample);
      boolean solved = angles(reach, automaticBodyYaw);
      for (int i = 0; i < Motor.COUNT && solved && hasPrevious; i++) {
        double speed = Math.abs(anglesRad[i] - previousRad[i]) / stepS;
        if (speed / limits.speedRadPerS(i) > worst) {
          worst = speed / limits.speedRadPerS(i);
          plan.speedMotor = i;
          plan.speedAskedRadPerS = speed;
          plan.speedLimitRadPerS = limits.speedRadPerS(i);
        }
      }
      hasPrevious = solved;
      System.arraycopy(anglesRad, 0, previousRad, 0, Motor.COUNT);
    }
  }

  private boolean angles(Reach reach, boolean automaticBodyYaw) {
    boolean solved = true;
    double[] from = sample.jointsRad;
    if (!sample.byJoints) {
      solved = reach.solve(sample.head, sample.bodyYawRad, automaticBodyYaw, headRad);
      from = headRad;
    }
    System.arraycopy(from, 0, anglesRad, 0, HeadJoints.COUNT);
    anglesRad[Motor.RIGHT_ANTENNA.index()] = sample.rightRad;
    anglesRad[Motor.LEFT_ANTENNA.index()] = sample.leftRad;
    return solved;
  }
}
