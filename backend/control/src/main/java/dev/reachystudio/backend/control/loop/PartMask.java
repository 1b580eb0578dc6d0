package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.value.BodyTargets;

/** Sets of the robot's parts as bits, which cost nothing. */
final class PartMask {

  static final int HEAD = 1;
  static final int BODY_YAW = 2;
  static final int ANTENNAS = 4;
  static final int HEAD_JOINTS = HEAD | BODY_YAW;
  static final int ALL = HEAD | BODY_YAW | ANTENNAS;

  private PartMask() {}

  /** The parts a target names; head joints name the body yaw, too. */
  static int of(BodyTargets targets) {
    int parts = targets.head() != null ? HEAD : 0;
    parts |= targets.headJoints() != null ? HEAD_JOINTS : 0;
    parts |= targets.bodyYawRad() != null ? BODY_YAW : 0;
    parts |= targets.antennas() != null ? ANTENNAS : 0;
    return parts;
  }
}
