package dev.reachystudio.app.studio.drive;

import dev.reachystudio.backend.control.kinematics.BodyYawRule;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Part;
import dev.reachystudio.protocol.value.Pose;

/**
 * How far each axis can go while the others stay: the reachable span around a pose, found by
 * walking outwards and halving the last step. A scan of all axes solves the inverse kinematics at
 * most about 600 times, well below a millisecond. One thread.
 */
public final class ReachScan {

  /** Steps from end to end of a slider: about two pixels each. */
  private static final int STEPS = 64;

  /** Halvings of the last step: the end is found to 1/4096 of the slider. */
  private static final int HALVINGS = 6;

  /** A joint this far outside counts as inside: poses at a limit have rounding errors. */
  private static final double TOLERANCE_RAD = 1e-4;

  private final InverseKinematics inverseKinematics;
  private final BodyYawRule bodyYawRule;
  private final JointLimits limits;
  private final double[] jointsRad = new double[HeadJoints.COUNT];

  /**
   * @param geometry geometry of the robot
   * @param limits limits of its joints
   */
  public ReachScan(PlatformGeometry geometry, JointLimits limits) {
    this.inverseKinematics = new InverseKinematics(geometry);
    this.bodyYawRule = geometry.bodyYawRule();
    this.limits = limits;
  }

  /**
   * A span of an axis.
   *
   * @param low least value that can be reached
   * @param high greatest value that can be reached
   */
  public record Span(double low, double high) {

    /** The value of the span nearest to a value. */
    public double nearest(double value) {
      return Math.max(low, Math.min(high, value));
    }

    /** Whether a value is inside, but for rounding. */
    public boolean holds(double value) {
      return value >= low - 1e-9 && value <= high + 1e-9;
    }
  }

  /**
   * The span of an axis around a pose.
   *
   * @param around a reachable pose; if it is not reachable nothing is known, and the span is all
   * @param axis the axis that moves
   * @param frame the frame it moves in
   * @param automaticBodyYaw whether the body follows the head
   */
  public Span span(PoseValues around, DriveAxis axis, PoseFrame frame, boolean automaticBodyYaw) {
    if (axis.part() == Part.ANTENNAS) {
      int motor = axis == DriveAxis.RIGHT ? 7 : 8;
      return new Span(
          Math.max(axis.minimum(), limits.lowerRad(motor)),
          Math.min(axis.maximum(), limits.upperRad(motor)));
    }
    if (!reachable(around, automaticBodyYaw)) {
      return new Span(axis.minimum(), axis.maximum());
    }
    double at = around.get(axis, frame);
    if (axis == DriveAxis.BODY && automaticBodyYaw && frame == PoseFrame.WORLD) {
      double headRad = BodyYawRule.headYawRad(around.head());
      double low = bodyYawRule.followed(headRad, axis.minimum());
      return new Span(low, bodyYawRule.followed(headRad, axis.maximum()));
    }
    double step = (axis.maximum() - axis.minimum()) / STEPS;
    return new Span(
        end(around, axis, frame, automaticBodyYaw, at, -step, axis.minimum()),
        end(around, axis, frame, automaticBodyYaw, at, step, axis.maximum()));
  }

  private double end(
      PoseValues around,
      DriveAxis axis,
      PoseFrame frame,
      boolean automaticBodyYaw,
      double start,
      double step,
      double last) {
    double reached = start;
    while (step > 0 ? reached < last : reached > last) {
      double next = step > 0 ? Math.min(reached + step, last) : Math.max(reached + step, last);
      if (!reachable(around.with(axis, next, frame), automaticBodyYaw)) {
        return halve(around, axis, frame, automaticBodyYaw, reached, next);
      }
      reached = next;
    }
    return reached;
  }

  private double halve(
      PoseValues around,
      DriveAxis axis,
      PoseFrame frame,
      boolean automaticBodyYaw,
      double inside,
      double outside) {
    double in = inside;
    double out = outside;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (in + out) / 2;
      if (reachable(around.with(axis, middle, frame), automaticBodyYaw)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  /**
   * Whether every joint of a pose has an angle inside its limits.
   *
   * @param pose the pose
   * @param automaticBodyYaw whether the body follows the head
   */
  public boolean reachable(PoseValues pose, boolean automaticBodyYaw) {
    return inverseKinematics.solve(
            pose.head(), pose.get(DriveAxis.BODY), automaticBodyYaw, jointsRad)
        && limits.firstOutside(jointsRad, TOLERANCE_RAD) < 0;
  }

  /** Why a pose cannot be reached, one sentence; empty if it can. */
  public String obstacle(PoseValues pose, boolean automaticBodyYaw) {
    Pose head = pose.head();
    double bodyYawRad = pose.get(DriveAxis.BODY);
    boolean solved = inverseKinematics.solve(head, bodyYawRad, automaticBodyYaw, jointsRad);
    int outside = limits.firstOutside(jointsRad, TOLERANCE_RAD);
    if (outside >= 0) {
      return solved ? ObstacleWords.limit(outside, crossed(outside)) : ObstacleWords.outOfReach();
    }
    return "";
  }

  /** Where the body really goes when a pose is asked for, radians. */
  public double bodyYawRad(PoseValues pose, boolean automaticBodyYaw) {
    double wishedRad = pose.get(DriveAxis.BODY);
    return automaticBodyYaw
        ? bodyYawRule.followed(BodyYawRule.headYawRad(pose.head()), wishedRad)
        : wishedRad;
  }

  private double crossed(int motor) {
    return jointsRad[motor] < limits.lowerRad(motor)
        ? limits.lowerRad(motor)
        : limits.upperRad(motor);
  }
}
