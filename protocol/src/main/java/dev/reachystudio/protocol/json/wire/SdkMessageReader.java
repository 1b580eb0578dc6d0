package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.json.wire.MotionInput.GotoRequest;
import dev.reachystudio.protocol.json.wire.MotionInput.TargetRequest;
import dev.reachystudio.protocol.json.wire.SdkMessage.Subject;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the frames of the SDK socket and the data channel. */
public final class SdkMessageReader {

  /** Words for what the motors do while stopped. */
  public static final Choices<StopTorque> STOP_TORQUES =
      Choices.of(
          List.of(StopTorque.HOLD, StopTorque.OFF), t -> t == StopTorque.OFF ? "off" : "hold");

  private static final Choices<Motor> MOTORS = Choices.of(List.of(Motor.values()), Motor::wireName);

  /** Commands of the reference that need parts this daemon does not have yet. */
  private static final Set<String> LATER =
      Set.of(
          "play_sound",
          "set_volume",
          "get_volume",
          "set_microphone_volume",
          "get_microphone_volume",
          "delete_hf_token",
          "get_first_wake_up",
          "set_first_wake_up",
          "set_wobbling",
          "subscribe_logs",
          "unsubscribe_logs",
          "subscribe_pose",
          "unsubscribe_pose",
          "apply_audio_config",
          "read_audio_parameter",
          "start_update",
          "clear_incoming_audio");

  private SdkMessageReader() {}

  /**
   * The name of a command, for answers about a frame that cannot be read further.
   *
   * @param json any JSON value
   */
  public static @Nullable String type(@Nullable Object json) {
    return json instanceof Map<?, ?> map && map.get("type") instanceof String type ? type : null;
  }

  /**
   * Reads a frame.
   *
   * @param json any JSON value
   * @throws InvalidInputException if it is no known command, or a field is wrong
   */
  public static SdkMessage read(@Nullable Object json) throws InvalidInputException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(json, List.of(), problems);
    SdkMessage message = read(input.requiredText("type", 1, 64), input, problems);
    problems.check();
    if (message == null) {
      throw new IllegalStateException("no message and no problem");
    }
    return message;
  }

  private static @Nullable SdkMessage read(String type, ObjectInput input, Problems problems)
      throws InvalidInputException {
    return switch (type) {
      case "set_target" -> required(input, "head", new SdkMessage.Stream(target(input)));
      case "set_full_target" -> new SdkMessage.Stream(target(input));
      case "set_head_joints" -> headJoints(input);
      case "set_body_yaw" -> required(input, "body_yaw", new SdkMessage.Stream(target(input)));
      case "set_antennas" -> required(input, "antennas", new SdkMessage.Stream(target(input)));
      case "goto_target" -> new SdkMessage.Goto(gotoTarget(input));
      case "task" -> task(input);
      case "wake_up" -> new SdkMessage.WakeUp();
      case "goto_sleep" -> new SdkMessage.GoToSleep();
      case "stop_move" -> new SdkMessage.StopMove(moveId(input));
      case "play_recorded_move" -> recordedMove(input);
      case "preload_dataset" ->
          new SdkMessage.PreloadDataset(input.requiredText("dataset_name", 1, 256));
      case "look_at_world" -> new SdkMessage.LookAt(LookAtInput.world(input));
      case "look_at_image" -> new SdkMessage.LookAt(LookAtInput.image(input));
      case "set_speech_offsets" -> speechOffsets(input);
      case "set_head_tracking" ->
          new SdkMessage.SetHeadTracking(
              input.requiredFlag("enabled"), input.numberIn("weight", 1, 0, 1));
      case "emergency_stop" ->
          new SdkMessage.EmergencyStop(
              input.requiredFlag("engaged"), input.choice(STOP_TORQUES, StopTorque.HOLD, "torque"));
      case "start_recording" -> new SdkMessage.StartRecording();
      case "stop_recording" -> new SdkMessage.StopRecording();
      case "append_record" -> record(input);
      case "set_robot_name" -> new SdkMessage.SetRobotName(input.requiredText("name", 1, 64));
      default -> motors(type, input, problems);
    };
  }

  private static @Nullable SdkMessage motors(String type, ObjectInput input, Problems problems) {
    return switch (type) {
      case "set_motor_mode" ->
          required(
              input,
              "mode",
              new SdkMessage.SetMotorMode(
                  input.choice(MotionInput.MOTOR_MODES, MotorMode.ENABLED, "mode")));
      case "set_torque" -> new SdkMessage.SetTorque(input.requiredFlag("on"), motorSet(input));
      case "set_gravity_compensation" ->
          new SdkMessage.SetMotorMode(
              input.requiredFlag("enabled") ? MotorMode.GRAVITY_COMPENSATION : MotorMode.ENABLED);
      case "set_automatic_body_yaw" ->
          new SdkMessage.SetAutomaticBodyYaw(input.requiredFlag("enabled"));
      default -> others(type, input, problems);
    };
  }

  private static @Nullable SdkMessage others(String type, ObjectInput input, Problems problems) {
    return switch (type) {
      case "get_state" -> new SdkMessage.Get(Subject.STATE);
      case "get_version" -> new SdkMessage.Get(Subject.VERSION);
      case "get_hardware_id" -> new SdkMessage.Get(Subject.HARDWARE_ID);
      case "get_motor_mode" -> new SdkMessage.Get(Subject.MOTOR_MODE);
      case "get_robot_name" -> new SdkMessage.Get(Subject.ROBOT_NAME);
      case "get_imu" -> new SdkMessage.Get(Subject.IMU);
      case "get_tracked_face" -> new SdkMessage.Get(Subject.TRACKED_FACE);
      case "restart_daemon" ->
          new SdkMessage.Unsupported("use POST /api/daemon/restart to restart the daemon");
      default -> {
        UploadMessage upload = UploadMessageReader.read(type, input);
        if (upload != null) {
          yield new SdkMessage.Upload(upload);
        }
        if (LATER.contains(type)) {
          yield new SdkMessage.Unsupported("this daemon does not support " + type + " yet");
        }
        if (problems.isEmpty()) {
          problems.add("union_tag_invalid", input.at("type"), "Input is not a known command", type);
        }
        yield null;
      }
    };
  }

  private static SdkMessage required(ObjectInput input, String name, SdkMessage message) {
    if (input.get(name) == null) {
      input.missing(name);
    }
    return message;
  }

  private static TargetRequest target(ObjectInput input) {
    return new TargetRequest(MotionInput.targets(input), input.flag("strict", false));
  }

  private static SdkMessage headJoints(ObjectInput input) {
    double[] joints = input.requiredList("joints", HeadJoints.COUNT);
    BodyTargets targets =
        joints == null ? BodyTargets.NONE : BodyTargets.ofHeadJoints(HeadJoints.of(joints));
    return new SdkMessage.Stream(new TargetRequest(targets, input.flag("strict", false)));
  }

  private static GotoRequest gotoTarget(ObjectInput input) {
    return new GotoRequest(
        MotionInput.targets(input),
        input.has("duration") ? MotionInput.durationNs(input, "duration") : 500_000_000,
        input.choice(MotionInput.TIME_LAWS, TimeLaw.MINJERK, "method", "interpolation"),
        input.flag("strict", false),
        input.flag("replace", false));
  }

  private static SdkMessage task(ObjectInput input) throws InvalidInputException {
    UUID uuid = input.requiredUuid("uuid");
    if (!input.has("req")) {
      input.missing("req");
    }
    input.problems().check();
    ObjectInput request = ObjectInput.of(input.get("req"), input.at("req"), input.problems());
    UUID id = uuid == null ? new UUID(0, 0) : uuid;
    return request.has("move_name")
        ? new SdkMessage.Task(id, null)
        : new SdkMessage.Task(id, taskGoto(request));
  }

  private static GotoRequest taskGoto(ObjectInput input) {
    double[] antennas = input.tuple(2, "antennas");
    BodyTargets targets =
        BodyTargets.of(
            MotionInput.head(input, "head"),
            input.optionalNumber("body_yaw"),
            antennas == null ? null : new Antennas(antennas[0], antennas[1]));
    return new GotoRequest(
        targets,
        MotionInput.durationNs(input, "duration"),
        input.choice(MotionInput.TIME_LAWS, TimeLaw.MINJERK, "method", "interpolation"),
        input.flag("strict", false),
        input.flag("replace", false));
  }

  private static @Nullable UUID moveId(ObjectInput input) {
    return input.anyOf("uuid", "move_id") == null ? null : input.requiredUuid("uuid", "move_id");
  }

  private static SdkMessage recordedMove(ObjectInput input) {
    return new SdkMessage.PlayRecordedMove(
        input.get("dataset_name") == null ? null : input.requiredText("dataset_name", 1, 256),
        input.requiredText("move_name", 1, 256),
        PlayInput.read(input));
  }

  private static SdkMessage speechOffsets(ObjectInput input) {
    double[] offsets = input.requiredList("offsets", 6);
    return new SdkMessage.SetSpeechOffsets(
        offsets == null
            ? HeadOffset.NONE
            : new HeadOffset(
                offsets[0], offsets[1], offsets[2], offsets[3], offsets[4], offsets[5]));
  }

  private static SdkMessage record(ObjectInput input) {
    if (input.get("record") instanceof Map<?, ?> entry) {
      return new SdkMessage.AppendRecord(entry);
    }
    input
        .problems()
        .add(
            "dict_type",
            input.at("record"),
            "Input should be a valid dictionary",
            input.get("record"));
    return new SdkMessage.AppendRecord(Map.of());
  }

  private static Set<Motor> motorSet(ObjectInput input) {
    Set<Motor> motors = EnumSet.noneOf(Motor.class);
    Object ids = input.get("ids");
    if (ids == null) {
      return EnumSet.allOf(Motor.class);
    }
    if (!(ids instanceof List<?> names)) {
      input.problems().add("list_type", input.at("ids"), "Input should be a valid list", ids);
      return motors;
    }
    for (int i = 0; i < names.size(); i++) {
      Motor motor = names.get(i) instanceof String name ? MOTORS.find(name) : null;
      if (motor == null) {
        input
            .problems()
            .add(
                "enum",
                LaxValues.step(input.at("ids"), i),
                "Input should be " + MOTORS.expected(),
                names.get(i));
      } else {
        motors.add(motor);
      }
    }
    return motors;
  }
}
