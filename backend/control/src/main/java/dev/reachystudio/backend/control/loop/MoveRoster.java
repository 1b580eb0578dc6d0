package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.motion.GotoMove;
import dev.reachystudio.backend.control.motion.MotionSample;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The moves that run, oldest first. A part belongs to the newest move that names it; a move that
 * lost its last part is over. Belongs to the control thread.
 */
final class MoveRoster {

  private final RobotBody body;
  private final DecisionLog decisions;
  private final List<PendingCommand> running = new ArrayList<>(8);
  private final MotionSample scratch = new MotionSample();
  private List<RunningMove> published = List.of();

  MoveRoster(RobotBody body, DecisionLog decisions) {
    this.body = body;
    this.decisions = decisions;
  }

  boolean isEmpty() {
    return running.isEmpty();
  }

  /** The running moves as people see them; the same list until moves change. */
  List<RunningMove> published() {
    return published;
  }

  /** The move that refuses company, or null. */
  @Nullable PlannedMove exclusive() {
    for (int i = 0; i < running.size(); i++) {
      PlannedMove plan = plan(running.get(i));
      if (plan.kind.exclusive()) {
        return plan;
      }
    }
    return null;
  }

  boolean isRunning(UUID moveId) {
    return find(moveId) != null;
  }

  /**
   * Lets a move run, taking its parts from the others.
   *
   * @param pending its command
   * @param startNs when its time is 0
   */
  void admit(PendingCommand pending, long startNs) {
    PlannedMove plan = plan(pending);
    for (int i = running.size() - 1; i >= 0; i--) {
      PendingCommand other = running.get(i);
      plan(other).parts = left(plan(other), plan);
      if (plan(other).parts == 0) {
        running.remove(i);
        decisions.ended(other, MoveEnd.Kind.CANCELLED, "", plan.moveId);
      }
    }
    plan.startNs = startNs;
    plan.running =
        new RunningMove(
            plan.moveId,
            plan.kind,
            plan.name,
            startNs,
            plan.move.durationNs(),
            plan.move instanceof GotoMove move ? move.goal() : BodyTargets.NONE);
    running.add(pending);
    publish();
  }

  /** Stops one move where the robot is; false if none has this id. */
  boolean stop(UUID moveId) {
    PendingCommand pending = find(moveId);
    if (pending == null) {
      return false;
    }
    body.hold(plan(pending).parts);
    running.remove(pending);
    decisions.ended(pending, MoveEnd.Kind.CANCELLED, "stopped", null);
    publish();
    return true;
  }

  /**
   * Ends a move for another one that will not take all its parts: the rest holds.
   *
   * @param older the move to end
   * @param by the move that takes over
   */
  void supersede(PlannedMove older, UUID by) {
    PendingCommand pending = find(older.moveId);
    if (pending != null) {
      body.hold(older.parts);
      running.remove(pending);
      decisions.ended(pending, MoveEnd.Kind.CANCELLED, "", by);
      publish();
    }
  }

  /** Ends all moves; what is asked of the robot stays as it is. */
  void endAll(MoveEnd.Kind kind, String why) {
    for (int i = 0; i < running.size(); i++) {
      decisions.ended(running.get(i), kind, why, null);
    }
    running.clear();
    publish();
  }

  /** Asks what the moves want at this time. */
  void sample(long nowNs) {
    for (int i = 0; i < running.size(); i++) {
      PlannedMove plan = plan(running.get(i));
      long durationNs = plan.move.durationNs();
      scratch.set(body.wish);
      plan.move.sample(Math.clamp(nowNs - plan.startNs, 0, durationNs), scratch);
      take(plan.parts);
    }
  }

  /** After the limits: counts what they took, and ends moves whose last sample was reached. */
  void settle(long nowNs) {
    boolean changed = false;
    for (int i = 0; i < running.size(); ) {
      PendingCommand pending = running.get(i);
      PlannedMove plan = plan(pending);
      plan.losses.note(body.limiter, plan.parts);
      if (nowNs - plan.startNs >= plan.move.durationNs()) {
        running.remove(i);
        changed = true;
        if (plan.endsAsleep()) {
          body.mode(MotorMode.DISABLED, nowNs);
        }
        decisions.ended(pending, MoveEnd.Kind.COMPLETED, "", null);
      } else {
        i++;
      }
    }
    if (changed) {
      publish();
    }
  }

  private void take(int parts) {
    MotionSample wish = body.wish;
    if ((parts & PartMask.HEAD) != 0) {
      if (scratch.byJoints) {
        wish.joints(scratch.jointsRad, false);
      } else {
        wish.leaveJoints(body.baseHead());
        wish.head.set(scratch.head);
      }
    }
    if ((parts & PartMask.BODY_YAW) != 0 && !scratch.byJoints) {
      wish.leaveJoints(body.baseHead());
      wish.bodyYawRad = scratch.bodyYawRad;
    }
    if ((parts & PartMask.ANTENNAS) != 0) {
      wish.antennas(scratch.rightRad, scratch.leftRad);
    }
  }

  /** Parts that stay when a newer move takes its own; head joints are given up together. */
  private static int left(PlannedMove older, PlannedMove newer) {
    int left = older.parts & ~newer.parts;
    boolean jointsTaken = (newer.parts & PartMask.HEAD_JOINTS) != 0;
    return older.byJoints && jointsTaken ? left & ~PartMask.HEAD_JOINTS : left;
  }

  private @Nullable PendingCommand find(UUID moveId) {
    for (int i = 0; i < running.size(); i++) {
      if (plan(running.get(i)).moveId.equals(moveId)) {
        return running.get(i);
      }
    }
    return null;
  }

  private void publish() {
    if (running.isEmpty()) {
      published = List.of();
      return;
    }
    List<RunningMove> moves = new ArrayList<>(running.size());
    for (PendingCommand pending : running) {
      RunningMove move = plan(pending).running;
      if (move != null) {
        moves.add(move);
      }
    }
    published = List.copyOf(moves);
  }

  private static PlannedMove plan(PendingCommand pending) {
    PlannedMove plan = pending.plan;
    if (plan == null) {
      throw new IllegalStateException("only moves run");
    }
    return plan;
  }
}
