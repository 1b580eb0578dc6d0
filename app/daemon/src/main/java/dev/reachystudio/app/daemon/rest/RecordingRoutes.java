package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.recording.FinishedRecording;
import dev.reachystudio.app.daemon.recording.MotionRecordings;
import dev.reachystudio.app.daemon.recording.RecordedValues;
import dev.reachystudio.app.daemon.recording.RecordingException;
import dev.reachystudio.app.daemon.recording.RecordingStatus;
import dev.reachystudio.protocol.json.wire.InputProblem;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.ObjectInput;
import dev.reachystudio.protocol.json.wire.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api/move/recording/…}: recordings of what the robot does, made by the daemon itself. */
public final class RecordingRoutes {

  private static final List<Object> BODY = List.of("body");
  private static final int INSUFFICIENT_STORAGE = 507;
  private static final int MAX_TEXT = 1000;

  private final MotionRecordings recordings;

  public RecordingRoutes(MotionRecordings recordings) {
    this.recordings = recordings;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.ofRobot(
            "POST", "/api/move/recording/start", "Record what the robot does", this::start),
        Route.of(
            "POST", "/api/move/recording/stop", "End the recording; it is a move then", this::stop),
        Route.of(
            "GET",
            "/api/move/recording/status",
            "How the recording goes",
            call -> Answer.of(json(recordings.status()))),
        Route.of("GET", "/api/move/recording/list", "The finished recordings", this::list));
  }

  private Answer start(Call call) throws InvalidInputException, AnswerException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(bodyOrEmpty(call), BODY, problems);
    String name = input.get("name") == null ? null : input.requiredText("name", 1, 64);
    String description =
        input.get("description") == null ? "" : input.requiredText("description", 0, MAX_TEXT);
    RecordedValues values = input.choice(RecordedValues.CHOICES, RecordedValues.MEASURED, "values");
    problems.check();
    try {
      return Answer.of(json(recordings.start(name, description, values)));
    } catch (RecordingException e) {
      throw refusal(e);
    }
  }

  private Answer stop(Call call) throws InvalidInputException, AnswerException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(bodyOrEmpty(call), BODY, problems);
    RecordedValues values =
        input.get("values") == null
            ? null
            : input.choice(RecordedValues.CHOICES, RecordedValues.MEASURED, "values");
    problems.check();
    try {
      return Answer.of(json(recordings.stop(values)));
    } catch (RecordingException e) {
      throw refusal(e);
    }
  }

  private Answer list(Call call) throws IOException {
    List<Map<String, Object>> json = new ArrayList<>();
    for (MotionRecordings.Listed move : recordings.list()) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("name", move.name());
      item.put("dataset", MotionRecordings.DATASET);
      item.put("file", move.file().toString());
      item.put("bytes", move.bytes());
      item.put("finished_at", move.finishedAt());
      json.add(item);
    }
    return Answer.of(json);
  }

  /** Everything has a default, so a body is not needed. */
  private static @Nullable Object bodyOrEmpty(Call call)
      throws InvalidInputException, AnswerException {
    String length = call.header("content-length");
    boolean empty = length == null ? call.header("transfer-encoding") == null : length.equals("0");
    return empty ? Map.of() : call.body();
  }

  private static Map<String, @Nullable Object> json(RecordingStatus status) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("recording", status.isRecording());
    json.put("phase", status.phase().name().toLowerCase(Locale.ROOT));
    json.put("name", status.name());
    json.put("values", status.values().wireName());
    json.put("started_at", status.startedAt());
    json.put("duration", status.durationS());
    json.put("samples", status.samples());
    json.put("dropped", status.dropped());
    json.put("bytes", status.bytes());
    json.put("file", text(status.file()));
    json.put("error", status.error());
    return json;
  }

  private static Map<String, @Nullable Object> json(FinishedRecording done) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", done.name());
    json.put("dataset", done.dataset());
    json.put("file", text(done.file()));
    json.put("joints", text(done.joints()));
    json.put("values", done.values().wireName());
    json.put("started_at", done.startedAt());
    json.put("samples", done.samples());
    json.put("duration", done.durationS());
    json.put("dropped", done.dropped());
    return json;
  }

  /** A path as text: to JSON it is a list of its parts. */
  private static @Nullable String text(@Nullable Path file) {
    return file == null ? null : file.toString();
  }

  private static AnswerException refusal(RecordingException e) throws InvalidInputException {
    String text = String.valueOf(e.getMessage());
    return switch (e.kind()) {
      case INVALID ->
          throw new InvalidInputException(
              List.of(
                  new InputProblem(
                      "value_error", List.of("body", e.field()), text, null, Map.of())));
      case CONFLICT -> new AnswerException(409, text);
      case NOT_RUNNING -> new AnswerException(Answer.NOT_RUNNING);
      case STORAGE -> new AnswerException(INSUFFICIENT_STORAGE, text);
    };
  }
}
