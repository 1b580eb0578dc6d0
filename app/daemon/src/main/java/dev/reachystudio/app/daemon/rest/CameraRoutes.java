package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.daemon.camera.CameraSize;
import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.camera.CameraUnavailableException;
import dev.reachystudio.app.daemon.camera.Jpeg;
import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.assets.numbers.CameraNumbers;
import dev.reachystudio.assets.numbers.CameraNumbers.Resolution;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.Problems;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/** What the camera in the head is like, and single pictures of it. */
public final class CameraRoutes {

  /** The first picture takes a second or two; ten were seen on a computer that did much else. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CameraSource camera;
  private final Supplier<CameraNumbers> numbers;
  private final LongUnaryOperator ageNs;

  /**
   * @param camera the camera
   * @param numbers its calibration
   * @param ageNs how long ago a moment of the robot's clock was, nanoseconds
   */
  public CameraRoutes(
      CameraSource camera, Supplier<CameraNumbers> numbers, LongUnaryOperator ageNs) {
    this.camera = camera;
    this.numbers = numbers;
    this.ageNs = ageNs;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/api/camera/specs", "Calibration of the camera", call -> specs()),
        Route.of(
            "GET",
            "/api/media/camera/snapshot",
            "One picture of the camera as JPEG; width, height, quality",
            this::snapshot));
  }

  private Answer snapshot(Call call)
      throws InvalidInputException, AnswerException, IOException, InterruptedException {
    Problems problems = new Problems();
    CameraSize usual = CameraSize.DEFAULT;
    int width = edge(call, "width", usual.widthPx(), problems);
    int height = edge(call, "height", usual.heightPx(), problems);
    int quality =
        QueryNumber.of(
            call.query(),
            "quality",
            Jpeg.DEFAULT_QUALITY,
            Jpeg.LEAST_QUALITY,
            Jpeg.MOST_QUALITY,
            problems);
    problems.check();
    if (!camera.isPresent()) {
      throw new AnswerException(404, camera.trouble());
    }
    try {
      CameraFrame frame = camera.frame(new CameraSize(width, height), PATIENCE);
      return Answer.body("image/jpeg", Jpeg.of(frame, quality)).withHeaders(headers(frame));
    } catch (CameraUnavailableException e) {
      throw new AnswerException(503, String.valueOf(e.getMessage()));
    }
  }

  private static int edge(Call call, String name, int usualPx, Problems problems) {
    return QueryNumber.of(
        call.query(), name, usualPx, CameraSize.LEAST_PX, CameraSize.MOST_PX, problems);
  }

  /** When the robot was as it is seen. */
  private Map<String, String> headers(CameraFrame frame) {
    return Map.of(
        "Cache-Control", "no-store",
        "X-Frame-Sequence", Long.toString(frame.sequence()),
        "X-Frame-Age-Ms", Long.toString(ageNs.applyAsLong(frame.timeNs()) / 1_000_000),
        "X-Frame-Robot-Time-S", String.format(Locale.ROOT, "%.6f", frame.timeNs() / 1e9));
  }

  private Answer specs() {
    CameraNumbers camera = numbers.get();
    List<Map<String, Object>> resolutions =
        camera.resolutions().stream().map(CameraRoutes::resolution).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", "lite");
    json.put("available_resolutions", resolutions);
    json.put("default_resolution", resolutions.getFirst());
    json.put(
        "K",
        List.of(
            List.of(camera.focalXPx(), 0.0, camera.centreXPx()),
            List.of(0.0, camera.focalYPx(), camera.centreYPx()),
            List.of(0.0, 0.0, 1.0)));
    json.put("D", camera.distortion());
    return Answer.of(json);
  }

  private static Map<String, Object> resolution(Resolution size) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", "R%dx%dat%dfps".formatted(size.widthPx(), size.heightPx(), size.rateHz()));
    json.put("width", size.widthPx());
    json.put("height", size.heightPx());
    json.put("fps", size.rateHz());
    json.put("crop_factor", size.crop());
    return json;
  }
}
