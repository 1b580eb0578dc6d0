package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.motion.MotionStart;
import dev.reachystudio.protocol.value.HeadJoints;

/** Speeds from the last two commanded cycles, for moves that take over from motion. */
final class StartSpeed {

  private double perSecond;

  /** Time between the two cycles. */
  void elapsedS(double elapsedS) {
    perSecond = elapsedS > 0 ? 1 / elapsedS : 0;
  }

  double of(double before, double now) {
    return (now - before) * perSecond;
  }

  void joints(double[] before, double[] now, double[] out) {
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      out[i] = of(before[i], now[i]);
    }
  }

  void head(PoseBuffer before, PoseBuffer now, MotionStart out) {
    out.headMPerS[0] = of(before.xM(), now.xM());
    out.headMPerS[1] = of(before.yM(), now.yM());
    out.headMPerS[2] = of(before.zM(), now.zM());
    now.turnFrom(before, out.headRadPerS);
    for (int i = 0; i < 3; i++) {
      out.headRadPerS[i] *= perSecond;
    }
  }
}
