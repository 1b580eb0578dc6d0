package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.kinematics.HeadPath;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.LookAt;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.limits.Reach;
import dev.reachystudio.backend.control.motion.GotoMove;
import dev.reachystudio.backend.control.motion.MotionStart;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;

/**
 * Decides whether a move may start, and starts it. Who may move what is in the table "Motion" of
 * the behaviours this program follows ({@code docs/compatibility.md}). Control thread.
 */
final class MotionDecider {

  /** Entries of pose and antennas nearer than this to the init pose count as awake. */
  private static final double AWAKE_TOLERANCE = 0.01;

  private final RobotBody body;
  private final MoveRoster roster;
  private final DecisionLog decisions;
  private final NamedPoses poses;
  private final SpeedForecast forecast;
  private final PathCollision collision;
  private final MotionStart start = new MotionStart();
  private final double[] jointsRad = new double[7];

  MotionDecider(
      RobotBody body,
      MoveRoster roster,
      DecisionLog decisions,
      NamedPoses poses,
      JointLimits limits,
      PathCollision collision) {
    forecast = new SpeedForecast(limits);
    this.body = body;
    this.roster = roster;
    this.decisions = decisions;
    this.poses = poses;
    this.collision = collision;
  }

  /** Starts or refuses a move. The emergency stop is released and the robot answers. */
  void decide(PendingCommand pending, PlannedMove plan, LoopTime time, boolean automaticBodyYaw) {
    if (roster.knows(plan.moveId)) {
      decisions.refused(
          pending, RefusalReason.INVALID, "a move with this id runs or waits", plan.moveId);
      return;
    }
    switch (plan.kind) {
      case GOTO, RECORDED -> ordinary(pending, plan, time, automaticBodyYaw);
      case WAKE_UP -> wakeUp(pending, plan, time);
      case GO_TO_SLEEP -> goToSleep(pending, plan, time);
      case RESET_TO_SLEEP -> {
        if (!refusedForSilence(pending)) {
          ensureTorque(time);
          begin(pending, plan, time);
        }
      }
    }
  }

  /** Torque can be switched on again, but a head with a motor that does not hear cannot move. */
  private boolean refusedForSilence(PendingCommand pending) {
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      MotorConditions.Missing silence = body.motors.silence(i);
      if (silence != null) {
        decisions.refused(pending, silence.reason(), silence.text(), null);
        return true;
      }
    }
    return false;
  }

  private void ordinary(
      PendingCommand pending, PlannedMove plan, LoopTime time, boolean automaticBodyYaw) {
    MotorConditions.Missing missing = body.motors.whyNot(plan.neededParts(), body.mode());
    if (missing != null) {
      decisions.refused(pending, missing.reason(), missing.text(), null);
      return;
    }
    PlannedMove inTheWay = roster.exclusive();
    if (inTheWay != null && plan.queued) {
      queue(pending, inTheWay);
      return;
    }
    if (inTheWay != null && !plan.replace) {
      decisions.refused(pending, RefusalReason.MOVE_RUNNING, inTheWay.runningText, inTheWay.moveId);
      return;
    }
    body.startOf(plan.parts, start);
    double[] ray = plan.pixelRay;
    if (ray != null && plan.move instanceof GotoMove look) {
      look.headTo(LookAt.along(ray[0], ray[1], ray[2], body.measuredHead()));
    }
    plan.move.begin(start);
    if (plan.move instanceof GotoMove move && move.targets().head() != null) {
      boolean reachable = restrict(move, plan, automaticBodyYaw);
      if (!reachable && plan.strict) {
        decisions.refused(
            pending,
            RefusalReason.UNREACHABLE,
            "the head cannot be there, and the command is strict",
            null);
        return;
      }
    }
    if (plan.move instanceof GotoMove move && !stopBeforeContact(move, plan) && plan.strict) {
      decisions.refused(pending, RefusalReason.UNREACHABLE, collision.refusal(), null);
      return;
    }
    if (plan.kind == MoveKind.GOTO) {
      forecast.look(plan, body.wish, body.limiter.reachFromHere(), automaticBodyYaw);
    }
    if (inTheWay != null) {
      roster.supersedeExclusive(plan.moveId);
    }
    admit(pending, time);
  }

  private void queue(PendingCommand pending, PlannedMove before) {
    if (before.endsAsleep()) {
      decisions.refused(
          pending, RefusalReason.MOVE_RUNNING, "the robot goes to sleep", before.moveId);
    } else if (roster.isQueueFull()) {
      decisions.refused(
          pending, RefusalReason.QUEUE_FULL, "too many moves are waiting", before.moveId);
    } else {
      decisions.executed(pending);
      roster.queue(pending);
    }
  }

  /** Ends a goto at the last pose on its way that can be reached; true if that is its target. */
  private boolean restrict(GotoMove move, PlannedMove plan, boolean automaticBodyYaw) {
    Double namedYaw = move.targets().bodyYawRad();
    double yawRad = namedYaw != null ? namedYaw : body.wishedYawRad();
    Reach reach = body.limiter.reachFromHere();
    HeadPath path = move.path();
    if (reach.solve(path.to(), yawRad, automaticBodyYaw, jointsRad)) {
      return true;
    }
    plan.headClampCause = reach.cause();
    plan.headClampMotor = reach.motor();
    plan.askedHead.set(path.to());
    double fraction = reach.furthest(path, start.bodyYawRad(), yawRad, automaticBodyYaw, jointsRad);
    move.endAt(Math.max(0, fraction));
    plan.reachableHead.set(path.to());
    return false;
  }

  /** Ends a goto before parts touch at its end; true if its whole way is free. */
  private boolean stopBeforeContact(GotoMove move, PlannedMove plan) {
    PathCollision.Way way = collision.look(move, body.limiter);
    if (way == PathCollision.Way.FREE) {
      return true;
    }
    plan.touching = collision.pair();
    plan.leastClearanceM = collision.leastM();
    if (way == PathCollision.Way.ENDS_TOUCHING) {
      plan.freeFraction = collision.freeFraction();
      move.stopAt(plan.freeFraction);
    }
    return false;
  }

  private void wakeUp(PendingCommand pending, PlannedMove plan, LoopTime time) {
    if (refusedForSilence(pending)) {
      return;
    }
    boolean force = pending.command instanceof Command.WakeUp wakeUp && wakeUp.force();
    boolean awake = body.mode() == MotorMode.ENABLED && isAtInit();
    ensureTorque(time);
    if (awake && !force) {
      completeAtOnce(pending);
      return;
    }
    begin(pending, plan, time);
  }

  private void goToSleep(PendingCommand pending, PlannedMove plan, LoopTime time) {
    body.endOverlay();
    if (body.mode() == MotorMode.DISABLED) {
      // Without torque the robot lies where it can: there is nothing left to do.
      completeAtOnce(pending);
      return;
    }
    if (refusedForSilence(pending)) {
      return;
    }
    ensureTorque(time);
    begin(pending, plan, time);
  }

  private void completeAtOnce(PendingCommand pending) {
    roster.endAll(MoveEnd.Kind.CANCELLED, "stopped");
    body.hold(PartMask.ALL);
    decisions.executed(pending);
    decisions.started(pending);
    decisions.ended(pending, MoveEnd.Kind.COMPLETED, "", null);
  }

  private void begin(PendingCommand pending, PlannedMove plan, LoopTime time) {
    if (plan.endsAsleep()) {
      body.endOverlay();
    }
    body.startOf(plan.parts, start);
    plan.move.begin(start);
    roster.supersedeExclusive(plan.moveId);
    // A sequence may begin with a pause: then the robot rests.
    body.hold(PartMask.ALL);
    admit(pending, time);
  }

  private void admit(PendingCommand pending, LoopTime time) {
    body.startCommanding();
    decisions.executed(pending);
    // A move that takes over goes on from the last cycle's target; at rest it starts now.
    roster.admit(pending, start.moving ? time.previousNs() : time.nowNs());
  }

  /** Torque on all motors, holding the measured pose. */
  private void ensureTorque(LoopTime time) {
    if (body.mode() != MotorMode.ENABLED || !body.motors.allTorque()) {
      body.mode(MotorMode.ENABLED, time.nowNs());
    }
  }

  private boolean isAtInit() {
    PoseBuffer head = body.baseHead();
    double[] joints = body.limiter.commandedRad();
    Pose init = poses.initHead();
    return near(head.r00(), init.r00())
        && near(head.r01(), init.r01())
        && near(head.r02(), init.r02())
        && near(head.xM(), init.xM())
        && near(head.r10(), init.r10())
        && near(head.r11(), init.r11())
        && near(head.r12(), init.r12())
        && near(head.yM(), init.yM())
        && near(head.r20(), init.r20())
        && near(head.r21(), init.r21())
        && near(head.r22(), init.r22())
        && near(head.zM(), init.zM())
        && near(joints[Motor.RIGHT_ANTENNA.index()], poses.initAntennas().rightRad())
        && near(joints[Motor.LEFT_ANTENNA.index()], poses.initAntennas().leftRad());
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= AWAKE_TOLERANCE;
  }
}
