package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through a recorded motion for what the robot cannot do, sample by sample, before it is
 * played. Immutable; any thread.
 */
public final class MoveCheck {

  private static final double NOTICEABLE_SPEED = 1.01;
  private static final double TOLERANCE_RAD = 1e-6;

  private final InverseKinematics inverse;
  private final JointLimits limits;

  /** A check for a robot. */
  public MoveCheck(PlatformGeometry geometry, JointLimits limits) {
    inverse = new InverseKinematics(geometry);
    this.limits = limits;
  }

  /**
   * What was found.
   *
   * @param samples samples of the motion
   * @param withoutSolution samples whose head pose has no inverse kinematics
   * @param outsideLimits samples with a solution in which a motor is outside its limits
   * @param tooFast steps between samples in which a motor would have to go more than 1 % too fast
   * @param fastestMotor motor that exceeds its speed most, or −1
   * @param fastestRadPerS its speed
   */
  public record Findings(
      int samples,
      int withoutSolution,
      int outsideLimits,
      int tooFast,
      int fastestMotor,
      double fastestRadPerS,
      double fastestLimitRadPerS) {

    /** The findings as an outcome lists them; empty if the robot can do it all. */
    public List<Clamp> clamps() {
      List<Clamp> clamps = new ArrayList<>();
      if (withoutSolution > 0) {
        clamps.add(
            new Clamp(
                "samples.head",
                samples,
                samples - withoutSolution,
                "%d of %d samples are out of reach; the head goes to the nearest reachable pose"
                    .formatted(withoutSolution, samples)));
      }
      if (outsideLimits > 0) {
        clamps.add(
            new Clamp(
                "samples.joints",
                samples,
                samples - outsideLimits,
                "%d of %d samples are beyond a joint's limit".formatted(outsideLimits, samples)));
      }
      if (tooFast > 0) {
        clamps.add(
            new Clamp(
                "speed",
                fastestRadPerS,
                fastestLimitRadPerS,
                "%s would have to turn at %.1f rad/s and may at %.1f; %d steps are slowed down"
                    .formatted(
                        Motor.at(fastestMotor).wireName(),
                        fastestRadPerS,
                        fastestLimitRadPerS,
                        tooFast)));
      }
      return clamps;
    }
  }

  /** Looks through a motion whose numbers are finite and whose poses are rotations. */
  public Findings check(RecordedMotion motion, boolean automaticBodyYaw) {
    int withoutSolution = 0;
    int outsideLimits = 0;
    int tooFast = 0;
    int fastestMotor = -1;
    double fastest = 0;
    double worstExcess = NOTICEABLE_SPEED;
    double[] previousRad = new double[Motor.COUNT];
    double[] jointsRad = new double[Motor.COUNT];
    double previousS = Double.NaN;
    double[] headRad = new double[HeadJoints.COUNT];
    for (Sample sample : motion.samples()) {
      if (!inverse.solve(sample.head(), sample.bodyYawRad(), automaticBodyYaw, headRad)) {
        withoutSolution++;
        previousS = Double.NaN;
        continue;
      }
      System.arraycopy(headRad, 0, jointsRad, 0, HeadJoints.COUNT);
      jointsRad[Motor.RIGHT_ANTENNA.index()] = sample.antennas().rightRad();
      jointsRad[Motor.LEFT_ANTENNA.index()] = sample.antennas().leftRad();
      if (limits.firstOutside(jointsRad, TOLERANCE_RAD) >= 0) {
        outsideLimits++;
      }
      double stepS = sample.timeS() - previousS;
      double excess = NOTICEABLE_SPEED;
      for (int i = 0; i < Motor.COUNT && stepS > 0; i++) {
        double speed = Math.abs(jointsRad[i] - previousRad[i]) / stepS;
        double motorExcess = speed / limits.speedRadPerS(i);
        excess = Math.max(excess, motorExcess);
        if (motorExcess > worstExcess) {
          worstExcess = motorExcess;
          fastestMotor = i;
          fastest = speed;
        }
      }
      tooFast += excess > NOTICEABLE_SPEED ? 1 : 0;
      System.arraycopy(jointsRad, 0, previousRad, 0, Motor.COUNT);
      previousS = sample.timeS();
    }
    return new Findings(
        motion.samples().size(),
        withoutSolution,
        outsideLimits,
        tooFast,
        fastestMotor,
        fastest,
        fastestMotor < 0 ? 0 : limits.speedRadPerS(fastestMotor));
  }
}
