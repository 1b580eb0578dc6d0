package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.kinematics.NearestRotation;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;

/**
 * Checks what comes from outside before it gets near the control loop: every number finite, every
 * head pose a rotation. A matrix that is nearly a rotation becomes one. Stateless; any thread.
 */
public final class TargetValidation {

  /** Deviation up to which a matrix counts as a rotation written with few decimals. */
  static final double ROUNDED = 1e-3;

  /** Deviation up to which the nearest rotation is taken instead. */
  static final double NEARLY = 0.05;

  private TargetValidation() {}

  /** What became of a value. */
  public sealed interface Checked<T> {}

  /**
   * Usable.
   *
   * @param value the value, with rotations in place of near-rotations
   * @param clamps what was changed noticeably
   */
  public record Valid<T>(T value, List<Clamp> clamps) implements Checked<T> {}

  /**
   * Not usable.
   *
   * @param refusal names the field and what is wrong with it
   */
  public record Invalid<T>(Outcome.Refused refusal) implements Checked<T> {}

  /** Checks a target. */
  public static Checked<BodyTargets> check(BodyTargets targets) {
    HeadJoints joints = targets.headJoints();
    if (joints != null) {
      for (int i = 0; i < HeadJoints.COUNT; i++) {
        if (!Double.isFinite(joints.get(i))) {
          return notFinite("head_joints[" + i + "]", joints.get(i));
        }
      }
    }
    Double bodyYaw = targets.bodyYawRad();
    if (bodyYaw != null && !Double.isFinite(bodyYaw)) {
      return notFinite("body_yaw", bodyYaw);
    }
    Antennas antennas = targets.antennas();
    if (antennas != null && !Double.isFinite(antennas.rightRad())) {
      return notFinite("antennas[0]", antennas.rightRad());
    }
    if (antennas != null && !Double.isFinite(antennas.leftRad())) {
      return notFinite("antennas[1]", antennas.leftRad());
    }
    Pose head = targets.head();
    if (head == null) {
      return new Valid<>(targets, List.of());
    }
    return switch (check(head, "head")) {
      case Invalid<Pose> invalid -> new Invalid<>(invalid.refusal());
      case Valid<Pose> valid ->
          new Valid<>(BodyTargets.of(valid.value(), bodyYaw, antennas), valid.clamps());
    };
  }

  /**
   * Checks a head pose.
   *
   * @param pose the pose
   * @param field what to call it
   */
  public static Checked<Pose> check(Pose pose, String field) {
    if (!pose.isFinite()) {
      return invalid(field, field + " has an entry that is not a finite number");
    }
    NearestRotation nearest = NearestRotation.of(pose).orElse(null);
    if (nearest == null || nearest.deviation() > NEARLY) {
      return invalid(field, field + " is not a rotation");
    }
    if (nearest.deviation() <= ROUNDED) {
      return new Valid<>(nearest.pose(), List.of());
    }
    String text =
        "%s was not a rotation (%.1f %% off); the nearest one was taken"
            .formatted(field, 100 * nearest.deviation());
    return new Valid<>(nearest.pose(), List.of(new Clamp(field, nearest.deviation(), 0, text)));
  }

  private static <T> Invalid<T> notFinite(String field, double value) {
    return invalid(field, field + " is " + value + ", not a finite number");
  }

  private static <T> Invalid<T> invalid(String field, String text) {
    return new Invalid<>(new Outcome.Refused(RefusalReason.INVALID, field, text, null));
  }
}
