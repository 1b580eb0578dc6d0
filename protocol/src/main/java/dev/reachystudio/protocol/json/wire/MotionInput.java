package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what moves the robot: targets and gotos, under the names of the reference and of its
 * documents.
 */
public final class MotionInput {

  /** Names of the motor modes. */
  public static final Choices<MotorMode> MOTOR_MODES =
      Choices.of(List.of(MotorMode.values()), MotorMode::wireName);

  /** Names of the time laws. */
  public static final Choices<TimeLaw> TIME_LAWS =
      Choices.of(
              List.of(TimeLaw.LINEAR, TimeLaw.MINJERK, TimeLaw.EASE_IN_OUT, TimeLaw.CARTOON),
              TimeLaw::wireName)
          .accepting("min_jerk", TimeLaw.MINJERK);

  /** Longer than any sensible goto, and far from overflowing nanoseconds. */
  private static final double MAX_DURATION_S = 86_400;

  private MotionInput() {}

  /**
   * A goto as it was asked for.
   *
   * @param targets parts to move
   * @param durationNs nanoseconds, ≥ 0
   * @param timeLaw progress over time
   * @param strict refuse an unreachable target instead of clamping it
   * @param replace take over from a running exclusive move
   */
  public record GotoRequest(
      BodyTargets targets, long durationNs, TimeLaw timeLaw, boolean strict, boolean replace) {}

  /**
   * A streamed target as it was asked for.
   *
   * @param targets parts to move
   * @param strict refuse an unreachable target instead of clamping it
   */
  public record TargetRequest(BodyTargets targets, boolean strict) {}

  /**
   * A pose that is asked about.
   *
   * @param targets the head, and perhaps body yaw and antennas
   * @param automaticBodyYaw whether the body would follow the head
   */
  public record PoseCheckRequest(BodyTargets targets, boolean automaticBodyYaw) {}

  /** Reads a pose that is asked about; the head must be there. */
  public static PoseCheckRequest readPoseCheck(@Nullable Object json, List<Object> at)
      throws InvalidInputException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(json, at, problems);
    BodyTargets targets = targets(input, "head_pose", "target_head_pose", "head", "pose");
    if (targets.head() == null && problems.isEmpty()) {
      input.missing("pose");
    }
    PoseCheckRequest request =
        new PoseCheckRequest(targets, input.flag("automatic_body_yaw", true));
    problems.check();
    return request;
  }

  /** Reads the body of a goto. */
  public static GotoRequest readGoto(@Nullable Object json, List<Object> at)
      throws InvalidInputException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(json, at, problems);
    BodyTargets targets = targets(input);
    long durationNs = durationNs(input, "duration");
    GotoRequest request =
        new GotoRequest(
            targets,
            durationNs,
            input.choice(TIME_LAWS, TimeLaw.MINJERK, "interpolation", "method"),
            input.flag("strict", false),
            input.flag("replace", false));
    problems.check();
    return request;
  }

  /** Reads a streamed target. */
  public static TargetRequest readTarget(@Nullable Object json, List<Object> at)
      throws InvalidInputException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(json, at, problems);
    TargetRequest request = new TargetRequest(targets(input), input.flag("strict", false));
    problems.check();
    return request;
  }

  /** The parts of a target, under any of their names. */
  static BodyTargets targets(ObjectInput input) {
    return targets(input, "head_pose", "target_head_pose", "head");
  }

  private static BodyTargets targets(ObjectInput input, String... headNames) {
    Pose head = head(input, headNames);
    double[] antennas = input.tuple(2, "antennas", "target_antennas");
    Double bodyYawRad = input.optionalNumber("body_yaw", "target_body_yaw");
    return BodyTargets.of(
        head, bodyYawRad, antennas == null ? null : new Antennas(antennas[0], antennas[1]));
  }

  static @Nullable Pose head(ObjectInput input, String... names) {
    ObjectInput.Named found = input.anyOf(names);
    return found == null
        ? null
        : PoseInput.read(found.value(), input.at(found.name()), input.problems());
  }

  /** A duration in seconds that must be there, as nanoseconds. */
  static long durationNs(ObjectInput input, String name) {
    double durationS = input.requiredNumber(name);
    if (durationS < 0) {
      input
          .problems()
          .add(
              "greater_than_equal",
              input.at(name),
              "Input should be greater than or equal to 0",
              input.get(name),
              Map.of("ge", 0));
      return 0;
    }
    if (durationS > MAX_DURATION_S) {
      input
          .problems()
          .add(
              "less_than_equal",
              input.at(name),
              "Input should be less than or equal to " + (long) MAX_DURATION_S,
              input.get(name),
              Map.of("le", MAX_DURATION_S));
      return 0;
    }
    return Math.round(durationS * 1e9);
  }
}
