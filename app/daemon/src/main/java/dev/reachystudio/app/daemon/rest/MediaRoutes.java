package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.ObjectInput;
import dev.reachystudio.protocol.json.wire.Problems;
import dev.reachystudio.protocol.json.wire.StatusJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /api/media/…} of a daemon that streams neither pictures nor sound: what clients ask before
 * they connect. Single pictures are told beside it.
 */
public final class MediaRoutes {

  private static final Answer OK = Answer.of(Map.of("status", "ok"));

  private final CameraSource camera;

  /**
   * @param camera the camera in the head
   */
  public MediaRoutes(CameraSource camera) {
    this.camera = camera;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "GET", "/api/media/status", "Whether there are camera and sound", call -> status()),
        Route.of("POST", "/api/media/release", "Let a client have camera and sound", call -> OK),
        Route.of("POST", "/api/media/acquire", "Take camera and sound back", call -> OK),
        Route.ofRobot(
            "POST", "/api/media/tracking/enable", "Let the head follow a face", this::track),
        Route.ofRobot("POST", "/api/media/tracking/disable", "No longer", call -> tracking("ok")),
        Route.ofRobot("GET", "/api/media/tracking/face", "The face that is seen", call -> face()));
  }

  /** Nobody looks for faces yet; a wrong weight is told all the same. */
  private Answer track(Call call) throws InvalidInputException, AnswerException {
    if (call.header("Content-Type") != null) {
      Problems problems = new Problems();
      ObjectInput.of(call.body(), List.of("body"), problems).numberIn("weight", 1, 0, 1);
      problems.check();
    }
    return tracking("unavailable");
  }

  private static Answer tracking(String status) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status);
    json.put("enabled", false);
    return Answer.of(json);
  }

  private static Answer face() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", "ok");
    json.put("face_target", StatusJson.noFace());
    return Answer.of(json);
  }

  /** {@code available} and {@code no_media} are about streams: clients that read them open one. */
  private Answer status() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("available", false);
    json.put("released", false);
    json.put("no_media", true);
    String trouble = camera.trouble();
    json.put("snapshot", camera.isPresent() && trouble.isEmpty());
    json.put("camera_trouble", trouble);
    return Answer.of(json);
  }
}
