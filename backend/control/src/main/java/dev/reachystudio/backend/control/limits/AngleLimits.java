package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.kinematics.BodyYawRule;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings the plain angles of a target inside their limits, and says so. Immutable; any thread. */
public final class AngleLimits {

  private final JointLimits limits;

  /** The limits of a robot. */
  public AngleLimits(JointLimits limits) {
    this.limits = limits;
  }

  /**
   * The target with body yaw, antennas and head joints inside their limits; a body yaw of more than
   * half a turn is first taken as the same direction within half a turn.
   *
   * @param targets finite numbers
   * @param clamps what was changed is added
   */
  public BodyTargets clamp(BodyTargets targets, List<Clamp> clamps) {
    HeadJoints joints = targets.headJoints();
    if (joints != null) {
      double[] inside = joints.toArray();
      for (int i = 0; i < inside.length; i++) {
        inside[i] = clamp(i, inside[i], Motor.at(i).wireName(), clamps);
      }
      joints = HeadJoints.of(inside);
    }
    Double yawRad = targets.bodyYawRad();
    if (yawRad != null) {
      yawRad = clamp(0, BodyYawRule.wrapNear(yawRad, 0), "body_yaw", clamps);
    }
    Antennas antennas = targets.antennas();
    if (antennas != null) {
      antennas =
          new Antennas(
              clamp(Motor.RIGHT_ANTENNA.index(), antennas.rightRad(), "antennas[0]", clamps),
              clamp(Motor.LEFT_ANTENNA.index(), antennas.leftRad(), "antennas[1]", clamps));
    }
    return new BodyTargets(targets.head(), joints, yawRad, antennas);
  }

  /**
   * What a strict command with this target is answered; null if all its angles are inside.
   *
   * @param targets finite numbers
   */
  public Outcome.@Nullable Refused strictlyRefused(BodyTargets targets) {
    List<Clamp> clamps = new ArrayList<>();
    BodyTargets _ = clamp(targets, clamps);
    if (clamps.isEmpty()) {
      return null;
    }
    Clamp first = clamps.getFirst();
    return new Outcome.Refused(
        RefusalReason.UNREACHABLE,
        first.field(),
        first.text() + ", and the command is strict",
        null);
  }

  private double clamp(int motor, double askedRad, String field, List<Clamp> clamps) {
    double insideRad = limits.clampRad(motor, askedRad);
    if (insideRad != askedRad) {
      String text =
          "%s goes to %.1f° and not to %.1f°: the limit of %s"
              .formatted(
                  field,
                  Math.toDegrees(insideRad),
                  Math.toDegrees(askedRad),
                  Motor.at(motor).wireName());
      clamps.add(new Clamp(field, askedRad, insideRad, text));
    }
    return insideRad;
  }
}
