package dev.reachystudio.protocol.json.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of the state a client asks for. The targets can be asked for as in the reference,
 * which never sends them; likewise what a robot without such sensors does not measure.
 *
 * @param controlMode mode of the motors
 * @param headPose measured head pose
 * @param headJoints measured head joints
 * @param bodyYaw measured body yaw
 * @param antennas measured antennas
 * @param poseMatrix poses as matrices
 */
public record StateQuery(
    boolean controlMode,
    boolean headPose,
    boolean headJoints,
    boolean bodyYaw,
    boolean antennas,
    boolean poseMatrix) {

  /** What is sent when nothing is asked for in particular. */
  public static final StateQuery DEFAULT = new StateQuery(true, true, false, true, true, false);

  private static final List<String> NEVER_SENT =
      List.of(
          "with_target_head_pose",
          "with_target_head_joints",
          "with_target_body_yaw",
          "with_target_antenna_positions",
          "with_passive_joints",
          "with_doa",
          "with_imu");

  /**
   * Reads the flags of a query.
   *
   * @param query names and values
   * @throws InvalidInputException if a flag is neither true nor false
   */
  public static StateQuery of(Map<String, String> query) throws InvalidInputException {
    if (query.isEmpty()) {
      return DEFAULT;
    }
    Problems problems = new Problems();
    StateQuery flags =
        new StateQuery(
            flag(query, "with_control_mode", true, problems),
            flag(query, "with_head_pose", true, problems),
            flag(query, "with_head_joints", false, problems),
            flag(query, "with_body_yaw", true, problems),
            flag(query, "with_antenna_positions", true, problems),
            flag(query, "use_pose_matrix", false, problems));
    for (String name : NEVER_SENT) {
      flag(query, name, false, problems);
    }
    problems.check();
    return flags;
  }

  /** These flags with the mode of the motors always on, as on the state socket. */
  public StateQuery withControlMode() {
    return new StateQuery(true, headPose, headJoints, bodyYaw, antennas, poseMatrix);
  }

  /** A flag of a query. */
  public static boolean flag(
      Map<String, String> query, String name, boolean absent, Problems problems) {
    String value = query.get(name);
    Boolean flag = value == null ? null : LaxValues.flag(value, List.of("query", name), problems);
    return flag == null ? absent : flag;
  }

  /** A flag of a query that must be there. */
  public static boolean requiredFlag(Map<String, String> query, String name, Problems problems) {
    if (!query.containsKey(name)) {
      problems.add("missing", List.of("query", name), "Field required", null);
      return false;
    }
    return flag(query, name, false, problems);
  }

  /** A number of a query; null after a problem. */
  public static @Nullable Double number(
      Map<String, String> query, String name, double absent, Problems problems) {
    String value = query.get(name);
    return value == null
        ? Double.valueOf(absent)
        : LaxValues.number(value, List.of("query", name), problems);
  }
}
