package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.limits.TargetLimiter;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Notes what the limits do to streamed targets, at most once a second for each sender. Senders say
 * who they are before they stream; if two stream the same part, the last one is told. Written by
 * the control thread and read by the dispatcher; nobody waits.
 */
final class StreamClamps {

  private static final long PERIOD_NS = 1_000_000_000;

  /** A target that is slowed down by less than this counts as unchanged. */
  private static final double NOTICEABLE_SPEED = 1.01;

  /** Senders that are remembered; of more, the one told longest ago is forgotten. */
  private static final int SENDERS = 16;

  private final Queue<StreamClamp> told = new ConcurrentLinkedQueue<>();
  private final @Nullable Origin[] senders = new Origin[SENDERS];
  private final long[] toldNs = new long[SENDERS];
  private volatile @Nullable Origin headSender;
  private volatile @Nullable Origin antennasSender;

  /** Any thread: somebody is about to stream. */
  void sends(BodyTargets targets, Origin origin) {
    int parts = PartMask.of(targets);
    if ((parts & PartMask.HEAD_JOINTS) != 0) {
      headSender = origin;
    }
    if ((parts & PartMask.ANTENNAS) != 0) {
      antennasSender = origin;
    }
  }

  /** Dispatcher: the next note, or null. */
  @Nullable StreamClamp poll() {
    return told.poll();
  }

  /**
   * Control thread, after the limits.
   *
   * @param taken the target this cycle took from the stream, or null
   * @param body the robot
   * @param nowNs the time
   */
  void note(@Nullable BodyTargets taken, RobotBody body, long nowNs) {
    TargetLimiter limiter = body.limiter;
    TargetClamp clamp = limiter.clamp();
    if (taken == null || !isNoticeable(clamp, limiter)) {
      return;
    }
    boolean antenna = clamp.motorIndex() >= HeadJoints.COUNT;
    int parts = PartMask.of(taken) & (antenna ? PartMask.ANTENNAS : PartMask.HEAD_JOINTS);
    Origin sender = antenna ? antennasSender : headSender;
    if (parts == 0 || sender == null || !isDue(sender, nowNs)) {
      return;
    }
    told.add(
        new StreamClamp(
            sender,
            clamp,
            limiter.isElsewhere() ? limiter.requestedHead() : null,
            limiter.isElsewhere() ? limiter.goalHead() : Pose.IDENTITY,
            askedRad(clamp, body),
            limiter.speedExcess()));
  }

  private static boolean isNoticeable(TargetClamp clamp, TargetLimiter limiter) {
    return switch (clamp.cause()) {
      case NONE -> false;
      case OUT_OF_REACH, JOINT_LIMIT -> true;
      case SPEED -> limiter.speedExcess() > NOTICEABLE_SPEED;
    };
  }

  private static double askedRad(TargetClamp clamp, RobotBody body) {
    int motor = clamp.motorIndex();
    if (motor < 0) {
      return Double.NaN;
    }
    if (motor == 0 && !body.wish.byJoints) {
      return body.wish.bodyYawRad;
    }
    if (motor < HeadJoints.COUNT) {
      return body.limiter.requestedRad()[motor];
    }
    return motor == HeadJoints.COUNT ? body.wish.rightRad : body.wish.leftRad;
  }

  private boolean isDue(Origin sender, long nowNs) {
    int oldest = 0;
    for (int i = 0; i < SENDERS; i++) {
      if (sender.equals(senders[i])) {
        if (nowNs - toldNs[i] < PERIOD_NS) {
          return false;
        }
        toldNs[i] = nowNs;
        return true;
      }
      boolean free = senders[i] == null;
      if (free || (senders[oldest] != null && toldNs[i] < toldNs[oldest])) {
        oldest = i;
        if (free) {
          break;
        }
      }
    }
    senders[oldest] = sender;
    toldNs[oldest] = nowNs;
    return true;
  }
}
