package dev.reachystudio.backend.control.loop;

import dev.reachystudio.assets.numbers.CameraNumbers;
import dev.reachystudio.backend.control.kinematics.CameraModel;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.LookAt;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.limits.AngleLimits;
import dev.reachystudio.backend.control.limits.MoveCheck;
import dev.reachystudio.backend.control.limits.TargetValidation;
import dev.reachystudio.backend.control.limits.TargetValidation.Invalid;
import dev.reachystudio.backend.control.limits.TargetValidation.Valid;
import dev.reachystudio.backend.control.motion.GotoMove;
import dev.reachystudio.backend.control.motion.RecordedMove;
import dev.reachystudio.backend.control.motion.SequenceMove;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.LookAtTarget;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything about a command that can be done before the control thread sees it: validation, and
 * making the move. Runs on the sender's thread; stateless.
 */
final class CommandPreparation {

  private final NamedPoses poses;
  private final AngleLimits angles;
  private final MoveCheck moveCheck;
  private final CameraNumbers camera;

  CommandPreparation(
      NamedPoses poses, JointLimits limits, MoveCheck moveCheck, CameraNumbers camera) {
    this.poses = poses;
    this.camera = camera;
    this.moveCheck = moveCheck;
    angles = new AngleLimits(limits);
  }

  /** Makes a command ready, or refused. */
  PendingCommand prepare(Command command, Origin origin, boolean automaticBodyYaw) {
    return switch (command) {
      case Command.Goto move -> prepareGoto(move, origin);
      case Command.PlayMove move -> preparePlay(move, origin, automaticBodyYaw);
      case Command.LookAt look -> prepareLook(look, origin);
      case Command.SetTarget target -> prepareTarget(target, origin);
      case Command.WakeUp move ->
          sequence(move, origin, MoveKind.WAKE_UP, "wake up", SequenceMove.wakeUp(poses));
      case Command.GoToSleep move ->
          sequence(
              move, origin, MoveKind.GO_TO_SLEEP, "go to sleep", SequenceMove.goToSleep(poses));
      case Command.ResetToSleep move ->
          sequence(
              move,
              origin,
              MoveKind.RESET_TO_SLEEP,
              "go to sleep",
              SequenceMove.resetToSleep(poses));
      case Command.SetTracking tracking -> prepareTracking(tracking, origin);
      case Command.SetSpeechOffsets offsets ->
          isSmall(offsets.offset())
              ? new PendingCommand(command, origin, null, List.of())
              : refused(command, origin, "offsets", "offsets must be within ±1 m and ±π rad");
      case Command.StopMove _,
          Command.StopAll _,
          Command.SetMotorMode _,
          Command.SetTorque _,
          Command.SetAutomaticBodyYaw _,
          Command.EmergencyStop _ ->
          new PendingCommand(command, origin, null, List.of());
    };
  }

  private static boolean isSmall(HeadOffset offset) {
    return Math.abs(offset.xM()) <= 1
        && Math.abs(offset.yM()) <= 1
        && Math.abs(offset.zM()) <= 1
        && Math.abs(offset.rollRad()) <= Math.PI
        && Math.abs(offset.pitchRad()) <= Math.PI
        && Math.abs(offset.yawRad()) <= Math.PI;
  }

  private PendingCommand prepareGoto(Command.Goto command, Origin origin) {
    String wrongDuration = DurationValidation.whatIsWrong("duration", command.durationNs());
    if (!wrongDuration.isEmpty()) {
      return refused(command, origin, "duration", wrongDuration);
    }
    if (command.targets().isEmpty()) {
      return refused(command, origin, "targets", "a goto needs a head, body_yaw or antennas");
    }
    return switch (TargetValidation.check(command.targets())) {
      case Invalid<BodyTargets> invalid ->
          PendingCommand.refused(command, origin, invalid.refusal());
      case Valid<BodyTargets> valid -> {
        Outcome.Refused outside = command.strict() ? angles.strictlyRefused(valid.value()) : null;
        if (outside != null) {
          yield PendingCommand.refused(command, origin, outside);
        }
        List<Clamp> clamps = new ArrayList<>(valid.clamps());
        BodyTargets targets = angles.clamp(valid.value(), clamps);
        GotoMove move = new GotoMove(targets, command.durationNs(), command.timeLaw());
        PlannedMove plan =
            new PlannedMove(
                command.moveId(),
                MoveKind.GOTO,
                command.timeLaw().wireName(),
                move,
                PartMask.of(targets),
                command.strict(),
                targets.headJoints() != null,
                command.replace());
        yield new PendingCommand(command, origin, plan, clamps);
      }
    };
  }

  private PendingCommand preparePlay(
      Command.PlayMove command, Origin origin, boolean automaticBodyYaw) {
    PlayOptions options = command.options();
    String wrongWay =
        DurationValidation.whatIsWrong("initial_goto_duration", options.initialGotoDurationNs());
    if (!wrongWay.isEmpty()) {
      return refused(command, origin, "initial_goto_duration", wrongWay);
    }
    String wrongFade = DurationValidation.whatIsWrong("cross_fade", options.crossFadeNs());
    if (!wrongFade.isEmpty()) {
      return refused(command, origin, "cross_fade", wrongFade);
    }
    return switch (RecordedMotionValidation.check(command.motion())) {
      case Invalid<RecordedMotion> invalid ->
          PendingCommand.refused(command, origin, invalid.refusal());
      case Valid<RecordedMotion> valid -> {
        List<Clamp> found = moveCheck.check(valid.value(), automaticBodyYaw).clamps();
        if (options.strict() && !found.isEmpty()) {
          yield PendingCommand.refused(
              command,
              origin,
              new Outcome.Refused(
                  RefusalReason.UNREACHABLE,
                  found.getFirst().field(),
                  found.getFirst().text() + ", and the command is strict",
                  null));
        }
        List<Clamp> clamps = new ArrayList<>(valid.clamps());
        clamps.addAll(found);
        PlannedMove plan =
            new PlannedMove(
                command.moveId(),
                MoveKind.RECORDED,
                valid.value().name(),
                new RecordedMove(valid.value(), options),
                PartMask.ALL,
                options.strict(),
                false,
                options.replace());
        plan.queued = options.queued();
        plan.crossFadeNs = options.crossFadeNs();
        yield new PendingCommand(command, origin, plan, clamps);
      }
    };
  }

  private PendingCommand prepareLook(Command.LookAt command, Origin origin) {
    String wrongDuration = DurationValidation.whatIsWrong("duration", command.durationNs());
    if (!wrongDuration.isEmpty()) {
      return refused(command, origin, "duration", wrongDuration);
    }
    String wrong = LookAtValidation.whatIsWrong(command.target());
    if (!wrong.isEmpty()) {
      return refused(command, origin, LookAtValidation.field(command.target()), wrong);
    }
    Pose head = Pose.IDENTITY;
    double[] pixelRay = null;
    switch (command.target()) {
      case LookAtTarget.WorldPoint(double xM, double yM, double zM) ->
          head = LookAt.world(xM, yM, zM);
      case LookAtTarget.ImagePoint(double uPx, double vPx, int widthPx, int heightPx) ->
          pixelRay = LookAt.pixelRay(uPx, vPx, CameraModel.of(camera, widthPx, heightPx));
    }
    PlannedMove plan =
        new PlannedMove(
            command.moveId(),
            MoveKind.GOTO,
            "look at",
            new GotoMove(BodyTargets.ofHead(head), command.durationNs(), command.timeLaw()),
            PartMask.HEAD,
            command.strict(),
            false,
            command.replace(),
            pixelRay);
    return new PendingCommand(command, origin, plan, List.of());
  }

  private static PendingCommand prepareTracking(Command.SetTracking command, Origin origin) {
    if (!(command.weight() >= 0 && command.weight() <= 1)) {
      return refused(
          command, origin, "weight", "weight is " + command.weight() + ", allowed is 0 to 1");
    }
    Pose aim = command.aim();
    if (aim == null) {
      return new PendingCommand(command, origin, null, List.of());
    }
    return switch (TargetValidation.check(aim, "aim")) {
      case Invalid<Pose> invalid -> PendingCommand.refused(command, origin, invalid.refusal());
      case Valid<Pose> valid ->
          new PendingCommand(
              new Command.SetTracking(valid.value(), command.weight()),
              origin,
              null,
              valid.clamps());
    };
  }

  private static PendingCommand prepareTarget(Command.SetTarget command, Origin origin) {
    return switch (TargetValidation.check(command.targets())) {
      case Invalid<BodyTargets> invalid ->
          PendingCommand.refused(command, origin, invalid.refusal());
      case Valid<BodyTargets> valid ->
          new PendingCommand(
              new Command.SetTarget(valid.value(), command.strict()), origin, null, valid.clamps());
    };
  }

  private static PendingCommand sequence(
      Command.StartsMove command, Origin origin, MoveKind kind, String name, SequenceMove move) {
    PlannedMove plan =
        new PlannedMove(command.moveId(), kind, name, move, PartMask.ALL, false, false, true);
    return new PendingCommand(command, origin, plan, List.of());
  }

  private static PendingCommand refused(Command command, Origin origin, String field, String text) {
    return PendingCommand.refused(
        command, origin, new Outcome.Refused(RefusalReason.INVALID, field, text, null));
  }
}
