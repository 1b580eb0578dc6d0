package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.kinematics.ForwardKinematics;
import dev.reachystudio.backend.control.kinematics.HeadPath;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.motion.MotionSample;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;

/**
 * From what is asked to what the motors are told, once a cycle: inverse kinematics, else the
 * furthest reachable pose on the way and from there along the edge; joint limits; then speed limits
 * in joint space, where all joints of the head are slowed down alike. Every step goes straight
 * towards joints that are inside the limits, and a target that can be reached is tried first,
 * whatever came before: no history can wedge it.
 *
 * <p>Mutable, belongs to the control thread, allocates nothing but head poses.
 */
public final class TargetLimiter {

  private static final int ANTENNA_RIGHT = Motor.RIGHT_ANTENNA.index();
  private static final int ANTENNA_LEFT = Motor.LEFT_ANTENNA.index();

  /** A step this much faster than allowed is rounding. */
  private static final double SPEED_TOLERANCE = 1 + 1e-9;

  private final JointLimits limits;
  private final Reach reach;
  private final EdgeSlide slide;
  private final ForwardKinematics commandedForward;
  private final ForwardKinematics requestedForward;
  private final HeadPath way = new HeadPath();
  private final double[] commandedRad = new double[Motor.COUNT];
  private final double[] goalRad = new double[Motor.COUNT];
  private final double[] requestedRad = new double[HeadJoints.COUNT];
  private final double[] solvedRequestRad = new double[HeadJoints.COUNT];
  private final double[] solvedRad = new double[HeadJoints.COUNT];
  private final PoseBuffer goalHead = new PoseBuffer();
  private final PoseBuffer commandedHead = new PoseBuffer();

  /** Whether the edge was reached, and the wish has been out of reach ever since. */
  private boolean sliding;

  private Pose requestedHead = Pose.IDENTITY;
  private TargetClamp clamp = TargetClamp.NONE;
  private double speedExcess;
  private boolean elsewhere;

  /** A limiter for a robot; {@link #pin} it before the first step. */
  public TargetLimiter(PlatformGeometry geometry, JointLimits limits) {
    this.limits = limits;
    reach = new Reach(geometry, limits);
    slide = new EdgeSlide(reach);
    commandedForward = new ForwardKinematics(geometry);
    requestedForward = new ForwardKinematics(geometry);
    java.util.Arrays.fill(solvedRequestRad, Double.NaN);
  }

  /**
   * Puts the commanded robot where it is told, without limits: where the real one is.
   *
   * @param jointsRad nine angles in wire order
   * @param head their head pose
   */
  public void pin(double[] jointsRad, Pose head) {
    endSlide();
    System.arraycopy(jointsRad, 0, commandedRad, 0, Motor.COUNT);
    commandedHead.set(head);
  }

  /** Puts one motor where it is told: one that has no torque is where it was left. */
  public void pin(int motor, double angleRad) {
    commandedRad[motor] = angleRad;
  }

  /** What the motors are told: nine angles in wire order. Not to be written to. */
  public double[] commandedRad() {
    return commandedRad;
  }

  /** Head pose of {@link #commandedRad}. */
  public PoseBuffer commandedHead() {
    return commandedHead;
  }

  /** Head joints of the last request, before limits; NaN for a leg without solution. */
  public double[] requestedRad() {
    return requestedRad;
  }

  /** Head pose of the last request, before limits. */
  public Pose requestedHead() {
    return requestedHead;
  }

  /** Whether the head was asked for by pose, could not be there, and goes elsewhere. */
  public boolean isElsewhere() {
    return elsewhere;
  }

  /** Where the head goes, before the speed limits, if it goes elsewhere than was asked. */
  public Pose goalHead() {
    return goalHead.value();
  }

  /** What the last step changed. */
  public TargetClamp clamp() {
    return clamp;
  }

  /** How many times faster than allowed the last step would have been; at most 1 if it was not. */
  public double speedExcess() {
    return speedExcess;
  }

  /** Where the robot can go from here; one object, moved on by every {@link #step}. */
  public Reach reachFromHere() {
    reach.startAt(commandedRad, commandedHead);
    return reach;
  }

  /**
   * One cycle.
   *
   * @param wish what is asked
   * @param automaticBodyYaw whether the body follows the head
   * @param elapsedS time since the last step
   */
  public void step(MotionSample wish, boolean automaticBodyYaw, double elapsedS) {
    reach.startAt(commandedRad, commandedHead);
    TargetClamp.Cause cause;
    int motor;
    boolean exact = false;
    elsewhere = false;
    if (wish.byJoints) {
      endSlide();
      motor = goalFromJoints(wish);
      cause = motor < 0 ? TargetClamp.Cause.NONE : TargetClamp.Cause.JOINT_LIMIT;
    } else {
      requestedHead = wish.head.value();
      if (sliding) {
        reach.requireFullHold();
      }
      exact = reach.solve(wish.head, wish.bodyYawRad, automaticBodyYaw, requestedRad);
      cause = reach.cause();
      motor = reach.motor();
      if (exact) {
        endSlide();
        System.arraycopy(requestedRad, 0, goalRad, 0, HeadJoints.COUNT);
        goalHead.set(wish.head);
      } else {
        goalAtTheEdge(wish, automaticBodyYaw, elapsedS);
        exact = true;
        elsewhere = true;
      }
    }
    int antenna = goalOfAntennas(wish);
    if (cause == TargetClamp.Cause.NONE && antenna >= 0) {
      cause = TargetClamp.Cause.JOINT_LIMIT;
      motor = antenna;
    }
    int tooFast = advance(elapsedS);
    boolean headSlowed = tooFast >= 0 && tooFast < HeadJoints.COUNT;
    if (exact && !headSlowed) {
      commandedHead.set(goalHead);
    } else if (commandedForward.solve(commandedRad)) {
      commandedHead.set(commandedForward.headPose());
    }
    note(cause, motor, tooFast);
  }

  private int goalFromJoints(MotionSample wish) {
    int outside = -1;
    boolean changed = false;
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      double wishedRad = wish.jointsRad[i];
      requestedRad[i] = wishedRad;
      changed |= wishedRad != solvedRequestRad[i];
      double insideRad = Double.isNaN(wishedRad) ? commandedRad[i] : reach.clampRad(i, wishedRad);
      if (outside < 0 && insideRad != wishedRad) {
        outside = i;
      }
      goalRad[i] = insideRad;
    }
    if (changed) {
      System.arraycopy(requestedRad, 0, solvedRequestRad, 0, HeadJoints.COUNT);
      if (requestedForward.solve(requestedRad)) {
        requestedHead = requestedForward.headPose();
      }
    }
    return outside;
  }

  /**
   * Out of reach: first as far as possible on the straight way from here; once there, and as long
   * as the wish stays out of reach, where {@link EdgeSlide} says. Stays if nowhere.
   */
  private void goalAtTheEdge(MotionSample wish, boolean automaticBodyYaw, double elapsedS) {
    if (sliding && slide.find(requestedHead, wish.bodyYawRad, automaticBodyYaw)) {
      System.arraycopy(slide.jointsRad(), 0, goalRad, 0, HeadJoints.COUNT);
      goalHead.set(slide.head());
      return;
    }
    reach.startAt(commandedRad, commandedHead);
    goalOnTheWay(wish, automaticBodyYaw);
    sliding = true;
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      sliding &= excess(i, elapsedS) <= 1;
    }
  }

  private void endSlide() {
    sliding = false;
    slide.forget();
  }

  private void goalOnTheWay(MotionSample wish, boolean automaticBodyYaw) {
    way.geodesic(commandedHead, wish.head);
    double fraction =
        reach.furthest(way, commandedRad[0], wish.bodyYawRad, automaticBodyYaw, solvedRad);
    if (fraction < 0) {
      System.arraycopy(commandedRad, 0, goalRad, 0, HeadJoints.COUNT);
      goalHead.set(commandedHead);
      return;
    }
    System.arraycopy(solvedRad, 0, goalRad, 0, HeadJoints.COUNT);
    way.at(fraction, goalHead);
  }

  private int goalOfAntennas(MotionSample wish) {
    goalRad[ANTENNA_RIGHT] = antennaInside(ANTENNA_RIGHT, wish.rightRad);
    goalRad[ANTENNA_LEFT] = antennaInside(ANTENNA_LEFT, wish.leftRad);
    if (goalRad[ANTENNA_RIGHT] != wish.rightRad) {
      return ANTENNA_RIGHT;
    }
    return goalRad[ANTENNA_LEFT] != wish.leftRad ? ANTENNA_LEFT : -1;
  }

  private double antennaInside(int motor, double wishedRad) {
    double present = commandedRad[motor];
    if (Double.isNaN(wishedRad)) {
      return present;
    }
    double lower = Math.min(limits.lowerRad(motor), present);
    double upper = Math.max(limits.upperRad(motor), present);
    return Math.max(lower, Math.min(upper, wishedRad));
  }

  /**
   * Moves the commanded joints towards the goal; returns the joint that was much too fast, or −1.
   */
  private int advance(double elapsedS) {
    int slowest = -1;
    double worst = 1;
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      double excess = excess(i, elapsedS);
      if (excess > worst) {
        worst = excess;
        slowest = i;
      }
    }
    double headScale = worst > SPEED_TOLERANCE ? 1 / worst : 1;
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      approach(i, headScale);
    }
    for (int i = ANTENNA_RIGHT; i <= ANTENNA_LEFT; i++) {
      double excess = excess(i, elapsedS);
      approach(i, excess > SPEED_TOLERANCE ? 1 / excess : 1);
      if (excess > worst) {
        worst = excess;
        slowest = slowest < 0 ? i : slowest;
      }
    }
    speedExcess = worst;
    return worst > SPEED_TOLERANCE ? slowest : -1;
  }

  private double excess(int motor, double elapsedS) {
    double stepRad = Math.abs(goalRad[motor] - commandedRad[motor]);
    double allowedRad = limits.speedRadPerS(motor) * elapsedS;
    if (stepRad <= allowedRad) {
      return 1;
    }
    return allowedRad > 0 ? stepRad / allowedRad : Double.POSITIVE_INFINITY;
  }

  private void approach(int motor, double scale) {
    commandedRad[motor] =
        scale == 1
            ? goalRad[motor]
            : commandedRad[motor] + scale * (goalRad[motor] - commandedRad[motor]);
  }

  private void note(TargetClamp.Cause cause, int motor, int tooFast) {
    TargetClamp.Cause noted = cause;
    int notedMotor = motor;
    double limit = Double.NaN;
    if (cause == TargetClamp.Cause.NONE && tooFast >= 0) {
      noted = TargetClamp.Cause.SPEED;
      notedMotor = tooFast;
      limit = limits.speedRadPerS(tooFast);
    } else if (cause == TargetClamp.Cause.JOINT_LIMIT) {
      limit = nearerLimit(motor);
    }
    if (noted == TargetClamp.Cause.NONE) {
      clamp = TargetClamp.NONE;
    } else if (clamp.cause() != noted
        || clamp.motorIndex() != notedMotor
        || Double.compare(clamp.limitRad(), limit) != 0) {
      clamp = new TargetClamp(noted, notedMotor, limit);
    }
  }

  private double nearerLimit(int motor) {
    double middle = 0.5 * (limits.lowerRad(motor) + limits.upperRad(motor));
    double asked = motor < HeadJoints.COUNT ? requestedRad[motor] : goalRad[motor];
    return asked < middle ? limits.lowerRad(motor) : limits.upperRad(motor);
  }
}
