package dev.reachystudio.app.daemon.http;

import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.JsonReader;
import dev.reachystudio.protocol.json.wire.Problems;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call over the HTTP library's request; also that of a WebSocket's handshake, which has no body.
 */
final class HelidonCall implements Call {

  /** Larger bodies are refused. */
  static final int MAX_BODY_BYTES = 1 << 20;

  /** How much of a refused body is read, so that the connection stays usable. */
  private static final long MAX_DRAINED_BYTES = 64L << 20;

  private static final Answer TOO_LARGE =
      Answer.error(413, "Request body too large; maximum is " + MAX_BODY_BYTES + " bytes");

  private final HttpPrologue prologue;
  private final Headers headers;
  private final PeerInfo peer;
  private final Map<String, String> parameters;
  private final @Nullable Supplier<InputStream> entity;

  HelidonCall(
      HttpPrologue prologue,
      Headers headers,
      PeerInfo peer,
      Map<String, String> parameters,
      @Nullable Supplier<InputStream> entity) {
    this.prologue = prologue;
    this.headers = headers;
    this.peer = peer;
    this.parameters = parameters;
    this.entity = entity;
  }

  @Override
  public String path(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no part of the path is called " + name);
    }
    return value;
  }

  @Override
  public Map<String, String> query() {
    String raw = prologue.query().rawValue();
    if (raw.isEmpty()) {
      return Map.of();
    }
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(
            RouteTable.decode(pair.substring(0, equals), true),
            RouteTable.decode(pair.substring(equals + 1), true));
      }
    }
    return query;
  }

  @Override
  public @Nullable String header(String name) {
    return headers.first(HeaderNames.create(name)).orElse(null);
  }

  @Override
  public @Nullable Object body() throws InvalidInputException, AnswerException {
    Problems problems = new Problems();
    byte[] bytes = bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      problems.add("missing", List.of("body"), "Field required", null);
    } else if (!saysJson()) {
      problems.add(
          "model_attributes_type",
          List.of("body"),
          "Input should be a valid dictionary or object to extract fields from",
          text);
    } else {
      try {
        return JsonReader.read(text);
      } catch (JsonReader.JsonException e) {
        problems.add(
            "json_invalid",
            List.of("body", e.offset()),
            "JSON decode error",
            Map.of(),
            Map.of("error", String.valueOf(e.getMessage())));
      }
    }
    problems.check();
    return null;
  }

  private boolean saysJson() {
    String type = headers.first(HeaderNames.CONTENT_TYPE).orElse("");
    int parameters = type.indexOf(';');
    String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    String lower = bare.toLowerCase(Locale.ROOT);
    return lower.equals("application/json")
        || (lower.startsWith("application/") && lower.endsWith("+json"));
  }

  private byte[] bytes() throws AnswerException {
    if (entity == null) {
      return new byte[0];
    }
    OptionalLong announced = headers.contentLength();
    try (InputStream body = entity.get()) {
      byte[] bytes =
          announced.orElse(0) > MAX_BODY_BYTES
              ? new byte[MAX_BODY_BYTES + 1]
              : body.readNBytes(MAX_BODY_BYTES + 1);
      if (bytes.length > MAX_BODY_BYTES) {
        drain(body);
        throw new AnswerException(TOO_LARGE);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void drain(InputStream body) throws IOException {
    byte[] waste = new byte[1 << 16];
    long drained = 0;
    for (int n = body.read(waste); n >= 0 && drained < MAX_DRAINED_BYTES; n = body.read(waste)) {
      drained += n;
    }
  }

  /** One client is one program on one machine: routes are called over many short connections. */
  @Override
  public Origin origin() {
    String program = headers.first(HeaderNames.USER_AGENT).orElse("");
    int end = program.indexOf(' ');
    String name = end < 0 ? program : program.substring(0, end);
    String label = name.isEmpty() ? peer.host() : name + " on " + peer.host();
    return new Origin("rest " + label, Origin.Transport.REST, label);
  }

  @Override
  public String address() {
    return peer.host() + ":" + peer.port();
  }
}
