package dev.reachystudio.render.view;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;

/**
 * How far two states of the robot are apart to the eye. Numbers that are not known count as equal.
 */
final class StateDifference {

  private StateDifference() {}

  /** Distance of the head frames, metres. */
  static double headM(Pose a, Pose b) {
    double x = a.xM() - b.xM();
    double y = a.yM() - b.yM();
    double z = a.zM() - b.zM();
    return known(Math.sqrt(x * x + y * y + z * z));
  }

  /** Angle between the head frames, radians. */
  static double headRad(Pose a, Pose b) {
    double chord2 =
        square(a.r00() - b.r00())
            + square(a.r01() - b.r01())
            + square(a.r02() - b.r02())
            + square(a.r10() - b.r10())
            + square(a.r11() - b.r11())
            + square(a.r12() - b.r12())
            + square(a.r20() - b.r20())
            + square(a.r21() - b.r21())
            + square(a.r22() - b.r22());
    // |A − B|² = 4 (1 − cos) = 8 sin²(half) for rotations
    return known(2 * Math.asin(Math.min(1, Math.sqrt(chord2 / 8))));
  }

  /** Angle of one joint, radians. */
  static double rad(double aRad, double bRad) {
    return known(Math.abs(aRad - bRad));
  }

  /** Whether nothing moved more than this. */
  static boolean within(BodyState a, BodyState b, double toleranceM, double toleranceRad) {
    if (a.equals(b)) {
      return true;
    }
    return headM(a.head(), b.head()) <= toleranceM
        && headRad(a.head(), b.head()) <= toleranceRad
        && rad(a.antennas().rightRad(), b.antennas().rightRad()) <= toleranceRad
        && rad(a.antennas().leftRad(), b.antennas().leftRad()) <= toleranceRad
        && jointsRad(a.headJoints(), b.headJoints()) <= toleranceRad;
  }

  private static double jointsRad(HeadJoints a, HeadJoints b) {
    double largest = 0;
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      largest = Math.max(largest, rad(a.get(i), b.get(i)));
    }
    return largest;
  }

  private static double square(double x) {
    return x * x;
  }

  private static double known(double x) {
    return Double.isFinite(x) ? x : 0;
  }
}
