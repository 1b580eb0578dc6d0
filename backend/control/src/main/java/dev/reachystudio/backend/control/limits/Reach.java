package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.kinematics.BodyYawRule;
import dev.reachystudio.backend.control.kinematics.HeadPath;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.kinematics.PlatformHold;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.HeadJoints;

/**
 * Tells whether a head pose can be reached, and how far one can go towards it: inverse kinematics
 * has an answer, all joints are inside their limits, and the rods hold the head there, so that the
 * motors arrive at that pose and no other. The limits open up to include where the robot is, so a
 * robot outside its limits may stay or come in, never go further out.
 *
 * <p>Mutable, belongs to one thread, allocates nothing after construction.
 */
public final class Reach {

  /** Rounding of the forward and inverse solvers must not put the present pose out of reach. */
  private static final double TOLERANCE_RAD = 1e-6;

  /** As above, so small that a robot that stays outside does not creep further out. */
  private static final double ROUNDING = 1e-9;

  /** Halvings on the way to a pose that cannot be reached: to 1/65536 of the way. */
  private static final int HALVINGS = 16;

  /**
   * Least {@link PlatformHold} of a pose, relative to neutral. Of the poses inside the joint limits
   * within ±5 cm and ±50° about 6 % are below 0: their joints belong to another pose as well, where
   * the head ends up. All others come back exactly. The margin keeps 1 % more out, where the least
   * play of a motor moves the head a lot.
   */
  static final double LEAST_HOLD = 0.02;

  /**
   * Cosine of the greatest tilt, 75°. The head alone pitches up to 65°; beyond 75°, assemblies with
   * crossed rods have a good hold, too.
   */
  static final double LEAST_UPRIGHT = 0.2588;

  private final InverseKinematics inverse;
  private final PlatformHold hold;
  private final BodyYawRule bodyYawRule;
  private final JointLimits limits;
  private final double[] lowerRad = new double[HeadJoints.COUNT];
  private final double[] upperRad = new double[HeadJoints.COUNT];
  private final PoseBuffer trial = new PoseBuffer();
  private final double[] trialRad = new double[HeadJoints.COUNT];
  private final double[] presentRad = new double[HeadJoints.COUNT];
  private final PoseBuffer presentHead = new PoseBuffer();
  private boolean presentKnown;

  /** Hold and uprightness a pose needs; those of the robot where it is, if that is less. */
  private double leastHold = LEAST_HOLD;

  private double leastUpright = LEAST_UPRIGHT;
  private TargetClamp.Cause cause = TargetClamp.Cause.NONE;
  private int motor = -1;

  /** Reach of a robot, at first within its plain limits. */
  public Reach(PlatformGeometry geometry, JointLimits limits) {
    inverse = new InverseKinematics(geometry);
    hold = new PlatformHold(geometry);
    presentKnown = true;
    bodyYawRule = geometry.bodyYawRule();
    this.limits = limits;
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      lowerRad[i] = limits.lowerRad(i);
      upperRad[i] = limits.upperRad(i);
    }
  }

  /**
   * Says where the robot is: the limits include it, and the body turns from there.
   *
   * @param jointsRad joints in wire order, at least the seven of the head
   * @param head their head pose
   */
  public void startAt(double[] jointsRad, PoseBuffer head) {
    System.arraycopy(jointsRad, 0, presentRad, 0, HeadJoints.COUNT);
    presentHead.set(head);
    presentKnown = false;
    leastHold = LEAST_HOLD;
    leastUpright = Math.min(LEAST_UPRIGHT, head.r22() - ROUNDING);
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      lowerRad[i] = Math.min(limits.lowerRad(i), jointsRad[i]);
      upperRad[i] = Math.max(limits.upperRad(i), jointsRad[i]);
    }
  }

  /**
   * Until the next {@link #startAt} a pose needs its full hold, also where the robot has less: else
   * a pose that is reachable from a weak place only would be left and sought again for ever.
   */
  void requireFullHold() {
    presentKnown = true;
    leastHold = LEAST_HOLD;
    leastUpright = LEAST_UPRIGHT;
  }

  /** The angle nearest to a head joint's wish inside the limits as they are now. */
  public double clampRad(int joint, double wishedRad) {
    return Math.max(lowerRad[joint], Math.min(upperRad[joint], wishedRad));
  }

  /**
   * Solves for the joints of a head pose.
   *
   * @param head the pose
   * @param wishedYawRad wished body yaw, any number of turns
   * @param automaticBodyYaw whether the body follows the head
   * @param jointsRadOut seven joints, also when false; legs without solution are NaN
   * @return whether all joints exist and are inside the limits
   */
  public boolean solve(
      PoseBuffer head, double wishedYawRad, boolean automaticBodyYaw, double[] jointsRadOut) {
    double yawRad = BodyYawRule.wrapNear(wishedYawRad, 0);
    if (automaticBodyYaw) {
      double headYawRad = -Math.atan2(head.r01(), head.r00());
      yawRad = bodyYawRule.nearest(headYawRad, yawRad, presentRad[0]);
    }
    double insideRad = clampRad(0, yawRad);
    boolean finite = inverse.solve(head, insideRad, jointsRadOut);
    cause = TargetClamp.Cause.NONE;
    motor = -1;
    if (insideRad != yawRad) {
      cause = TargetClamp.Cause.JOINT_LIMIT;
      motor = 0;
    }
    return finite ? isInside(jointsRadOut) && isHeld(head, jointsRadOut) : missing(jointsRadOut);
  }

  /**
   * How far along a path the head can go, at least as far as halving finds out.
   *
   * @param path the path, from a pose that can be reached
   * @param fromYawRad body yaw at its start
   * @param toYawRad wished body yaw at its end, any number of turns
   * @param automaticBodyYaw whether the body follows the head
   * @param jointsRadOut the seven joints there; unchanged if there is no such point
   * @return fraction of the path, or −1 if no point was found
   */
  public double furthest(
      HeadPath path,
      double fromYawRad,
      double toYawRad,
      boolean automaticBodyYaw,
      double[] jointsRadOut) {
    // Else the way would lead over the back, where the same angle changes its sign, and what is
    // furthest on it lies now on one side and now on the other.
    double endYawRad = BodyYawRule.wrapNear(toYawRad, 0);
    double low = 0;
    double high = 1;
    double found = -1;
    for (int i = 0; i <= HALVINGS; i++) {
      double fraction = i == 0 ? 0 : 0.5 * (low + high);
      path.at(fraction, trial);
      double yawRad = fromYawRad + fraction * (endYawRad - fromYawRad);
      if (solve(trial, yawRad, automaticBodyYaw, trialRad)) {
        low = fraction;
        found = fraction;
        System.arraycopy(trialRad, 0, jointsRadOut, 0, HeadJoints.COUNT);
      } else if (i > 0) {
        high = fraction;
      }
    }
    return found;
  }

  /** Why the last {@link #solve} failed or turned the body less than wished; else NONE. */
  public TargetClamp.Cause cause() {
    return cause;
  }

  /** The joint that stood against the last {@link #solve}, or −1. */
  public int motor() {
    return motor;
  }

  private boolean isInside(double[] jointsRad) {
    for (int i = 1; i < HeadJoints.COUNT; i++) {
      boolean inside =
          jointsRad[i] >= lowerRad[i] - TOLERANCE_RAD
              && jointsRad[i] <= upperRad[i] + TOLERANCE_RAD;
      if (!inside) {
        cause = TargetClamp.Cause.JOINT_LIMIT;
        motor = i;
        return false;
      }
      jointsRad[i] = clampRad(i, jointsRad[i]);
    }
    return true;
  }

  /** The present pose is looked at only if a pose is not held without it. */
  private boolean isHeld(PoseBuffer head, double[] jointsRad) {
    if (head.r22() >= leastUpright) {
      double held = hold.at(head, jointsRad);
      if (held >= leastHold) {
        return true;
      }
      if (!presentKnown) {
        presentKnown = true;
        leastHold = Math.min(LEAST_HOLD, hold.at(presentHead, presentRad) - ROUNDING);
        if (held >= leastHold) {
          return true;
        }
      }
    }
    cause = TargetClamp.Cause.OUT_OF_REACH;
    return false;
  }

  private boolean missing(double[] jointsRad) {
    cause = TargetClamp.Cause.OUT_OF_REACH;
    for (int i = HeadJoints.COUNT - 1; i >= 0; i--) {
      if (Double.isNaN(jointsRad[i])) {
        motor = i;
      }
    }
    return false;
  }
}
