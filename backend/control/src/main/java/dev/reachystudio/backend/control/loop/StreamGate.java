package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.limits.AngleLimits;
import dev.reachystudio.backend.control.limits.Reach;
import dev.reachystudio.backend.control.limits.TargetValidation;
import dev.reachystudio.backend.control.limits.TargetValidation.Invalid;
import dev.reachystudio.backend.control.limits.TargetValidation.Valid;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import org.jspecify.annotations.Nullable;

/** Lets a streamed target into the slot, or says why not. On the sender's thread; stateless. */
final class StreamGate {

  private final PlatformGeometry geometry;
  private final JointLimits limits;
  private final AngleLimits angles;

  StreamGate(PlatformGeometry geometry, JointLimits limits) {
    this.geometry = geometry;
    this.limits = limits;
    angles = new AngleLimits(limits);
  }

  Outcome pass(Command.SetTarget target, RobotState state, TargetSlot slot) {
    Outcome refused = refusedNow(state);
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

  private static @Nullable Outcome refusedNow(RobotState state) {
    if (state.emergencyStop().engaged()) {
      return Outcome.Refused.of(
          RefusalReason.EMERGENCY_STOP, "the emergency stop is engaged; release it first");
    }
    if (!state.connected()) {
      return Outcome.Refused.of(RefusalReason.NOT_RUNNING, "the robot does not answer");
    }
    if (state.isMoveRunning()) {
      return new Outcome.Refused(
          RefusalReason.MOVE_RUNNING, null, "a move is running", state.moves().getFirst().moveId());
    }
    if (state.motorMode() != MotorMode.ENABLED) {
      return Outcome.Refused.of(RefusalReason.MOTORS_OFF, MotorTexts.whyNot(state.motorMode()));
    }
    return null;
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
    Reach reach = new Reach(geometry, limits);
    PoseBuffer pose = new PoseBuffer();
    pose.set(state.target().head());
    reach.startAt(state.target().headJoints().toArray(), pose);
    pose.set(head);
    Double named = targets.bodyYawRad();
    double yawRad = named != null ? named : state.requested().headJoints().bodyYawRad();
    return reach.solve(pose, yawRad, state.automaticBodyYaw(), new double[7]);
  }
}
