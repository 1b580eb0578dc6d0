package dev.reachystudio.backend.control.loop;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.dynamics.GravityCompensation;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.util.Arrays;

/**
 * Gravity compensation with its limits: how it begins, how much torque it may use, and when the
 * robot is held again.
 *
 * <p>A head that is held is handed over with its whole torque at once: any less, and it would drop.
 * A limp head rests on something, or in a hand: its torque grows from nothing, so that a hand feels
 * it come. Control thread, allocates nothing after construction.
 */
final class GravityMode {

  /** Time in which a limp head gets its torque. */
  private static final long RAMP_NS = 500_000_000L;

  /**
   * One wrong sample is no motion: too fast is too fast in this many readings one after another.
   */
  private static final int FAST_READINGS = 3;

  /** Torques go on this long while the pose is not known. */
  private static final long UNKNOWN_NS = 100_000_000L;

  /** How the last cycle went. */
  enum Watch {
    FINE,
    /** A motor turns faster than it may, {@link #motor}: the robot is to be held. */
    TOO_FAST,
    /** The pose of the head has not been known for a while: the robot is to be held. */
    POSE_UNKNOWN
  }

  private final GravityCompensation gravity;
  private final JointLimits limits;
  private final double limitNm;
  private final double[] neededNm = new double[HeadJoints.COUNT];
  private final double[] torqueNm = new double[Motor.COUNT];
  private final double[] lastRad = new double[Motor.COUNT];
  private final int[] fastReadings = new int[Motor.COUNT];
  private boolean ramping;
  private long beganNs;
  private long knownNs;
  private long lastReadNs;
  private int motor = -1;

  GravityMode(RobotNumbers numbers, JointLimits limits) {
    gravity = new GravityCompensation(numbers);
    limitNm = numbers.torques().legLimitNm();
    this.limits = limits;
  }

  /** Torques of the nine motors, newton metres; the antennas' and the body's are 0. */
  double[] torqueNm() {
    return torqueNm;
  }

  /** The motor that was too fast, or −1. */
  int motor() {
    return motor;
  }

  /** Whether there are torques that hold the head where it is. */
  boolean canHold(IoInputs inputs, Pose head) {
    return gravity.solve(inputs.positionRad, head, neededNm);
  }

  /**
   * Begins; {@link #torqueNm} is then what the motors need at once.
   *
   * @param held whether the motors have held the head until now
   */
  void begin(IoInputs inputs, Pose head, boolean held, long nowNs) {
    ramping = !held;
    beganNs = nowNs;
    knownNs = nowNs;
    lastReadNs = nowNs;
    motor = -1;
    Arrays.fill(fastReadings, 0);
    System.arraycopy(inputs.positionRad, 0, lastRad, 0, Motor.COUNT);
    if (!canHold(inputs, head)) {
      Arrays.fill(neededNm, 0);
    }
    limitTorque(nowNs);
  }

  /**
   * One cycle.
   *
   * @param poseKnown whether the head pose belongs to the joints that were read
   */
  Watch step(IoInputs inputs, Pose head, boolean poseKnown, long nowNs) {
    if (poseKnown && canHold(inputs, head)) {
      knownNs = nowNs;
    }
    limitTorque(nowNs);
    if (nowNs - knownNs > UNKNOWN_NS) {
      return Watch.POSE_UNKNOWN;
    }
    return inputs.fresh && isTooFast(inputs, nowNs) ? Watch.TOO_FAST : Watch.FINE;
  }

  private void limitTorque(long nowNs) {
    double share = ramping ? Math.clamp((nowNs - beganNs) / (double) RAMP_NS, 0.0, 1.0) : 1;
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      // Adding 0 makes a negative zero positive.
      torqueNm[i] = share * Math.clamp(neededNm[i], -limitNm, limitNm) + 0.0;
    }
  }

  private boolean isTooFast(IoInputs inputs, long nowNs) {
    double elapsedS = (nowNs - lastReadNs) / 1e9;
    lastReadNs = nowNs;
    boolean tooFast = false;
    for (int i = 0; i < Motor.COUNT; i++) {
      double movedRad = Math.abs(inputs.positionRad[i] - lastRad[i]);
      lastRad[i] = inputs.positionRad[i];
      boolean fast = elapsedS > 0 && movedRad > limits.speedRadPerS(i) * elapsedS;
      fastReadings[i] = fast ? fastReadings[i] + 1 : 0;
      if (fastReadings[i] >= FAST_READINGS) {
        motor = i;
        tooFast = true;
      }
    }
    return tooFast;
  }
}
