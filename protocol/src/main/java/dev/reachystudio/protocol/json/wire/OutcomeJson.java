package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what became of commands. */
public final class OutcomeJson {

  private OutcomeJson() {}

  /** The word for an outcome. */
  public static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Executed ignored -> "executed";
      case Outcome.Clamped ignored -> "clamped";
      case Outcome.Superseded ignored -> "superseded";
      case Outcome.Refused ignored -> "refused";
    };
  }

  /** Adds an outcome to an answer; nothing when all was done as asked. */
  public static void addTo(Map<String, @Nullable Object> json, Outcome outcome) {
    switch (outcome) {
      case Outcome.Executed ignored -> {}
      case Outcome.Clamped clamped -> {
        json.put("outcome", word(outcome));
        json.put("clamps", clamps(clamped.clamps()));
      }
      case Outcome.Superseded superseded -> {
        json.put("outcome", word(outcome));
        json.put("running", superseded.byMoveId());
      }
      case Outcome.Refused refused -> {
        json.put("outcome", word(outcome));
        json.put("reason", refused.reason().wireName());
        json.put("field", refused.field());
        json.put("detail", refused.text());
        json.put("running", refused.runningMoveId());
      }
    }
  }

  /** The frame that tells a socket's client what became of its command. */
  public static Map<String, @Nullable Object> commandResult(
      @Nullable String command, Outcome outcome) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", "command_result");
    json.put("command", command);
    addTo(json, outcome);
    json.putIfAbsent("outcome", word(outcome));
    return json;
  }

  private static List<Map<String, Object>> clamps(List<Clamp> clamps) {
    List<Map<String, Object>> json = new ArrayList<>();
    for (Clamp clamp : clamps) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("field", clamp.field());
      item.put("asked", clamp.asked());
      item.put("set", clamp.set());
      item.put("text", clamp.text());
      json.add(item);
    }
    return json;
  }
}
