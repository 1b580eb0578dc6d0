package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Part;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What is asked of the robot as the sliders show it: what we asked ourselves while that is under
 * way, else what the robot says it was asked. On the JavaFX thread.
 */
final class PoseIntent {

  /**
   * Pulses our own value is kept after it was sent, until the robot's state tells it too; 0.2 s at
   * 60 pulses a second.
   */
  private static final int SETTLE_PULSES = 12;

  private final ReachScan reach;
  private final Set<UUID> ownMoves = new HashSet<>();
  private PoseValues set = PoseValues.NEUTRAL;
  private double wishedBodyYawRad;
  private boolean automaticBodyYaw = true;
  private boolean dragging;
  private int settlingPulses;

  PoseIntent(ReachScan reach) {
    this.reach = reach;
  }

  /** What the robot is asked for, after limits. */
  PoseValues set() {
    return set;
  }

  boolean automaticBodyYaw() {
    return automaticBodyYaw;
  }

  /** Takes over what the robot says unless our own word is newer. */
  void follow(RobotState state) {
    automaticBodyYaw = state.automaticBodyYaw();
    if (state.motorMode() != MotorMode.ENABLED) {
      set = PoseValues.of(state.measured());
      wishedBodyYawRad = set.get(DriveAxis.BODY);
      return;
    }
    if (dragging || !ownMoves.isEmpty()) {
      return;
    }
    if (settlingPulses > 0) {
      settlingPulses--;
      return;
    }
    PoseValues requested = PoseValues.of(state.requested());
    for (RunningMove move : state.moves()) {
      requested = requested.with(move.goal());
    }
    wishedBodyYawRad = requested.get(DriveAxis.BODY);
    set =
        reach.reachable(requested, automaticBodyYaw)
            ? settled(requested)
            : PoseValues.of(state.target());
  }

  /** What asking for a value means for the whole pose: the other axes stay as they are set. */
  PoseValues asking(DriveAxis axis, double si, PoseFrame frame) {
    PoseValues asked = set.with(axis, si, frame);
    return axis == DriveAxis.BODY ? asked : asked.with(DriveAxis.BODY, wishedBodyYawRad);
  }

  /**
   * The nearest pose to one that is asked for on one axis.
   *
   * @param asked the pose that is asked for
   * @param axis the axis that differs from what is set
   * @param si its value
   * @param frame the frame of the value
   */
  PoseValues nearest(PoseValues asked, DriveAxis axis, double si, PoseFrame frame) {
    boolean known = reach.reachable(set, automaticBodyYaw);
    if (axis.part() == Part.ANTENNAS || (known && !reach.reachable(asked, automaticBodyYaw))) {
      ReachScan.Span span = reach.span(set, axis, frame, automaticBodyYaw);
      return settled(set.with(axis, span.nearest(si), frame));
    }
    return settled(asked);
  }

  /** Our own word from now on: it was asked for, and this is what it becomes. */
  void take(PoseValues asked, PoseValues becomes) {
    wishedBodyYawRad = asked.get(DriveAxis.BODY);
    set = becomes;
    settlingPulses = SETTLE_PULSES;
  }

  void dragging(boolean yes) {
    dragging = yes;
    settlingPulses = yes ? 0 : SETTLE_PULSES;
  }

  void moveStarted(UUID moveId) {
    ownMoves.add(moveId);
  }

  void moveEnded(UUID moveId) {
    if (ownMoves.remove(moveId)) {
      settlingPulses = 2;
    }
  }

  /** With the body where it will really be. */
  private PoseValues settled(PoseValues pose) {
    return pose.with(DriveAxis.BODY, reach.bodyYawRad(pose, automaticBodyYaw));
  }
}
