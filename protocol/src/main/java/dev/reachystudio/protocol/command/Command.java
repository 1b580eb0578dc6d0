package dev.reachystudio.protocol.command;

import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the control loop can be asked. Values only; the loop decides and answers with an
 * {@link Outcome}.
 */
public sealed interface Command {

  /** A command that starts a move, and can be stopped by its id. */
  sealed interface StartsMove extends Command {
    /** Identity of the move, chosen by whoever asks. */
    UUID moveId();
  }

  /**
   * A target of a stream: the newest value of each part wins, nobody waits for an outcome.
   *
   * @param targets parts asked for
   * @param strict refuse an unreachable target instead of clamping it
   */
  record SetTarget(BodyTargets targets, boolean strict) implements Command {}

  /**
   * Move from where the robot is to a target.
   *
   * @param moveId identity of the move
   * @param targets parts asked for; the others go on with what they do
   * @param durationNs nanoseconds, ≥ 0; 0 completes at once, through the speed limits
   * @param timeLaw progress over time
   * @param strict refuse an unreachable target instead of clamping it
   * @param replace take over from a running exclusive move (recorded, uploaded, wake-up, sleep)
   */
  record Goto(
      UUID moveId,
      BodyTargets targets,
      long durationNs,
      TimeLaw timeLaw,
      boolean strict,
      boolean replace)
      implements StartsMove {}

  /**
   * Play a recorded move.
   *
   * @param moveId identity of the move
   * @param motion what to play
   * @param options how
   */
  record PlayMove(UUID moveId, RecordedMotion motion, PlayOptions options) implements StartsMove {}

  /**
   * Turn the head so that it looks at something. The head's place becomes the neutral one, as in
   * the reference; body and antennas go on with what they do.
   *
   * @param moveId identity of the move
   * @param target what to look at
   * @param durationNs nanoseconds, ≥ 0; 0 completes at once, through the speed limits
   * @param timeLaw progress over time
   * @param strict refuse a direction the head cannot reach instead of clamping it
   * @param replace take over from a running exclusive move
   */
  record LookAt(
      UUID moveId,
      LookAtTarget target,
      long durationNs,
      TimeLaw timeLaw,
      boolean strict,
      boolean replace)
      implements StartsMove {}

  /**
   * Wake up: to the neutral pose, then a short greeting with the head. Always wins.
   *
   * @param moveId identity of the move
   * @param force greet even when the robot is awake at the neutral pose
   */
  record WakeUp(UUID moveId, boolean force) implements StartsMove {}

  /**
   * Go to sleep: to the sleep pose, then torque off. Always wins.
   *
   * @param moveId identity of the move
   */
  record GoToSleep(UUID moveId) implements StartsMove {}

  /**
   * Bring the robot to sleep from whatever state: torque on with pinned targets, neutral, then
   * sleep. Always wins.
   *
   * @param moveId identity of the move
   */
  record ResetToSleep(UUID moveId) implements StartsMove {}

  /**
   * Stop one move. Unknown ids are refused.
   *
   * @param moveId the move to stop
   */
  record StopMove(UUID moveId) implements Command {}

  /** Stop every move and stream; the robot holds its present target. */
  record StopAll() implements Command {}

  /**
   * Change the mode of all motors. Switching torque on pins the targets to the measured pose first.
   *
   * @param mode the mode
   */
  record SetMotorMode(MotorMode mode) implements Command {}

  /**
   * Switch the torque of some motors.
   *
   * @param on torque on or off
   * @param motors which ones
   */
  record SetTorque(boolean on, Set<Motor> motors) implements Command {}

  /**
   * Let the body follow the head, or keep the body yaw as asked.
   *
   * @param enabled follow
   */
  record SetAutomaticBodyYaw(boolean enabled) implements Command {}

  /**
   * Displace the head on top of what it is asked to do, as long as it is asked for by pose: the
   * sway while speaking. Replaces the displacement before; never adds up. Going to sleep and the
   * emergency stop end it.
   *
   * @param offset the displacement; {@link HeadOffset#NONE} ends it
   */
  record SetSpeechOffsets(HeadOffset offset) implements Command {}

  /**
   * Draw the head towards a pose, such as one that looks at a face: the head goes to the point at
   * {@code weight} of the shortest way from what it is asked to do to the aim. Going to sleep and
   * the emergency stop end it.
   *
   * @param aim the pose, {@code worldFromHead}; null ends the tracking
   * @param weight 0 (not at all) … 1 (only the aim counts)
   */
  record SetTracking(@Nullable Pose aim, double weight) implements Command {}

  /**
   * Engage or release the emergency stop. Needs no lock and wins over everything.
   *
   * @param engaged engage or release
   * @param torque what the motors do while engaged
   */
  record EmergencyStop(boolean engaged, StopTorque torque) implements Command {}

  /** What the motors do while the emergency stop is engaged. */
  enum StopTorque {
    /** Hold the present pose with torque: the head does not drop. */
    HOLD,
    /** Release torque. */
    OFF
  }
}
