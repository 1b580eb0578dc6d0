package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.kinematics.HeadPath;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.limits.AngleLimits;
import dev.reachystudio.backend.control.limits.Reach;
import dev.reachystudio.backend.control.limits.TargetValidation;
import dev.reachystudio.backend.control.limits.TargetValidation.Invalid;
import dev.reachystudio.backend.control.limits.TargetValidation.Valid;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets a streamed target into the slot, or says why not. On the sender's thread; stateless. */
final class StreamGate {

  private final PlatformGeometry geometry;
  private final JointLimits limits;
  private final AngleLimits angles;
  private final MotorConditions motors;

  StreamGate(PlatformGeometry geometry, JointLimits limits, MotorConditions motors) {
    this.motors = motors;
    this.geometry = geometry;
    this.limits = limits;
    angles = new AngleLimits(limits);
  }

  Outcome pass(Command.SetTarget target, RobotState state, TargetSlot slot) {
    Outcome refused = refusedNow(state, PartMask.of(target.targets()));
    if (refused != null) {
      return refused;
    }
    return switch (TargetValidation.check(target.targets())) {
      case Invalid<BodyTargets>(var refusal) -> refusal;
      case Valid<BodyTargets>(var targets, var clamps) -> {
        if (target.strict()) {
          Outcome.Refused strict = strictlyRefused(targets, state);
          if (strict != null) {
            yield strict;
          }
        }
        slot.offer(targets);
        yield clamps.isEmpty() ? Outcome.EXECUTED : new Outcome.Clamped(clamps);
      }
    };
  }

  private @Nullable Outcome refusedNow(RobotState state, int parts) {
    if (state.emergencyStop().engaged()) {
      return Outcome.Refused.of(
          RefusalReason.EMERGENCY_STOP, "the emergency stop is engaged; release it first");
    }
    if (!state.connected()) {
      return Outcome.Refused.of(RefusalReason.NOT_RUNNING, FaultWatch.loss(state));
    }
    if (state.isMoveRunning()) {
      return new Outcome.Refused(
          RefusalReason.MOVE_RUNNING, null, "a move is running", state.moves().getFirst().moveId());
    }
    MotorConditions.Missing missing = motors.whyNot(parts, state.motorMode());
    return missing == null ? null : Outcome.Refused.of(missing.reason(), missing.text());
  }

  private Outcome.@Nullable Refused strictlyRefused(BodyTargets targets, RobotState state) {
    Outcome.Refused outside = angles.strictlyRefused(targets);
    if (outside != null || isReachable(targets, state)) {
      return outside;
    }
    return new Outcome.Refused(
        RefusalReason.UNREACHABLE,
        "head",
        "the head cannot be there, and the command is strict",
        null);
  }

  private boolean isReachable(BodyTargets targets, RobotState state) {
    Pose head = targets.head();
    if (head == null) {
      return true;
    }
    PoseBuffer pose = new PoseBuffer();
    pose.set(head);
    return reachFrom(state)
        .solve(pose, yawRad(targets, state), state.automaticBodyYaw(), new double[7]);
  }

  /** What the limits would do to a target that is let in now. */
  Outcome foresee(BodyTargets targets, RobotState state) {
    List<Clamp> clamps = new ArrayList<>();
    BodyTargets inside = angles.clamp(targets, clamps);
    Pose head = inside.head();
    if (head != null) {
      foreseeHead(head, yawRad(inside, state), state, clamps);
    }
    return clamps.isEmpty() ? Outcome.EXECUTED : new Outcome.Clamped(clamps);
  }

  private void foreseeHead(Pose head, double yawRad, RobotState state, List<Clamp> clamps) {
    Reach reach = reachFrom(state);
    boolean automatic = state.automaticBodyYaw();
    double[] jointsRad = new double[7];
    PoseBuffer asked = new PoseBuffer();
    asked.set(head);
    if (reach.solve(asked, yawRad, automatic, jointsRad)) {
      return;
    }
    String why = OutcomeTexts.why(reach.cause(), reach.motor());
    PoseBuffer present = new PoseBuffer();
    present.set(state.target().head());
    HeadPath way = new HeadPath();
    way.geodesic(present, asked);
    double presentYawRad = state.target().headJoints().bodyYawRad();
    double fraction = reach.furthest(way, presentYawRad, yawRad, automatic, jointsRad);
    PoseBuffer set = new PoseBuffer();
    way.at(Math.max(0, fraction), set);
    OutcomeTexts.addHead(head, set.value(), why, clamps);
  }

  private Reach reachFrom(RobotState state) {
    Reach reach = new Reach(geometry, limits);
    PoseBuffer present = new PoseBuffer();
    present.set(state.target().head());
    reach.startAt(state.target().headJoints().toArray(), present);
    return reach;
  }

  private static double yawRad(BodyTargets targets, RobotState state) {
    Double named = targets.bodyYawRad();
    return named != null ? named : state.requested().headJoints().bodyYawRad();
  }
}
