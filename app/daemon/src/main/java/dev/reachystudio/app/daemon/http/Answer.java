package dev.reachystudio.app.daemon.http;

import dev.reachystudio.protocol.json.wire.InputProblem;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers.
 *
 * @param status HTTP status
 * @param contentType type of the body
 * @param body the body; not to be changed
 * @param headers further headers by name
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the socket as it is
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

  public static final String JSON = "application/json";
  public static final String TEXT = "text/plain; charset=utf-8";
  public static final String HTML = "text/html; charset=utf-8";

  /** {@code null}, from a route without result. */
  public static final Answer NULL = json("null".getBytes(StandardCharsets.UTF_8));

  /** The backend does not run. */
  public static final Answer NOT_RUNNING = error(503, "Backend not running");

  /** JSON that is encoded already. */
  public static Answer json(byte[] body) {
    return new Answer(200, JSON, body, Map.of());
  }

  /** Plain values as JSON. */
  public static Answer of(@Nullable Object value) {
    return json(JsonText.bytes(value));
  }

  /** A body of some other type. */
  public static Answer body(String contentType, byte[] body) {
    return new Answer(200, contentType, body, Map.of());
  }

  /** A text. */
  public static Answer text(int status, String text) {
    return new Answer(status, TEXT, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** A refusal with its reason. */
  public static Answer error(int status, String detail) {
    return new Answer(status, JSON, JsonText.bytes(Map.of("detail", detail)), Map.of());
  }

  /** Everything that is wrong with an input. */
  public static Answer invalid(InvalidInputException e) {
    Object detail = e.problems().stream().map(InputProblem::toJson).toList();
    return new Answer(422, JSON, JsonText.bytes(Map.of("detail", detail)), Map.of());
  }

  /** This answer with another status. */
  public Answer withStatus(int newStatus) {
    return new Answer(newStatus, contentType, body, headers);
  }

  /** This answer with other further headers. */
  public Answer withHeaders(Map<String, String> newHeaders) {
    return new Answer(status, contentType, body, newHeaders);
  }
}
