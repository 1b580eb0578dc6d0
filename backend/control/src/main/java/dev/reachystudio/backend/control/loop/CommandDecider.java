package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Set;

/**
 * Decides commands one after the other, in the order they came. Holds the emergency stop and the
 * automatic body yaw. Control thread.
 */
final class CommandDecider {

  private static final String STOPPED = "the emergency stop is engaged; release it first";

  private final RobotBody body;
  private final MoveRoster roster;
  private final DecisionLog decisions;
  private final MotionDecider motions;
  private final FaultWatch faults;
  private final boolean[] wantedTorque = new boolean[Motor.COUNT];
  private EmergencyStopState stop;
  private boolean automaticBodyYaw = true;

  CommandDecider(
      RobotBody body,
      MoveRoster roster,
      DecisionLog decisions,
      MotionDecider motions,
      FaultWatch faults,
      EmergencyStopState stop) {
    this.body = body;
    this.roster = roster;
    this.decisions = decisions;
    this.motions = motions;
    this.faults = faults;
    this.stop = stop;
  }

  EmergencyStopState stop() {
    return stop;
  }

  boolean automaticBodyYaw() {
    return automaticBodyYaw;
  }

  /** Decides one command. */
  void decide(PendingCommand pending, LoopTime time, boolean answering) {
    switch (pending.command) {
      case Command.EmergencyStop command -> emergencyStop(pending, command, time);
      case Command.StopAll _ -> {
        roster.endAll(MoveEnd.Kind.CANCELLED, "stopped");
        body.hold(PartMask.ALL);
        decisions.executed(pending);
      }
      case Command.StopMove command -> stopMove(pending, command);
      case Command.SetMotorMode command -> motorMode(pending, command.mode(), time, answering);
      case Command.SetTorque command ->
          torque(pending, command.on(), command.motors(), time, answering);
      case Command.SetAutomaticBodyYaw command -> {
        automaticBodyYaw = command.enabled();
        decisions.executed(pending);
      }
      case Command.SetSpeechOffsets command -> {
        if (mayOverlay(pending, command.offset().isNone())) {
          body.overlay.displace(command.offset());
          body.overlayChanged();
          decisions.executed(pending);
        }
      }
      case Command.SetTracking command -> {
        if (mayOverlay(pending, command.aim() == null || command.weight() == 0)) {
          body.overlay.track(command.aim(), command.weight());
          body.overlayChanged();
          decisions.executed(pending);
        }
      }
      case Command.StartsMove _ -> startMove(pending, time, answering);
      case Command.SetTarget _ ->
          throw new IllegalStateException("streamed targets go through the slot");
    }
  }

  /** Applies a streamed target; false if streams are refused now. */
  boolean stream(BodyTargets targets, boolean answering) {
    int parts = PartMask.of(targets);
    if (stop.engaged()
        || !answering
        || !roster.isEmpty()
        || body.motors.whyNot(parts, body.mode()) != null) {
      return false;
    }
    if ((parts & PartMask.HEAD_JOINTS) != 0) {
      body.wish.leaveJoints(body.baseHead());
    }
    body.wish.overlay(targets);
    body.startCommanding();
    return true;
  }

  /** A bug: everything is let go, the robot holds. */
  void letGo(String why) {
    roster.endAll(MoveEnd.Kind.FAILED, why);
    body.hold(PartMask.ALL);
  }

  /**
   * Some parts lost a motor: what needs them ends, they hold.
   *
   * @param parts bits of {@link PartMask}, of motors that are missing
   */
  void endNeeding(int parts) {
    MotorConditions.Missing missing = body.motors.missing(parts);
    if (missing != null) {
      roster.endNeeding(parts, missing.text());
    }
  }

  /** Brings an emergency stop over to a robot that has just come, or come back. */
  void restoreStop(LoopTime time) {
    if (stop == EmergencyStopState.ENGAGED_OFF && body.mode() != MotorMode.DISABLED) {
      body.mode(MotorMode.DISABLED, time.nowNs());
    } else if (stop.engaged() && body.mode() == MotorMode.GRAVITY_COMPENSATION) {
      body.holdAgain(time.nowNs());
    }
  }

  private void emergencyStop(PendingCommand pending, Command.EmergencyStop command, LoopTime time) {
    if (!command.engaged()) {
      // Nothing moves: the commanded pose was pinned, or there is no torque.
      stop = EmergencyStopState.RELEASED;
      decisions.executed(pending);
      return;
    }
    roster.endAll(MoveEnd.Kind.CANCELLED, "emergency stop");
    body.endOverlay();
    switch (command.torque()) {
      case OFF -> {
        stop = EmergencyStopState.ENGAGED_OFF;
        body.mode(MotorMode.DISABLED, time.nowNs());
      }
      case HOLD -> hold(time);
    }
    decisions.executed(pending);
  }

  /** Ending an overlay is always allowed; it moves nothing that may not move. */
  private boolean mayOverlay(PendingCommand pending, boolean ends) {
    if (ends) {
      return true;
    }
    if (stop.engaged()) {
      decisions.refused(pending, RefusalReason.EMERGENCY_STOP, STOPPED, null);
      return false;
    }
    PlannedMove exclusive = roster.exclusive();
    if (exclusive != null && exclusive.endsAsleep()) {
      decisions.refused(
          pending, RefusalReason.MOVE_RUNNING, "the robot goes to sleep", exclusive.moveId);
      return false;
    }
    return true;
  }

  private void hold(LoopTime time) {
    if (stop == EmergencyStopState.ENGAGED_OFF) {
      // Torque that was released stays off: a stop never sets anything in motion.
      return;
    }
    stop = EmergencyStopState.ENGAGED_HOLD;
    if (body.mode() == MotorMode.GRAVITY_COMPENSATION) {
      body.holdAgain(time.nowNs());
    } else {
      body.pinAll();
      body.startCommanding();
    }
  }

  private void stopMove(PendingCommand pending, Command.StopMove command) {
    if (roster.stop(command.moveId())) {
      decisions.executed(pending);
    } else {
      decisions.refused(
          pending, RefusalReason.UNKNOWN_MOVE, "no move with this id is running", null);
    }
  }

  private void motorMode(PendingCommand pending, MotorMode mode, LoopTime time, boolean answering) {
    if (mode != MotorMode.DISABLED && !mayEnergise(pending, answering)) {
      return;
    }
    if (mode == MotorMode.GRAVITY_COMPENSATION && mode != body.mode() && !mayFloat(pending)) {
      return;
    }
    if (mode != body.mode() || (mode == MotorMode.ENABLED && !body.motors.allTorque())) {
      roster.endAll(MoveEnd.Kind.CANCELLED, "motor mode changed");
      body.mode(mode, time.nowNs());
    }
    releaseTorqueOfStop();
    decisions.executed(pending);
  }

  private void torque(
      PendingCommand pending, boolean on, Set<Motor> motors, LoopTime time, boolean answering) {
    if (on && !mayEnergise(pending, answering)) {
      return;
    }
    boolean all = true;
    MotorConditions.Missing silence = null;
    for (Motor motor : Motor.values()) {
      boolean named = motors.contains(motor);
      all &= named;
      wantedTorque[motor.index()] = named ? on : body.motors.hasTorque(motor.index());
      silence = on && named && silence == null ? body.motors.silence(motor.index()) : silence;
    }
    if (all) {
      motorMode(pending, on ? MotorMode.ENABLED : MotorMode.DISABLED, time, answering);
      return;
    }
    if (!answering) {
      decisions.refused(pending, RefusalReason.NOT_RUNNING, faults.loss(), null);
      return;
    }
    if (silence != null) {
      decisions.refused(pending, silence.reason(), silence.text(), null);
      return;
    }
    if (body.mode() == MotorMode.GRAVITY_COMPENSATION || !body.torque(wantedTorque, time.nowNs())) {
      decisions.refused(
          pending,
          RefusalReason.UNSUPPORTED,
          "torque of single motors cannot be switched here; switch all of them",
          null);
      return;
    }
    roster.endAll(MoveEnd.Kind.CANCELLED, "torque changed");
    releaseTorqueOfStop();
    decisions.executed(pending);
  }

  private boolean mayEnergise(PendingCommand pending, boolean answering) {
    if (stop.engaged()) {
      decisions.refused(pending, RefusalReason.EMERGENCY_STOP, STOPPED, null);
      return false;
    }
    if (!answering) {
      decisions.refused(pending, RefusalReason.NOT_RUNNING, faults.loss(), null);
      return false;
    }
    return true;
  }

  /** Whether the head may be handed over to gravity compensation. */
  private boolean mayFloat(PendingCommand pending) {
    Fault fault = faults.first();
    if (fault != null) {
      decisions.refused(pending, RefusalReason.NOT_RUNNING, fault.text(), null);
      return false;
    }
    if (!body.canCompensate()) {
      decisions.refused(pending, RefusalReason.UNREACHABLE, MotorTexts.NOTHING_HOLDS, null);
      return false;
    }
    return true;
  }

  /** Someone switched the torque off during a stop that held the pose. */
  private void releaseTorqueOfStop() {
    if (stop == EmergencyStopState.ENGAGED_HOLD && body.mode() == MotorMode.DISABLED) {
      stop = EmergencyStopState.ENGAGED_OFF;
    }
  }

  private void startMove(PendingCommand pending, LoopTime time, boolean answering) {
    PlannedMove plan = pending.plan;
    if (plan == null) {
      throw new IllegalStateException("a move without a plan");
    }
    if (mayEnergise(pending, answering)) {
      motions.decide(pending, plan, time, automaticBodyYaw);
    }
  }
}
