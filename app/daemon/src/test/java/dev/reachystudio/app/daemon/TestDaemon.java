package dev.reachystudio.app.daemon;

import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.hub.HubSettings;
import dev.reachystudio.app.daemon.jobs.Job;
import dev.reachystudio.app.daemon.lifecycle.CloseStack.CloseFailedException;
import dev.reachystudio.app.daemon.moves.DatasetSettings;
import dev.reachystudio.protocol.json.wire.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A daemon on a free port with a fake robot, and the clients to talk to it. */
final class TestDaemon implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  final Daemon daemon;
  final List<FakeRobot> robots = new CopyOnWriteArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  private TestDaemon(
      DaemonSettings settings,
      RobotIoFactory robotIos,
      @Nullable ControlFactory controls,
      CameraSource camera) {
    daemon =
        new Daemon(
            settings,
            robotIos,
            controls == null ? FakeRobot.factory(robots::add) : controls,
            camera);
  }

  /** A daemon whose robot was never started, with a camera. */
  static TestDaemon withCamera(Path folder, CameraSource camera) throws IOException {
    TestDaemon test =
        new TestDaemon(settings(folder).build(), kind -> FakeRobot.noIo(), null, camera);
    test.daemon.open();
    return test;
  }

  /** A daemon whose robot runs. */
  static TestDaemon running(Path folder) throws Exception {
    TestDaemon test = opened(settings(folder).build());
    test.await(test.daemon.start(false));
    return test;
  }

  /** A daemon whose robot was never started. */
  static TestDaemon opened(DaemonSettings settings) throws IOException {
    return opened(settings, kind -> FakeRobot.noIo(), null);
  }

  /** A daemon with another robot, or the fake one. */
  static TestDaemon opened(
      DaemonSettings settings, RobotIoFactory robotIos, @Nullable ControlFactory controls)
      throws IOException {
    TestDaemon test = new TestDaemon(settings, robotIos, controls, CameraSource.NONE);
    test.daemon.open();
    return test;
  }

  static DaemonSettings.Builder settings(Path folder) {
    return DaemonSettings.builder()
        .port(0)
        .autostart(false)
        .wakeUpOnStart(false)
        .goToSleepOnStop(false)
        .configFolder(folder.resolve("config"))
        .cacheFolder(folder.resolve("cache"))
        .datasets(DatasetSettings.defaults().withHub(HubSettings.offline(folder.resolve("hub"))));
  }

  FakeRobot robot() {
    return robots.getLast();
  }

  void await(Job job) throws Exception {
    job.end().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  URI uri(String scheme, String path) {
    return URI.create(scheme + "://127.0.0.1:" + daemon.port() + path);
  }

  /** An answer with its body read as JSON. */
  record Answered(int status, @Nullable Object json, HttpResponse<String> response) {
    Map<?, ?> map() {
      return (Map<?, ?>) java.util.Objects.requireNonNull(json);
    }

    List<?> detail() {
      return (List<?>) java.util.Objects.requireNonNull(map().get("detail"));
    }

    Map<?, ?> problem() {
      return (Map<?, ?>) java.util.Objects.requireNonNull(detail().getFirst());
    }
  }

  /** The values of some keys. */
  static List<@Nullable Object> pick(Map<?, ?> map, String... keys) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String key : keys) {
      values.add(map.get(key));
    }
    return values;
  }

  Answered get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri("http", path)));
  }

  Answered post(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(uri("http", path)).POST(HttpRequest.BodyPublishers.noBody()));
  }

  Answered post(String path, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(uri("http", path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answered send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    Object json = null;
    if (response.headers().firstValue("content-type").orElse("").equals("application/json")) {
      json = JsonReader.read(response.body());
    }
    return new Answered(response.statusCode(), json, response);
  }

  TestSocket socket(String path) throws Exception {
    TestSocket listener = new TestSocket();
    WebSocket socket =
        http.newWebSocketBuilder()
            .buildAsync(uri("ws", path), listener)
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    listener.opened(socket);
    return listener;
  }

  HttpClient http() {
    return http;
  }

  @Override
  public void close() throws CloseFailedException {
    http.shutdownNow();
    daemon.close();
  }
}
