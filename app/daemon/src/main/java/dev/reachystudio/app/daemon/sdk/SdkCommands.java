package dev.reachystudio.app.daemon.sdk;

import dev.reachystudio.app.daemon.RobotName;
import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.app.daemon.moves.RecordedMoves;
import dev.reachystudio.app.daemon.uploads.Uploads;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.json.wire.LookAtInput.LookAtRequest;
import dev.reachystudio.protocol.json.wire.MotionInput.GotoRequest;
import dev.reachystudio.protocol.json.wire.SdkMessage;
import dev.reachystudio.protocol.json.wire.SdkMessage.Subject;
import dev.reachystudio.protocol.json.wire.StatusJson;
import dev.reachystudio.protocol.state.EmergencyStopState;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out what clients of the SDK say. Any thread; returns without waiting for the robot. */
public final class SdkCommands {

  private final RobotDesk desk;
  private final SdkPlays plays;
  private final Uploads uploads;
  private final RobotName robotName;
  private final Recording recording;
  private final Supplier<DaemonStatus> status;

  public SdkCommands(
      RobotDesk desk,
      RecordedMoves moves,
      Uploads uploads,
      RobotName robotName,
      Recording recording,
      Supplier<DaemonStatus> status) {
    this.desk = desk;
    this.plays = new SdkPlays(moves);
    this.uploads = uploads;
    this.robotName = robotName;
    this.recording = recording;
    this.status = status;
  }

  /**
   * Carries out one message.
   *
   * @param command its name on the wire
   * @param message the message
   * @param client who says it
   * @param replies where to answer
   */
  public void execute(
      String command, SdkMessage message, ClientActivity client, SdkReplies replies) {
    switch (message) {
      case SdkMessage.Stream stream ->
          replies.decided(
              command,
              desk.stream(
                  new Command.SetTarget(stream.target().targets(), stream.target().strict()),
                  client));
      case SdkMessage.Goto move ->
          submit(command, travel(UUID.randomUUID(), move.request()), client, replies);
      case SdkMessage.Task task -> task(task, client, replies);
      case SdkMessage.WakeUp ignored ->
          submit(command, new Command.WakeUp(UUID.randomUUID(), false), client, replies);
      case SdkMessage.GoToSleep ignored ->
          submit(command, new Command.GoToSleep(UUID.randomUUID()), client, replies);
      case SdkMessage.StopMove stop -> submit(command, stop(stop.moveId()), client, replies);
      case SdkMessage.PlayRecordedMove play ->
          plays.play(
              command,
              play,
              client,
              replies,
              submission -> {
                var _ = submission.outcome().thenAccept(o -> replies.decided(command, o));
                tellLosses(command, submission, replies);
              });
      case SdkMessage.PreloadDataset preload -> plays.preload(command, preload.dataset(), replies);
      case SdkMessage.Upload upload ->
          replies.decided(command, uploads.execute(upload.message(), client));
      case SdkMessage.LookAt move -> submit(command, look(move.request()), client, replies);
      case SdkMessage.SetSpeechOffsets speech ->
          submit(command, new Command.SetSpeechOffsets(speech.offset()), client, replies);
      case SdkMessage.SetHeadTracking tracking -> track(tracking, command, replies);
      case SdkMessage.SetMotorMode mode ->
          submit(command, new Command.SetMotorMode(mode.mode()), client, replies);
      case SdkMessage.SetTorque torque ->
          submit(command, new Command.SetTorque(torque.on(), torque.motors()), client, replies);
      case SdkMessage.SetAutomaticBodyYaw yaw ->
          submit(command, new Command.SetAutomaticBodyYaw(yaw.enabled()), client, replies);
      case SdkMessage.EmergencyStop stop ->
          submit(
              command, new Command.EmergencyStop(stop.engaged(), stop.torque()), client, replies);
      case SdkMessage.StartRecording ignored -> startRecording(command, replies);
      case SdkMessage.StopRecording ignored -> stopRecording(command, replies);
      case SdkMessage.AppendRecord entry -> append(command, entry, replies);
      case SdkMessage.Get get -> replies.answer(get.subject(), value(get.subject()));
      case SdkMessage.SetRobotName name -> rename(command, name.name(), replies);
      case SdkMessage.Unsupported unsupported ->
          replies.decided(
              command, Outcome.Refused.of(RefusalReason.UNSUPPORTED, unsupported.text()));
    }
  }

  private static Command travel(UUID id, GotoRequest request) {
    return new Command.Goto(
        id,
        request.targets(),
        request.durationNs(),
        request.timeLaw(),
        request.strict(),
        request.replace());
  }

  private static Command stop(@Nullable UUID moveId) {
    return moveId == null ? new Command.StopAll() : new Command.StopMove(moveId);
  }

  private void submit(String name, Command command, ClientActivity client, SdkReplies replies) {
    Submission submission = desk.submit(command, client);
    var _ = submission.outcome().thenAccept(outcome -> replies.decided(name, outcome));
    if (command instanceof Command.StartsMove) {
      tellLosses(name, submission, replies);
    }
  }

  private static void tellLosses(String name, Submission submission, SdkReplies replies) {
    var _ =
        submission
            .end()
            .thenAccept(
                end -> {
                  if (!end.clamps().isEmpty()) {
                    replies.decided(name, new Outcome.Clamped(end.clamps()));
                  }
                });
  }

  private void task(SdkMessage.Task task, ClientActivity client, SdkReplies replies) {
    GotoRequest request = task.request();
    if (request == null) {
      replies.decided(
          "task",
          Outcome.Refused.of(
              RefusalReason.UNSUPPORTED, "a task is a goto; use play_recorded_move for moves"));
      return;
    }
    Submission submission = desk.submit(travel(task.uuid(), request), client);
    var _ =
        submission
            .outcome()
            .thenAccept(
                outcome -> {
                  if (outcome instanceof Outcome.Clamped) {
                    replies.decided("task", outcome);
                  }
                });
    var _ =
        submission
            .outcome()
            .thenCombine(
                submission.end(),
                (outcome, end) -> {
                  replies.taskEnded(task.uuid(), error(outcome, end));
                  return end;
                });
  }

  /**
   * A move that was stopped or superseded has ended as somebody wished: no error, as in the
   * reference.
   */
  private @Nullable String error(Outcome outcome, MoveEnd end) {
    if (outcome instanceof Outcome.Refused refused) {
      return refused.reason().wireName() + ": " + refused.text();
    }
    return switch (end.kind()) {
      case COMPLETED -> null;
      case FAILED -> end.details();
      case CANCELLED -> emergencyStop().engaged() ? "emergency_stop: " + end.details() : null;
    };
  }

  private EmergencyStopState emergencyStop() {
    return status.get().emergencyStop();
  }

  private void track(SdkMessage.SetHeadTracking tracking, String command, SdkReplies replies) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", tracking.enabled() ? "unavailable" : "ok");
    answer.put("enabled", false);
    replies.answered(
        command,
        tracking.enabled()
            ? Outcome.Refused.of(RefusalReason.UNSUPPORTED, "there is no camera to see faces with")
            : Outcome.EXECUTED,
        answer);
  }

  private static Command look(LookAtRequest request) {
    return new Command.LookAt(
        UUID.randomUUID(),
        request.target(),
        request.durationNs(),
        request.timeLaw(),
        request.strict(),
        request.replace());
  }

  private void startRecording(String command, SdkReplies replies) {
    try {
      recording.start();
    } catch (IOException e) {
      replies.decided(
          command, Outcome.Refused.of(RefusalReason.INVALID, String.valueOf(e.getMessage())));
    }
  }

  private void stopRecording(String command, SdkReplies replies) {
    try {
      Recording.Recorded recorded = recording.stop();
      replies.recorded(recorded.json());
      if (recorded.file() != null) {
        String text =
            "the message has the first %d of %d records; all of them are in %s"
                .formatted(recorded.inMessage(), recorded.entries(), recorded.file());
        replies.decided(
            command,
            new Outcome.Clamped(
                List.of(new Clamp("data", recorded.entries(), recorded.inMessage(), text))));
      }
    } catch (IOException e) {
      replies.decided(
          command, Outcome.Refused.of(RefusalReason.INVALID, String.valueOf(e.getMessage())));
    }
  }

  private void append(String command, SdkMessage.AppendRecord entry, SdkReplies replies) {
    String problem = recording.append(entry.entry());
    if (problem != null) {
      replies.decided(command, Outcome.Refused.of(RefusalReason.INVALID, problem));
    }
  }

  private void rename(String command, String name, SdkReplies replies) {
    if (!robotName.rename(name)) {
      replies.decided(
          command, new Outcome.Refused(RefusalReason.INVALID, "name", "Invalid robot name", null));
    }
  }

  private @Nullable Object value(Subject subject) {
    RobotControl control = desk.control();
    return switch (subject) {
      case STATE -> control == null ? null : SdkState.of(control.state(), recording.running());
      case VERSION -> status.get().version();
      case HARDWARE_ID -> status.get().hardwareId();
      case MOTOR_MODE -> control == null ? null : control.state().motorMode().wireName();
      case ROBOT_NAME -> robotName.get();
      case IMU -> null;
      case TRACKED_FACE -> StatusJson.noFace();
    };
  }

  /** The status frame that is pushed to clients. */
  public Object statusFrame() {
    return StatusJson.of(status.get());
  }
}
