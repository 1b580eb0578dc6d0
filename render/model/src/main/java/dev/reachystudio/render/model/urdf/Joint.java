package dev.reachystudio.render.model.urdf;

import dev.reachystudio.protocol.value.Pose;
import java.util.Optional;

/**
 * A connection of two links.
 *
 * @param name unique in its description
 * @param type how it moves
 * @param parent name of the link it hangs on
 * @param child name of the link it carries
 * @param parentFromJoint the joint's (and child's) frame in the parent at value 0, metres
 * @param axisX axis of motion in the joint's frame, unit length
 * @param axisY see {@code axisX}
 * @param axisZ see {@code axisX}
 * @param lower lowest value, radians or metres; minus infinity if there is none
 * @param upper highest value, radians or metres; infinity if there is none
 * @param mimic the joint this one follows, if any
 */
public record Joint(
    String name,
    JointType type,
    String parent,
    String child,
    Pose parentFromJoint,
    double axisX,
    double axisY,
    double axisZ,
    double lower,
    double upper,
    Optional<Mimic> mimic) {

  /**
   * A joint that follows another: value = factor · other + offset.
   *
   * @param joint name of the other joint
   * @param factor dimensionless
   * @param offset radians or metres
   */
  public record Mimic(String joint, double factor, double offset) {}
}
