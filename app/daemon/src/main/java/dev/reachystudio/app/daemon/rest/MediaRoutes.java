package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /api/media/…} of a daemon without camera and sound: what clients ask before they connect.
 */
public final class MediaRoutes {

  private static final Answer OK = Answer.of(Map.of("status", "ok"));

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "GET", "/api/media/status", "Whether there are camera and sound", call -> status()),
        Route.of("POST", "/api/media/release", "Let a client have camera and sound", call -> OK),
        Route.of("POST", "/api/media/acquire", "Take camera and sound back", call -> OK));
  }

  private static Answer status() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("available", false);
    json.put("released", false);
    json.put("no_media", true);
    return Answer.of(json);
  }
}
