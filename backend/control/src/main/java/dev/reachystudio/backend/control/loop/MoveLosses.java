package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.limits.TargetLimiter;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.HeadJoints;
import java.util.ArrayList;
import java.util.List;

/**
 * What the limits took from a move while it ran. Filled by the control thread, read after the end.
 */
final class MoveLosses {

  /** A move that was slowed down by less than this counts as unchanged. */
  private static final double NOTICEABLE_SPEED = 1.01;

  private long cycles;
  private long outOfReach;
  private long atJointLimit;
  private long slowed;
  private double worstSpeedExcess = 1;

  /** Counts one cycle. */
  void note(TargetLimiter limiter, int parts) {
    cycles++;
    TargetClamp clamp = limiter.clamp();
    boolean antenna = clamp.motorIndex() >= HeadJoints.COUNT;
    int concerned = antenna ? PartMask.ANTENNAS : PartMask.HEAD_JOINTS;
    if ((parts & concerned) == 0) {
      return;
    }
    switch (clamp.cause()) {
      case NONE -> {}
      case OUT_OF_REACH -> outOfReach++;
      case JOINT_LIMIT -> atJointLimit++;
      case SPEED -> noteSpeed(limiter.speedExcess());
    }
  }

  private void noteSpeed(double excess) {
    if (excess > NOTICEABLE_SPEED) {
      slowed++;
      worstSpeedExcess = Math.max(worstSpeedExcess, excess);
    }
  }

  /** The counts as people read them; empty if nothing was lost. */
  List<Clamp> clamps() {
    List<Clamp> clamps = new ArrayList<>();
    if (outOfReach > 0) {
      clamps.add(
          count("head", outOfReach, "out of reach; the head went to the nearest reachable pose"));
    }
    if (atJointLimit > 0) {
      clamps.add(count("joints", atJointLimit, "beyond a joint's limit"));
    }
    if (slowed > 0) {
      String text =
          "%d of %d cycles were too fast for the motors, by up to %.0f %%"
              .formatted(slowed, cycles, 100 * (Math.min(worstSpeedExcess, 999) - 1));
      clamps.add(new Clamp("speed", worstSpeedExcess, 1, text));
    }
    return clamps;
  }

  private Clamp count(String field, long lost, String what) {
    return new Clamp(field, cycles, cycles - lost, lost + " of " + cycles + " cycles were " + what);
  }
}
