package dev.reachystudio.app.daemon.uploads;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What all clients are told about uploaded moves and sounds, in the words of the reference. */
final class UploadEvents {

  private static final String MOVE = "play_uploaded_move";
  private static final String AUDIO = "play_uploaded_audio";

  private final Consumer<Map<String, ?>> clients;

  UploadEvents(Consumer<Map<String, ?>> clients) {
    this.clients = clients;
  }

  void moveStarted(String id, double durationS, boolean hasAudio) {
    Map<String, Object> json = event(MOVE, id);
    json.put("started", true);
    json.put("duration_s", durationS);
    json.put("has_audio", hasAudio);
    clients.accept(json);
  }

  void moveFinished(String id, boolean hasAudio) {
    ended(id, hasAudio, "finished", true);
  }

  void moveCancelled(String id, boolean hasAudio) {
    ended(id, hasAudio, "cancelled", true);
  }

  void moveFailed(String id, boolean hasAudio, String error) {
    ended(id, hasAudio, "error", error);
  }

  private void ended(String id, boolean hasAudio, String how, Object value) {
    Map<String, Object> json = event(MOVE, id);
    json.put("has_audio", hasAudio);
    json.put(how, value);
    clients.accept(json);
  }

  void noSuchMove(String id) {
    Map<String, Object> json = event(MOVE, id);
    json.put("error", "no such uploaded move (upload first)");
    clients.accept(json);
  }

  void audioStarted(String id) {
    Map<String, Object> json = event(AUDIO, id);
    json.put("started", true);
    clients.accept(json);
  }

  void noSuchAudio(String id) {
    Map<String, Object> json = event(AUDIO, id);
    json.put("error", "no such uploaded audio");
    clients.accept(json);
  }

  private static Map<String, Object> event(String type, String id) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    json.put("upload_id", id);
    return json;
  }
}
