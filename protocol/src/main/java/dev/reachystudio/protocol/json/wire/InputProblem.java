package dev.reachystudio.protocol.json.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with an input, in the shape that clients of the reference know.
 *
 * @param type kind of problem, such as {@code missing}
 * @param location names and places from the outside in, such as {@code body, antennas, 1}
 * @param message one sentence for people
 * @param input what was there instead
 * @param context numbers behind the message; empty if none
 */
public record InputProblem(
    String type,
    List<Object> location,
    String message,
    @Nullable Object input,
    Map<String, Object> context) {

  /** The problem as plain JSON values. */
  public Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", type);
    json.put("loc", location);
    json.put("msg", message);
    json.put("input", input);
    if (!context.isEmpty()) {
      json.put("ctx", context);
    }
    return json;
  }

  /** The location as one word, without the part of the request it lies in. */
  public String field() {
    StringJoiner field = new StringJoiner(".");
    for (Object step : location) {
      if (!step.equals("body")) {
        field.add(step.toString());
      }
    }
    return field.toString();
  }
}
