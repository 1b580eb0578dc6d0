package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.collision.Clearance;
import dev.reachystudio.backend.control.collision.SelfCollision;
import dev.reachystudio.backend.control.kinematics.BodyYawRule;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.kinematics.PlatformHold;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.limits.Violation.Kind;
import dev.reachystudio.backend.control.motion.MotionSample;
import dev.reachystudio.backend.control.motion.RecordedMove;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * Goes through a motion as the control loop plays it, period by period, and stops at the file's own
 * samples besides. Mutable, for one run; allocates nothing while nothing is wrong.
 */
final class PlayedCheck {

  /** A move that is slowed down by less than this counts as unchanged. */
  private static final double NOTICEABLE_SPEED = 1.01;

  private static final double TOLERANCE_RAD = 1e-6;

  /** A sample this near to a period is that period: times are written with few decimals. */
  private static final long SAME_MOMENT_NS = 1000;

  private final InverseKinematics inverse;
  private final PlatformHold hold;
  private final BodyYawRule bodyYawRule;
  private final JointLimits limits;
  private final long periodNs;
  private final boolean automaticBodyYaw;
  private final SelfCollision collision;
  private final ViolationLog log;
  private final double startS;
  private final MotionSample sample = new MotionSample();
  private final double[] headRad = new double[HeadJoints.COUNT];
  private final double[] jointsRad = new double[Motor.COUNT];
  private final double[] previousRad = new double[Motor.COUNT];
  private boolean hasPrevious;
  private double presentYawRad;
  private boolean outside;
  private int withoutSolution;
  private int outsideLimits;
  private int tooFast;

  /**
   * A run.
   *
   * @param geometry the robot's platform
   * @param limits its limits
   * @param periodNs control period
   * @param automaticBodyYaw whether the body follows the head
   * @param collision finds parts that touch; for this run only
   * @param log where to note what is wrong
   * @param startS where the motion begins on the file's own time axis
   */
  PlayedCheck(
      PlatformGeometry geometry,
      JointLimits limits,
      long periodNs,
      boolean automaticBodyYaw,
      SelfCollision collision,
      ViolationLog log,
      double startS) {
    this.collision = collision;
    inverse = new InverseKinematics(geometry);
    hold = new PlatformHold(geometry);
    bodyYawRule = geometry.bodyYawRule();
    this.limits = limits;
    this.periodNs = periodNs;
    this.automaticBodyYaw = automaticBodyYaw;
    this.log = log;
    this.startS = startS;
  }

  int withoutSolution() {
    return withoutSolution;
  }

  int outsideLimits() {
    return outsideLimits;
  }

  int tooFast() {
    return tooFast;
  }

  /** Goes through the samples, at least one. */
  void run(List<Sample> samples) {
    RecordedMove move = new RecordedMove(new RecordedMotion("", "", null, samples), 0);
    presentYawRad = BodyYawRule.wrapNear(samples.getFirst().bodyYawRad(), 0);
    double firstS = samples.getFirst().timeS();
    long durationNs = move.durationNs();
    int next = 0;
    long tNs = 0;
    long previousNs = -1;
    while (true) {
      boolean onSample = false;
      while (next < samples.size() && sampleNs(samples, next, firstS) < tNs - SAME_MOMENT_NS) {
        file(samples.get(next), sampleNs(samples, next, firstS));
        next++;
      }
      while (next < samples.size() && sampleNs(samples, next, firstS) <= tNs + SAME_MOMENT_NS) {
        onSample = true;
        next++;
      }
      move.sample(tNs, sample);
      boolean solved = pose(tNs);
      count(solved, onSample);
      if (solved && hasPrevious) {
        speeds(previousNs, tNs);
      }
      hasPrevious = solved;
      System.arraycopy(jointsRad, 0, previousRad, 0, Motor.COUNT);
      if (tNs == durationNs) {
        return;
      }
      previousNs = tNs;
      tNs = Math.min(tNs + periodNs, durationNs);
    }
  }

  private static long sampleNs(List<Sample> samples, int i, double firstS) {
    return Math.round((samples.get(i).timeS() - firstS) * 1e9);
  }

  /** A sample of the file between two periods. */
  private void file(Sample of, long tNs) {
    sample.head.set(of.head());
    sample.bodyYawRad = of.bodyYawRad();
    sample.antennas(of.antennas().rightRad(), of.antennas().leftRad());
    count(pose(tNs), true);
  }

  private void count(boolean solved, boolean onSample) {
    if (onSample && !solved) {
      withoutSolution++;
    } else if (onSample && outside) {
      outsideLimits++;
    }
  }

  /** Checks one pose; whether it has inverse kinematics, and the rods hold the head there. */
  private boolean pose(long tNs) {
    double timeS = startS + tNs / 1e9;
    outside = false;
    double yawRad = bodyYaw(sample.head, timeS);
    boolean solved = inverse.solve(sample.head, yawRad, headRad);
    System.arraycopy(headRad, 0, jointsRad, 0, HeadJoints.COUNT);
    jointsRad[Motor.RIGHT_ANTENNA.index()] = sample.rightRad;
    jointsRad[Motor.LEFT_ANTENNA.index()] = sample.leftRad;
    for (int i = 1; i < Motor.COUNT; i++) {
      limit(i, jointsRad[i], timeS);
    }
    // Outside a limit is said already, whether the rods hold the head there or not.
    solved &= outside || isHeld();
    if (!solved) {
      log.note(Kind.REACH, -1, timeS, timeS, Double.NaN, Double.NaN, 0, "");
    }
    contact(timeS);
    return solved;
  }

  private void contact(double timeS) {
    double clearanceM = collision.clearanceM(sample.head, sample.rightRad, sample.leftRad);
    if (clearanceM < 0) {
      String what = new Clearance(clearanceM, collision.nearest()).text();
      log.note(Kind.COLLISION, -1, timeS, timeS, clearanceM, 0, -clearanceM, what);
    }
  }

  private boolean isHeld() {
    return sample.head.r22() >= Reach.LEAST_UPRIGHT
        && hold.at(sample.head, headRad) >= Reach.LEAST_HOLD;
  }

  /** The body yaw that is played, after looking at the one that is asked for. */
  private double bodyYaw(PoseBuffer head, double timeS) {
    double wishedRad = BodyYawRule.wrapNear(sample.bodyYawRad, 0);
    double headYawRad = -Math.atan2(head.r01(), head.r00());
    double apartRad = Math.abs(BodyYawRule.wrapNear(headYawRad - wishedRad, 0));
    double allowedRad = bodyYawRule.maxFromHeadRad();
    if (apartRad > allowedRad + TOLERANCE_RAD) {
      log.note(Kind.YAW_COUPLING, -1, timeS, timeS, apartRad, allowedRad, apartRad, "");
    }
    limit(0, wishedRad, timeS);
    if (automaticBodyYaw) {
      wishedRad = bodyYawRule.nearest(headYawRad, wishedRad, presentYawRad);
    }
    presentYawRad = limits.clampRad(0, wishedRad);
    return presentYawRad;
  }

  private void limit(int motor, double angleRad, double timeS) {
    double insideRad = limits.clampRad(motor, angleRad);
    double beyondRad = Math.abs(angleRad - insideRad);
    if (beyondRad > TOLERANCE_RAD) {
      outside = true;
      log.note(Kind.JOINT_LIMIT, motor, timeS, timeS, angleRad, insideRad, beyondRad, "");
    }
  }

  /** Compares two neighbouring periods; the last step of a move has a whole period, too. */
  private void speeds(long fromNs, long toNs) {
    double stepS = periodNs / 1e9;
    boolean any = false;
    for (int i = 0; i < Motor.COUNT; i++) {
      double speed = Math.abs(jointsRad[i] - previousRad[i]) / stepS;
      double allowed = limits.speedRadPerS(i);
      if (speed > allowed * NOTICEABLE_SPEED) {
        any = true;
        log.note(
            Kind.JOINT_SPEED,
            i,
            startS + fromNs / 1e9,
            startS + toNs / 1e9,
            speed,
            allowed,
            speed / allowed,
            "");
      }
    }
    tooFast += any ? 1 : 0;
  }
}
