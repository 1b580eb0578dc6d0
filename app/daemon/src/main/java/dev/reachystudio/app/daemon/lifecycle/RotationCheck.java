package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.backend.control.kinematics.NearestRotation;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Head poses from outside may be no rotations: the nearest one is taken when it is close, and told
 * when the difference is more than what rounding leaves.
 *
 * @param targets what to do instead
 * @param clamp what was changed, or null
 * @param refusal why nothing can be done, or null
 */
record RotationCheck(
    BodyTargets targets, @Nullable Clamp clamp, Outcome.@Nullable Refused refusal) {

  /** Farther from a rotation than this is refused. */
  private static final double MAX_DEVIATION = 0.05;

  /** Twice what the reference's own measured poses deviate; they are sent back by its clients. */
  private static final double UNNOTICED_DEVIATION = 1e-3;

  static RotationCheck of(BodyTargets asked) {
    Pose head = asked.head();
    if (head == null) {
      return new RotationCheck(asked, null, null);
    }
    Optional<NearestRotation> nearest = NearestRotation.of(head);
    if (nearest.isEmpty() || nearest.get().deviation() > MAX_DEVIATION) {
      return new RotationCheck(asked, null, refusal(nearest));
    }
    double deviation = nearest.get().deviation();
    BodyTargets targets =
        BodyTargets.of(nearest.get().pose(), asked.bodyYawRad(), asked.antennas());
    Clamp clamp =
        deviation > UNNOTICED_DEVIATION
            ? new Clamp(
                "head", deviation, 0, "The head pose is no rotation; the nearest one is used.")
            : null;
    return new RotationCheck(targets, clamp, null);
  }

  private static Outcome.Refused refusal(Optional<NearestRotation> nearest) {
    String cause =
        nearest
            .map(n -> String.format(Locale.ROOT, "%.0f %% away from one", n.deviation() * 100))
            .orElse("its determinant is not positive, or an entry is not finite");
    return new Outcome.Refused(
        RefusalReason.INVALID, "head", "The head pose is not a rotation: " + cause, null);
  }

  /** An outcome with the change of the pose added. */
  Outcome with(Outcome outcome) {
    Clamp added = clamp;
    if (added == null) {
      return outcome;
    }
    return switch (outcome) {
      case Outcome.Executed ignored -> new Outcome.Clamped(List.of(added));
      case Outcome.Clamped clamped -> {
        List<Clamp> all = new ArrayList<>(clamped.clamps());
        all.add(added);
        yield new Outcome.Clamped(all);
      }
      case Outcome.Superseded superseded -> superseded;
      case Outcome.Refused refused -> refused;
    };
  }
}
