package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.kinematics.ForwardKinematics;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.limits.TargetLimiter;
import dev.reachystudio.backend.control.motion.HeadOverlay;
import dev.reachystudio.backend.control.motion.MotionSample;
import dev.reachystudio.backend.control.motion.MotionStart;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.Arrays;

/**
 * The robot as the control thread knows it: measured, asked for, commanded; which motors have
 * torque; and the way to the hardware. Belongs to the control thread.
 */
final class RobotBody {

  private static final int RIGHT = Motor.RIGHT_ANTENNA.index();
  private static final int LEFT = Motor.LEFT_ANTENNA.index();

  /** Steps smaller than this a cycle are rest: below the resolution of the motors by far. */
  private static final double REST_RAD = 1e-7;

  /** What is asked of the robot, without the overlay. */
  final MotionSample wish = new MotionSample();

  /** What is laid over it. */
  final HeadOverlay overlay = new HeadOverlay();

  final IoInputs inputs = new IoInputs();
  final MotorConditions motors = new MotorConditions();
  final TargetLimiter limiter;

  private final RobotIo io;
  private final GravityMode gravity;
  private final ForwardKinematics measuredForward;
  private final Plausible plausible = new Plausible();
  private final IoTargets outputs = new IoTargets();
  private final boolean[] wantedTorque = new boolean[Motor.COUNT];
  private final double[] solvedRad = new double[HeadJoints.COUNT];
  private final double[] previousRad = new double[Motor.COUNT];
  private final MotionSample overlaidWish = new MotionSample();
  private final PoseBuffer baseHead = new PoseBuffer();
  private final PoseBuffer previousBaseHead = new PoseBuffer();
  private final StartSpeed speed = new StartSpeed();
  private MotorMode mode = MotorMode.DISABLED;
  private boolean everRead;
  private boolean poseKnown;
  private boolean misread;
  private boolean releasedWhileAway;

  /** Whether something was commanded: before that nothing is written, whatever torque was found. */
  private boolean commanding;

  RobotBody(RobotIo io, PlatformGeometry geometry, JointLimits limits, GravityMode gravity) {
    this.io = io;
    this.gravity = gravity;
    limiter = new TargetLimiter(geometry, limits);
    measuredForward = new ForwardKinematics(geometry);
    Arrays.fill(solvedRad, Double.NaN);
  }

  /** Reads the robot. The first reading says what the motors do and where everything starts. */
  void read(long nowNs) {
    try {
      io.read(inputs, nowNs);
    } finally {
      misread = !plausible.mend(inputs);
    }
    boolean same = true;
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      same &= inputs.positionRad[i] == solvedRad[i];
    }
    if (!same) {
      System.arraycopy(inputs.positionRad, 0, solvedRad, 0, HeadJoints.COUNT);
      poseKnown = measuredForward.solve(solvedRad);
    }
    if (!everRead && inputs.connected) {
      everRead = true;
      adoptMode();
    }
  }

  /** Whether the last reading had an angle that no motor can have. */
  boolean misread() {
    return misread;
  }

  Pose measuredHead() {
    return measuredForward.headPose();
  }

  MotorMode mode() {
    return mode;
  }

  /** Whether the robot has answered since the loop began. */
  boolean everRead() {
    return everRead;
  }

  /** The body yaw that is asked for now. */
  double wishedYawRad() {
    return wish.byJoints ? wish.jointsRad[0] : wish.bodyYawRad;
  }

  /**
   * Motors without torque, and those that do not answer, are where they were left: the commanded
   * robot follows the measured one.
   */
  void followWithoutTorque() {
    boolean limp = false;
    boolean allLimp = true;
    boolean headLimp = false;
    for (int i = 0; i < Motor.COUNT; i++) {
      boolean obeys = motors.obeys(i);
      limp |= !obeys;
      allLimp &= !obeys;
      headLimp |= i < HeadJoints.COUNT && !obeys;
    }
    if (!limp) {
      return;
    }
    if (allLimp) {
      pinAll();
      return;
    }
    for (int i = 0; i < Motor.COUNT; i++) {
      if (!motors.obeys(i)) {
        limiter.pin(i, inputs.positionRad[i]);
      }
    }
    if (headLimp) {
      wish.joints(limiter.commandedRad(), true);
    }
    wish.rightRad = motors.obeys(RIGHT) ? wish.rightRad : inputs.positionRad[RIGHT];
    wish.leftRad = motors.obeys(LEFT) ? wish.leftRad : inputs.positionRad[LEFT];
  }

  /** Commands and asks some motors, as bits, to be where they are measured. */
  void pin(int which) {
    if (which == 0) {
      return;
    }
    for (int i = 0; i < Motor.COUNT; i++) {
      if ((which & (1 << i)) != 0) {
        limiter.pin(i, inputs.positionRad[i]);
      }
    }
    hold(MotorConditions.partsOf(which));
  }

  /** Commands and asks for exactly what is measured. */
  void pinAll() {
    limiter.pin(inputs.positionRad, measuredHead());
    wish.joints(limiter.commandedRad(), true);
    hold(PartMask.ANTENNAS);
    rest();
  }

  /**
   * Asks some parts to stay where they are commanded to be, by joints: that is exact. A head with
   * an overlay stays by pose, so that the overlay can go on without adding up.
   */
  void hold(int parts) {
    double[] commandedRad = limiter.commandedRad();
    if ((parts & PartMask.HEAD) != 0 && isOverlaid()) {
      wish.head(baseHead);
      wish.bodyYawRad = commandedRad[0];
    } else if ((parts & PartMask.HEAD) != 0) {
      wish.joints(commandedRad, true);
    } else if ((parts & PartMask.BODY_YAW) != 0) {
      wish.bodyYawRad = commandedRad[0];
    }
    if ((parts & PartMask.ANTENNAS) != 0) {
      wish.antennas(commandedRad[RIGHT], commandedRad[LEFT]);
    }
  }

  /** Switches all motors; with torque they hold the measured pose at once. */
  void mode(MotorMode newMode, long nowNs) {
    commanding = true;
    pinAll();
    System.arraycopy(inputs.positionRad, 0, outputs.positionRad, 0, Motor.COUNT);
    if (newMode == MotorMode.GRAVITY_COMPENSATION) {
      gravity.begin(inputs, measuredHead(), mode == MotorMode.ENABLED && holdsHead(), nowNs);
    }
    tellTorques(newMode);
    io.mode(newMode, outputs, nowNs);
    mode = newMode;
    motors.switched(newMode);
    releasedWhileAway = newMode == MotorMode.DISABLED && !inputs.connected;
  }

  /**
   * Switches the torque of single motors; those that get it hold where they are.
   *
   * @return false if this robot cannot
   */
  boolean torque(boolean[] wanted, long nowNs) {
    int coming = 0;
    for (int i = 0; i < Motor.COUNT; i++) {
      boolean comesOn = wanted[i] && !surelyHolds(i);
      coming |= comesOn ? 1 << i : 0;
      outputs.positionRad[i] = comesOn ? inputs.positionRad[i] : limiter.commandedRad()[i];
    }
    if (!io.torque(wanted, outputs, nowNs)) {
      return false;
    }
    commanding = true;
    boolean any = false;
    for (int i = 0; i < Motor.COUNT; i++) {
      if ((coming & (1 << i)) != 0) {
        limiter.pin(i, inputs.positionRad[i]);
      }
      any |= wanted[i];
    }
    motors.switched(wanted);
    mode = any ? MotorMode.ENABLED : MotorMode.DISABLED;
    wish.joints(limiter.commandedRad(), true);
    hold(PartMask.ANTENNAS);
    rest();
    return true;
  }

  /** Motors may have lost the torque that they are believed to have; none is to jump then. */
  private boolean surelyHolds(int motor) {
    return inputs.connected && motors.obeys(motor) && (inputs.settling || inputs.torqueOn[motor]);
  }

  /** Ends gravity compensation: all motors hold but those that lost their torque by themselves. */
  void holdAgain(long nowNs) {
    boolean all = true;
    for (int i = 0; i < Motor.COUNT; i++) {
      wantedTorque[i] = !motors.hasLost(i);
      all &= wantedTorque[i];
    }
    if (all || !torque(wantedTorque, nowNs)) {
      mode(MotorMode.ENABLED, nowNs);
    }
  }

  /** Whether the weight of the head can be compensated where it is. */
  boolean canCompensate() {
    return poseKnown && gravity.canHold(inputs, measuredHead());
  }

  /** In gravity compensation: the torques of this cycle, and whether it may go on. */
  GravityMode.Watch compensate(long nowNs) {
    return mode == MotorMode.GRAVITY_COMPENSATION && commanding
        ? gravity.step(inputs, measuredHead(), poseKnown, nowNs)
        : GravityMode.Watch.FINE;
  }

  /** The motor that ended gravity compensation, or −1. */
  int tooFastMotor() {
    return gravity.motor();
  }

  private boolean holdsHead() {
    boolean holds = true;
    for (int i = 1; i < HeadJoints.COUNT; i++) {
      holds &= motors.obeys(i);
    }
    return holds;
  }

  private void tellTorques(MotorMode newMode) {
    if (newMode == MotorMode.GRAVITY_COMPENSATION) {
      System.arraycopy(gravity.torqueNm(), 0, outputs.torqueNm, 0, Motor.COUNT);
    } else {
      Arrays.fill(outputs.torqueNm, 0);
    }
  }

  /** The device says it is in another mode than it was told, and which motors have torque. */
  void adoptMode() {
    mode = inputs.mode;
    motors.found(inputs);
    pinAll();
  }

  /** Whether torque was released while the robot could not hear it. */
  boolean releasedWhileAway() {
    return releasedWhileAway;
  }

  /** Something was asked: from now on targets are written. */
  void startCommanding() {
    commanding = true;
  }

  /** Where the head is commanded to be, without the overlay. */
  PoseBuffer baseHead() {
    return baseHead;
  }

  /** The overlay was changed: a head that is held lets it act. */
  void overlayChanged() {
    if (!overlay.isActive()) {
      return;
    }
    if (wish.byJoints && wish.held) {
      wish.leaveJoints(limiter.commandedHead());
    }
    startCommanding();
  }

  /** Ends the overlay where the head is: nothing jumps. */
  void endOverlay() {
    if (!overlay.isActive()) {
      return;
    }
    overlay.clear();
    baseHead.set(limiter.commandedHead());
    previousBaseHead.set(baseHead);
    hold(PartMask.HEAD);
  }

  /** Remembers where the last cycle ended, applies overlay and limits to the wish. */
  void step(boolean automaticBodyYaw, double elapsedS) {
    System.arraycopy(limiter.commandedRad(), 0, previousRad, 0, Motor.COUNT);
    previousBaseHead.set(baseHead);
    speed.elapsedS(elapsedS);
    if (isOverlaid()) {
      overlaidWish.set(wish);
      overlay.apply(overlaidWish.head);
      limiter.step(overlaidWish, automaticBodyYaw, elapsedS);
      baseHead.set(limiter.commandedHead());
      overlay.remove(baseHead);
    } else {
      limiter.step(wish, automaticBodyYaw, elapsedS);
      baseHead.set(limiter.commandedHead());
    }
  }

  /** Tells the motors. */
  void write(long nowNs) {
    if (commanding && mode != MotorMode.DISABLED) {
      System.arraycopy(limiter.commandedRad(), 0, outputs.positionRad, 0, Motor.COUNT);
      tellTorques(mode);
      io.write(outputs, nowNs);
    }
  }

  /**
   * Where a move of some parts starts: at rest where the robot is, else on the commanded motion.
   *
   * @param parts parts the move names
   * @param out filled
   */
  void startOf(int parts, MotionStart out) {
    double[] commandedRad = limiter.commandedRad();
    boolean headMoves = moves(0, HeadJoints.COUNT);
    boolean antennasMove = moves(RIGHT, Motor.COUNT);
    double[] headRad = headMoves ? commandedRad : inputs.positionRad;
    double[] antennaRad = antennasMove ? commandedRad : inputs.positionRad;
    out.stop();
    System.arraycopy(headRad, 0, out.jointsRad, 0, HeadJoints.COUNT);
    out.rightRad = antennaRad[RIGHT];
    out.leftRad = antennaRad[LEFT];
    if (headMoves) {
      out.head.set(baseHead);
      speed.head(previousBaseHead, baseHead, out);
      speed.joints(previousRad, commandedRad, out.jointsRadPerS);
    } else {
      out.head.set(measuredHead());
      if (isOverlaid()) {
        overlay.remove(out.head);
      }
    }
    if (antennasMove) {
      out.rightRadPerS = speed.of(previousRad[RIGHT], commandedRad[RIGHT]);
      out.leftRadPerS = speed.of(previousRad[LEFT], commandedRad[LEFT]);
    }
    out.moving =
        (headMoves && (parts & PartMask.HEAD_JOINTS) != 0)
            || (antennasMove && (parts & PartMask.ANTENNAS) != 0);
  }

  private boolean moves(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Math.abs(limiter.commandedRad()[i] - previousRad[i]) > REST_RAD) {
        return true;
      }
    }
    return false;
  }

  private void rest() {
    System.arraycopy(limiter.commandedRad(), 0, previousRad, 0, Motor.COUNT);
    baseHead.set(limiter.commandedHead());
    previousBaseHead.set(baseHead);
  }

  private boolean isOverlaid() {
    return overlay.isActive() && !wish.byJoints;
  }
}
