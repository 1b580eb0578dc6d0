package dev.reachystudio.protocol.value;

import org.jspecify.annotations.Nullable;

/**
 * A target for some or all parts of the robot; an absent part is not asked for.
 *
 * <p>The head is asked for as a pose or as joints, not both. Head joints name the body yaw too, so
 * they exclude it.
 *
 * @param head head pose, {@code worldFromHead}
 * @param headJoints head joints, applied without inverse kinematics
 * @param bodyYawRad wished body yaw; the automatic body yaw may pull it towards the head
 * @param antennas antenna angles
 */
public record BodyTargets(
    @Nullable Pose head,
    @Nullable HeadJoints headJoints,
    @Nullable Double bodyYawRad,
    @Nullable Antennas antennas) {

  /** Asks for nothing. */
  public static final BodyTargets NONE = new BodyTargets(null, null, null, null);

  /**
   * @throws IllegalArgumentException if the head is asked for twice, or joints come with a body yaw
   */
  public BodyTargets {
    if (headJoints != null && (head != null || bodyYawRad != null)) {
      throw new IllegalArgumentException("head joints exclude a head pose and a body yaw");
    }
  }

  /** Head pose, body yaw and antennas; any may be absent. */
  public static BodyTargets of(
      @Nullable Pose head, @Nullable Double bodyYawRad, @Nullable Antennas antennas) {
    return new BodyTargets(head, null, bodyYawRad, antennas);
  }

  /** Only a head pose. */
  public static BodyTargets ofHead(Pose head) {
    return new BodyTargets(head, null, null, null);
  }

  /** Only antennas. */
  public static BodyTargets ofAntennas(Antennas antennas) {
    return new BodyTargets(null, null, null, antennas);
  }

  /** Only a body yaw. */
  public static BodyTargets ofBodyYaw(double bodyYawRad) {
    return new BodyTargets(null, null, bodyYawRad, null);
  }

  /** Only head joints. */
  public static BodyTargets ofHeadJoints(HeadJoints headJoints) {
    return new BodyTargets(null, headJoints, null, null);
  }

  /** Whether no part is asked for. */
  public boolean isEmpty() {
    return head == null && headJoints == null && bodyYawRad == null && antennas == null;
  }

  /**
   * These targets with the parts of a newer one laid over them, part by part. A newer head pose
   * replaces older head joints and keeps their body yaw as the wish; newer joints replace head and
   * body yaw.
   */
  public BodyTargets overlaidBy(BodyTargets newer) {
    Antennas mergedAntennas = newer.antennas != null ? newer.antennas : antennas;
    if (newer.headJoints != null) {
      return new BodyTargets(null, newer.headJoints, null, mergedAntennas);
    }
    if (newer.head == null && newer.bodyYawRad == null) {
      return new BodyTargets(head, headJoints, bodyYawRad, mergedAntennas);
    }
    Double olderYaw = headJoints != null ? Double.valueOf(headJoints.bodyYawRad()) : bodyYawRad;
    return new BodyTargets(
        newer.head != null ? newer.head : head,
        null,
        newer.bodyYawRad != null ? newer.bodyYawRad : olderYaw,
        mergedAntennas);
  }
}
