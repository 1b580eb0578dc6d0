package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.collision.BodyPair;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.motion.Move;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.state.TargetClamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move that is prepared to run, and while it runs its state. Made by the sender, so that the
 * control thread allocates nothing; from then on the control thread's own until the move has ended.
 */
final class PlannedMove {

  final UUID moveId;
  final MoveKind kind;
  final String name;
  final Move move;

  /** What others are told while this move runs. */
  final String runningText;

  final boolean strict;
  final boolean replace;

  /** Whether it moves the head by joints, which cannot be shared part by part. */
  final boolean byJoints;

  /** Direction a pixel looks in, in the head's axes; null unless the head is to look at one. */
  final double @Nullable [] pixelRay;

  final MoveLosses losses = new MoveLosses();

  /** Where the head was asked to go, if it could not and goes elsewhere. */
  final PoseBuffer askedHead = new PoseBuffer();

  final PoseBuffer reachableHead = new PoseBuffer();
  TargetClamp.Cause headClampCause = TargetClamp.Cause.NONE;
  int headClampMotor = -1;

  /** Parts that would touch on the way, or null. */
  @Nullable BodyPair touching;

  /** The least clearance on the way asked for, metres. */
  double leastClearanceM;

  /** How much of its way it goes: less than 1 if parts would touch at its end. */
  double freeFraction = 1;

  /** The motor that would have to be faster than it may, or −1. */
  int speedMotor = -1;

  double speedAskedRadPerS;
  double speedLimitRadPerS;

  /** Parts this move still moves, bits of {@link PartMask}. */
  int parts;

  long startNs;

  /** Whether it waits for the move that plays; set by the sender. */
  boolean queued;

  /** How long it wants to share with the move before it; set by the sender. */
  long crossFadeNs;

  /** How long it does, once it runs. */
  long fadeNs;

  @Nullable RunningMove running;

  PlannedMove(
      UUID moveId,
      MoveKind kind,
      String name,
      Move move,
      int parts,
      boolean strict,
      boolean byJoints,
      boolean replace) {
    this(moveId, kind, name, move, parts, strict, byJoints, replace, null);
  }

  PlannedMove(
      UUID moveId,
      MoveKind kind,
      String name,
      Move move,
      int parts,
      boolean strict,
      boolean byJoints,
      boolean replace,
      double @Nullable [] pixelRay) {
    this.moveId = moveId;
    this.kind = kind;
    this.name = name;
    this.move = move;
    this.runningText = name + " is running; stop it first, or say replace";
    this.parts = parts;
    this.strict = strict;
    this.replace = replace;
    this.byJoints = byJoints;
    this.pixelRay = pixelRay;
  }

  /** Parts it cannot do without: what plays alone goes on without antennas. */
  int neededParts() {
    return kind.exclusive() ? PartMask.HEAD_JOINTS : parts;
  }

  /** When it ends, once it runs. */
  long endNs() {
    return startNs + move.durationNs();
  }

  /** How far the fade from the move before has come: 1 when it is over. */
  double fadeProgress(long nowNs) {
    return nowNs - startNs >= fadeNs ? 1 : Math.max(0, nowNs - startNs) / (double) fadeNs;
  }

  /** Whether the torque goes off at its end. */
  boolean endsAsleep() {
    return kind == MoveKind.GO_TO_SLEEP || kind == MoveKind.RESET_TO_SLEEP;
  }
}
