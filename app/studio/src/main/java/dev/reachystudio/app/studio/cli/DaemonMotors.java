package dev.reachystudio.app.studio.cli;

import dev.reachystudio.protocol.json.wire.JsonReader;
import dev.reachystudio.protocol.json.wire.MotorReadingJson;
import dev.reachystudio.protocol.json.wire.MotorToolsJson;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The motors through a daemon of this computer, which goes on driving the robot. */
final class DaemonMotors implements MotorDesk {

  /** A daemon answers its status at once, whatever its robot does. */
  private static final Duration STATUS_TIMEOUT = Duration.ofSeconds(2);

  /** The longest tool sets nine motors up; each takes about two seconds. */
  private static final Duration TOOL_TIMEOUT = Duration.ofSeconds(30);

  private static final int OK = 200;

  private final HttpClient http;
  private final int port;
  private final Map<?, ?> status;

  private DaemonMotors(HttpClient http, int port, Map<?, ?> status) {
    this.http = http;
    this.port = port;
    this.status = status;
  }

  /** The daemon at a port of this computer; null if there is none. */
  static @Nullable DaemonMotors at(int port) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(STATUS_TIMEOUT).build();
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(uri(port, "/api/daemon/status"))
                  .timeout(STATUS_TIMEOUT)
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() == OK && json(answer.body()) instanceof Map<?, ?> status) {
        return new DaemonMotors(http, port, status);
      }
    } catch (IOException e) {
      // Nobody is there.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.close();
    return null;
  }

  /**
   * Whether it has the bus that is meant open.
   *
   * @param choice of the bus, as on the command line
   */
  boolean drives(String choice) {
    boolean connected = Boolean.TRUE.equals(status.get("robot_connected"));
    return connected
        && status.get("serial_port") instanceof String driven
        && (choice.equals("auto")
            || driven.contains(choice)
            || (choice.startsWith("usb:") && driven.contains(choice.substring(4))));
  }

  /** What it is, for people. */
  String name() {
    return "daemon on port " + port;
  }

  @Override
  public String where() {
    return status.get("serial_port") + ", through the " + name();
  }

  @Override
  public List<MotorCheckReport> check() throws MotorsException, InterruptedException {
    try {
      return MotorToolsJson.readChecks(ask("GET", "/api/motors/check"));
    } catch (IllegalArgumentException e) {
      throw MotorsException.unreachable("The " + name() + " is of another version: " + e, e);
    }
  }

  @Override
  public void reboot(Motor motor, boolean evenWithTorque)
      throws MotorsException, InterruptedException {
    ask("POST", "/api/motors/" + motor.wireName() + "/reboot?force=" + evenWithTorque);
  }

  @Override
  public MotorSetupReport setup(Motor motor, MotorsSetupCommand.Permission permission)
      throws MotorsException, InterruptedException {
    return MotorToolsJson.readSetup(ask("POST", "/api/motors/" + motor.wireName() + "/setup"));
  }

  @Override
  public List<MotorReading> read() throws MotorsException, InterruptedException {
    return MotorReadingJson.readAll(ask("GET", "/api/motors/status"));
  }

  private @Nullable Object ask(String method, String path)
      throws MotorsException, InterruptedException {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(uri(port, path))
                  .timeout(TOOL_TIMEOUT)
                  .method(method, BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString());
      Object json = json(answer.body());
      if (answer.statusCode() == OK) {
        return json;
      }
      Object detail = json instanceof Map<?, ?> fields ? fields.get("detail") : answer.body();
      throw MotorsException.refused(String.valueOf(detail), new IOException(path));
    } catch (IOException e) {
      throw MotorsException.unreachable("The " + name() + " does not answer any more: " + e, e);
    }
  }

  private static @Nullable Object json(String body) throws IOException {
    try {
      return JsonReader.read(body);
    } catch (JsonReader.JsonException e) {
      throw new IOException("not JSON", e);
    }
  }

  private static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    http.close();
  }
}
