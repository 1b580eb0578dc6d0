package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.motion.CrossFade;
import dev.reachystudio.backend.control.motion.GotoMove;
import dev.reachystudio.backend.control.motion.MotionSample;
import dev.reachystudio.backend.control.motion.MotionStart;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The moves that run, oldest first, and those that wait for their turn. A part belongs to the
 * newest move that names it; a move that lost its last part is over. Only two moves that follow
 * each other with a cross-fade share parts for a while. Belongs to the control thread.
 */
final class MoveRoster {

  private final RobotBody body;
  private final DecisionLog decisions;
  private final List<PendingCommand> running = new ArrayList<>(8);
  private final WaitingMoves waiting;
  private final MotionSample scratch = new MotionSample();
  private final MotionStart start = new MotionStart();
  private final CrossFade crossFade = new CrossFade();
  private List<RunningMove> published = List.of();

  /** When the last move of its own accord ended; the next in line begins right then. */
  private long freeSinceNs = Long.MIN_VALUE;

  MoveRoster(RobotBody body, DecisionLog decisions) {
    this.body = body;
    this.decisions = decisions;
    waiting = new WaitingMoves(decisions);
  }

  boolean isEmpty() {
    return running.isEmpty();
  }

  /** The running moves as people see them; the same list until moves change. */
  List<RunningMove> published() {
    return published;
  }

  /** The move that refuses company, or that is about to, or null. */
  @Nullable PlannedMove exclusive() {
    PlannedMove playing = playing();
    PendingCommand next = waiting.first();
    return playing != null || next == null ? playing : next.plannedMove();
  }

  /** Whether a move runs or waits. */
  boolean knows(UUID moveId) {
    return find(moveId) != null || waiting.contains(moveId);
  }

  /** Whether no more moves may wait. */
  boolean isQueueFull() {
    return waiting.isFull();
  }

  /** Lets a move wait until the ones before it have played. */
  void queue(PendingCommand pending) {
    waiting.add(pending);
    publish();
  }

  /**
   * Lets a move run, taking its parts from the others.
   *
   * @param pending its command
   * @param startNs when its time is 0
   */
  void admit(PendingCommand pending, long startNs) {
    PlannedMove plan = pending.plannedMove();
    decisions.started(pending);
    for (int i = running.size() - 1; i >= 0; i--) {
      PendingCommand other = running.get(i);
      other.plannedMove().parts = left(other.plannedMove(), plan);
      if (other.plannedMove().parts == 0) {
        running.remove(i);
        decisions.ended(other, MoveEnd.Kind.CANCELLED, "", plan.moveId);
      }
    }
    run(pending, startNs);
  }

  private void run(PendingCommand pending, long startNs) {
    PlannedMove plan = pending.plannedMove();
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

  /**
   * Lets the next in line begin when its time has come: with the end of the move before, or its
   * cross-fade earlier. A move that ends takes its last sample first.
   */
  void startDue(long nowNs) {
    for (PendingCommand next = waiting.first(); next != null; next = waiting.first()) {
      PlannedMove plan = next.plannedMove();
      PlannedMove playing = playing();
      long startNs = freeSinceNs == Long.MIN_VALUE ? nowNs : freeSinceNs;
      plan.fadeNs = 0;
      if (playing != null) {
        plan.fadeNs = WaitingMoves.overlapNs(playing, playing.fadeNs, plan);
        startNs = playing.endNs() - plan.fadeNs;
        if (plan.fadeNs == 0 || nowNs < startNs) {
          return;
        }
      }
      waiting.removeFirst();
      body.startOf(plan.parts, start);
      plan.move.begin(start);
      body.startCommanding();
      decisions.started(next);
      run(next, startNs);
    }
  }

  /**
   * Stops one move where the robot is, or takes it out of the line; false if none has this id. A
   * move that still fades in from another takes that one, which is about to end, with it.
   */
  boolean stop(UUID moveId) {
    PendingCommand pending = find(moveId);
    if (pending == null) {
      boolean waited = waiting.stop(moveId);
      publish();
      return waited;
    }
    PlannedMove plan = pending.plannedMove();
    body.hold(plan.parts);
    freeSinceNs = Long.MIN_VALUE;
    int from = plan.fadeNs > 0 ? 0 : running.indexOf(pending);
    for (int i = running.indexOf(pending); i >= from; i--) {
      decisions.ended(running.remove(i), MoveEnd.Kind.CANCELLED, "stopped", null);
    }
    publish();
    return true;
  }

  /**
   * Ends the exclusive moves, and those that wait, for another one. Parts it does not take hold.
   *
   * @param by the move that takes over
   */
  void supersedeExclusive(UUID by) {
    for (int i = running.size() - 1; i >= 0; i--) {
      PlannedMove plan = running.get(i).plannedMove();
      if (plan.kind.exclusive()) {
        body.hold(plan.parts);
        decisions.ended(running.remove(i), MoveEnd.Kind.CANCELLED, "", by);
      }
    }
    waiting.endAll(MoveEnd.Kind.CANCELLED, "", by);
    publish();
  }

  /**
   * Ends the moves that cannot do without some parts; these parts hold.
   *
   * @param parts parts that are missing
   */
  void endNeeding(int parts, String why) {
    for (int i = running.size() - 1; i >= 0; i--) {
      PlannedMove plan = running.get(i).plannedMove();
      if ((plan.neededParts() & parts) != 0) {
        body.hold(plan.parts);
        decisions.ended(running.remove(i), MoveEnd.Kind.FAILED, why, null);
      }
    }
    if ((parts & PartMask.HEAD_JOINTS) != 0) {
      freeSinceNs = Long.MIN_VALUE;
      waiting.endAll(MoveEnd.Kind.FAILED, why, null);
    }
    publish();
  }

  /** Ends all moves; what is asked of the robot stays as it is. */
  void endAll(MoveEnd.Kind kind, String why) {
    for (int i = 0; i < running.size(); i++) {
      decisions.ended(running.get(i), kind, why, null);
    }
    running.clear();
    waiting.endAll(kind, why, null);
    publish();
  }

  /** Asks what the moves want at this time. */
  void sample(long nowNs) {
    for (int i = 0; i < running.size(); i++) {
      PlannedMove plan = running.get(i).plannedMove();
      long durationNs = plan.move.durationNs();
      scratch.set(body.wish);
      plan.move.sample(Math.clamp(nowNs - plan.startNs, 0, durationNs), scratch);
      double progress = plan.fadeProgress(nowNs);
      if (progress < 1) {
        body.wish.leaveJoints(body.baseHead());
        crossFade.apply(body.wish, scratch, progress);
      }
      take(plan.parts);
    }
  }

  /**
   * After the limits: counts what they took, and ends moves whose last sample was reached.
   *
   * @param moved whether there was time to move in
   */
  void settle(long nowNs, boolean moved) {
    boolean changed = false;
    for (int i = 0; i < running.size(); ) {
      PendingCommand pending = running.get(i);
      PlannedMove plan = pending.plannedMove();
      if (moved) {
        plan.losses.note(body.limiter, plan.parts);
      }
      if (nowNs - plan.startNs >= plan.move.durationNs()) {
        if (plan.endsAsleep()) {
          // First, while the move still runs: if the device refuses, the move fails and is told so.
          body.mode(MotorMode.DISABLED, nowNs);
        }
        running.remove(i);
        changed = true;
        freeSinceNs = plan.endNs();
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
        wish.joints(scratch.jointsRad, scratch.held);
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
      if (running.get(i).plannedMove().moveId.equals(moveId)) {
        return running.get(i);
      }
    }
    return null;
  }

  private void publish() {
    if (running.isEmpty() && waiting.first() == null) {
      published = List.of();
      return;
    }
    List<RunningMove> moves = new ArrayList<>(running.size());
    for (PendingCommand pending : running) {
      RunningMove move = pending.plannedMove().running;
      if (move != null) {
        moves.add(move);
      }
    }
    waiting.publish(playing(), moves);
    published = List.copyOf(moves);
  }

  /** The newest move that runs and refuses company, or null. */
  private @Nullable PlannedMove playing() {
    for (int i = running.size() - 1; i >= 0; i--) {
      PlannedMove plan = running.get(i).plannedMove();
      if (plan.kind.exclusive()) {
        return plan;
      }
    }
    return null;
  }
}
