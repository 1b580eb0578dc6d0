package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.limits.TargetLimiter;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the published snapshots; parts that did not change are the same objects again. Control
 * thread.
 */
final class Snapshots {

  private static final int RIGHT = Motor.RIGHT_ANTENNA.index();
  private static final int LEFT = Motor.LEFT_ANTENNA.index();

  private final RobotBody body;
  private @Nullable BodyState measured;
  private @Nullable BodyState requested;
  private @Nullable BodyState target;

  Snapshots(RobotBody body) {
    this.body = body;
  }

  /** The snapshot of a cycle. */
  RobotState make(
      long sequence,
      long nowNs,
      boolean automaticBodyYaw,
      EmergencyStopState stop,
      MoveRoster roster,
      List<Fault> faults,
      boolean connected,
      LoopStatistics statistics) {
    TargetLimiter limiter = body.limiter;
    double[] measuredRad = body.inputs.positionRad;
    double[] targetRad = limiter.commandedRad();
    BodyState newMeasured =
        state(
            measured,
            null,
            body.measuredHead(),
            measuredRad,
            measuredRad[RIGHT],
            measuredRad[LEFT]);
    BodyState newTarget =
        state(
            target,
            null,
            limiter.commandedHead().value(),
            targetRad,
            targetRad[RIGHT],
            targetRad[LEFT]);
    BodyState newRequested =
        state(
            requested,
            newTarget,
            limiter.requestedHead(),
            limiter.requestedRad(),
            body.wish.rightRad,
            body.wish.leftRad);
    measured = newMeasured;
    target = newTarget;
    requested = newRequested;
    return new RobotState(
        sequence,
        nowNs,
        newMeasured,
        newRequested,
        newTarget,
        body.mode(),
        automaticBodyYaw,
        stop,
        roster.published(),
        limiter.clamp(),
        faults,
        connected,
        statistics,
        body.inputs.bus,
        body.inputs.simulation);
  }

  private static BodyState state(
      @Nullable BodyState last,
      @Nullable BodyState other,
      Pose head,
      double[] jointsRad,
      double rightRad,
      double leftRad) {
    if (last != null && same(last, head, jointsRad, rightRad, leftRad)) {
      return last;
    }
    if (other != null && same(other, head, jointsRad, rightRad, leftRad)) {
      return other;
    }
    return new BodyState(
        head,
        new HeadJoints(
            jointsRad[0],
            jointsRad[1],
            jointsRad[2],
            jointsRad[3],
            jointsRad[4],
            jointsRad[5],
            jointsRad[6]),
        new Antennas(rightRad, leftRad));
  }

  private static boolean same(
      BodyState state, Pose head, double[] jointsRad, double rightRad, double leftRad) {
    if (!state.head().equals(head)
        || state.antennas().rightRad() != rightRad
        || state.antennas().leftRad() != leftRad) {
      return false;
    }
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      if (state.headJoints().get(i) != jointsRad[i]) {
        return false;
      }
    }
    return true;
  }
}
