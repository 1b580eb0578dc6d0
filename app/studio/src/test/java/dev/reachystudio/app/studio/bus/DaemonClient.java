package dev.reachystudio.app.studio.bus;

import dev.reachystudio.protocol.json.wire.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client of a daemon, over REST. Any thread. */
public final class DaemonClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long POLL_MS = 20;

  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  public DaemonClient(int port) {
    this.port = port;
  }

  /**
   * An answer.
   *
   * @param status HTTP's
   * @param json the body; null where it was no JSON
   */
  public record Answer(int status, @Nullable Object json) {

    /** The body, which is an object. */
    public Map<?, ?> map() {
      return json instanceof Map<?, ?> map ? map : Map.of();
    }
  }

  /** Asks. */
  public Answer get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri("http", path)));
  }

  /** Tells, without a body. */
  public Answer post(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri("http", path)).POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** Tells. */
  public Answer post(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri("http", path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Listens on a WebSocket. */
  public WebSocket listen(String path, WebSocket.Listener listener) throws Exception {
    return http.newWebSocketBuilder()
        .buildAsync(uri("ws", path), listener)
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** The daemon's status. */
  public Map<?, ?> status() throws IOException, InterruptedException {
    return get("/api/daemon/status").map();
  }

  /** The faults in the daemon's status. */
  public List<?> faults() throws IOException, InterruptedException {
    return status().get("faults") instanceof List<?> faults ? faults : List.of();
  }

  /**
   * Asks for the status until it is as wanted.
   *
   * @return it
   * @throws AssertionError with the last one when it does not become so
   */
  public Map<?, ?> awaitStatus(String what, Predicate<Map<?, ?>> wanted)
      throws IOException, InterruptedException {
    return await(what, "/api/daemon/status", wanted);
  }

  /** Asks until the answer is as wanted. */
  public Map<?, ?> await(String what, String path, Predicate<Map<?, ?>> wanted)
      throws IOException, InterruptedException {
    long deadlineNs = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Map<?, ?> answer = get(path).map();
      if (wanted.test(answer)) {
        return answer;
      }
      if (System.nanoTime() > deadlineNs) {
        throw new AssertionError("not " + what + ": " + answer);
      }
      Thread.sleep(POLL_MS);
    }
  }

  /** Whether a fault of a kind is in a status, of a motor or of any. */
  public static boolean tells(Map<?, ?> status, String kind, @Nullable String motor) {
    return status.get("faults") instanceof List<?> faults
        && faults.stream()
            .anyMatch(
                fault ->
                    fault instanceof Map<?, ?> map
                        && kind.equals(map.get("kind"))
                        && (motor == null || motor.equals(map.get("motor"))));
  }

  /** Whether a status shows a robot that runs, answers and has no faults. */
  public static boolean isWell(Map<?, ?> status) {
    return "running".equals(status.get("state"))
        && Boolean.TRUE.equals(status.get("robot_connected"))
        && List.of().equals(status.get("faults"));
  }

  private URI uri(String scheme, String path) {
    return URI.create(scheme + "://127.0.0.1:" + port + path);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    String type = response.headers().firstValue("content-type").orElse("");
    try {
      Object json = type.equals("application/json") ? JsonReader.read(response.body()) : null;
      return new Answer(response.statusCode(), json);
    } catch (JsonReader.JsonException e) {
      throw new IOException("no JSON: " + response.body(), e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
