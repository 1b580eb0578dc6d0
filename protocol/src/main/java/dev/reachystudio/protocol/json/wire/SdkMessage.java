package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.json.wire.LookAtInput.LookAtRequest;
import dev.reachystudio.protocol.json.wire.MotionInput.GotoRequest;
import dev.reachystudio.protocol.json.wire.MotionInput.TargetRequest;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client says on the SDK socket or a data channel. */
public sealed interface SdkMessage {

  /** A streamed target: {@code set_target}, {@code set_full_target} and its single parts. */
  record Stream(TargetRequest target) implements SdkMessage {}

  /** A goto without an id of its own. */
  record Goto(GotoRequest request) implements SdkMessage {}

  /**
   * A goto that is told when it has ended.
   *
   * @param uuid the client's id, echoed at the end
   * @param request the goto, or null for a request that the reference accepts and never answers
   */
  record Task(UUID uuid, @Nullable GotoRequest request) implements SdkMessage {}

  /** Wake up. */
  record WakeUp() implements SdkMessage {}

  /** Go to sleep. */
  record GoToSleep() implements SdkMessage {}

  /**
   * Stop moves.
   *
   * @param moveId which one, or null for all
   */
  record StopMove(@Nullable UUID moveId) implements SdkMessage {}

  /**
   * Play a recorded move.
   *
   * @param dataset {@code owner/name}, or null for the usual one
   * @param name name of the move
   * @param options how
   */
  record PlayRecordedMove(@Nullable String dataset, String name, PlayOptions options)
      implements SdkMessage {}

  /** Make sure that a data set is here. */
  record PreloadDataset(String dataset) implements SdkMessage {}

  /** About a move or a sound that the client sends in pieces. */
  record Upload(UploadMessage message) implements SdkMessage {}

  /** Look at something. */
  record LookAt(LookAtRequest request) implements SdkMessage {}

  /** Displace the head while speaking. */
  record SetSpeechOffsets(HeadOffset offset) implements SdkMessage {}

  /**
   * Let the head follow a face.
   *
   * @param enabled follow
   * @param weight 0 … 1
   */
  record SetHeadTracking(boolean enabled, double weight) implements SdkMessage {}

  /** Change the mode of all motors. */
  record SetMotorMode(MotorMode mode) implements SdkMessage {}

  /** Switch the torque of some motors. */
  record SetTorque(boolean on, Set<Motor> motors) implements SdkMessage {}

  /** Let the body follow the head. */
  record SetAutomaticBodyYaw(boolean enabled) implements SdkMessage {}

  /** Engage or release the emergency stop. */
  record EmergencyStop(boolean engaged, StopTorque torque) implements SdkMessage {}

  /** Begin a recording. */
  record StartRecording() implements SdkMessage {}

  /** Add a record to the running recording; kept as it is. */
  record AppendRecord(Map<?, ?> entry) implements SdkMessage {}

  /** End the recording; it goes to all clients of the SDK socket. */
  record StopRecording() implements SdkMessage {}

  /** Ask for something. */
  record Get(Subject subject) implements SdkMessage {}

  /** What can be asked for. */
  enum Subject {
    STATE,
    VERSION,
    HARDWARE_ID,
    MOTOR_MODE,
    ROBOT_NAME,
    IMU,
    TRACKED_FACE
  }

  /** Rename the robot. */
  record SetRobotName(String name) implements SdkMessage {}

  /**
   * A command that is known but not possible here or now.
   *
   * @param text why, for people
   */
  record Unsupported(String text) implements SdkMessage {}
}
