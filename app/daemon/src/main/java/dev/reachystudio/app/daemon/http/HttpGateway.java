package dev.reachystudio.app.daemon.http;

import dev.reachystudio.app.daemon.http.RouteTable.Match;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every request: guard, routing, errors in the shapes that clients of the reference know.
 */
final class HttpGateway implements Handler {

  private static final Logger log = LoggerFactory.getLogger(HttpGateway.class);

  private static final Header JSON = HeaderValues.createCached("Content-Type", Answer.JSON);
  private static final Pattern HEADER_NAMES = Pattern.compile("[\\w\\-, *]*");
  private static final Answer NOT_FOUND = Answer.error(404, "Not Found");
  private static final Answer WRONG_METHOD = Answer.error(405, "Method Not Allowed");
  private static final Answer BUG = Answer.text(500, "Internal Server Error");

  private final RouteTable routes;
  private final SocketGate sockets;
  private final BooleanSupplier robotRuns;

  HttpGateway(RouteTable routes, SocketGate sockets, BooleanSupplier robotRuns) {
    this.routes = routes;
    this.sockets = sockets;
    this.robotRuns = robotRuns;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    boolean webSocket = SocketGate.asksForSocket(request.headers());
    String origin = request.headers().first(HeaderNames.ORIGIN).orElse(null);
    Answer answer;
    try {
      answer = answer(request, webSocket, origin);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("Bug while answering {}", request.prologue(), e);
      answer = BUG.withHeaders(Map.of("Connection", "close"));
    }
    send(response, answer, origin);
  }

  private Answer answer(ServerRequest request, boolean webSocket, @Nullable String origin) {
    HttpPrologue prologue = request.prologue();
    String method = prologue.method().text();
    if (webSocket) {
      Answer refusal = sockets.refusal(prologue, request.headers(), request.remotePeer());
      if (refusal != null) {
        return refusal;
      }
    }
    Answer refusal =
        Guard.check(
            method,
            webSocket,
            request.headers().all(HeaderNames.HOST, List::of),
            request.headers().all(HeaderNames.ORIGIN, List::of));
    if (refusal != null) {
      return refusal;
    }
    String path = prologue.uriPath().rawPath();
    if (method.equals("OPTIONS") && origin != null) {
      Header asked = preflight(request);
      if (asked != null) {
        return preflightAnswer(origin, request);
      }
    }
    Match match = routes.find(method, path);
    return match == null ? noRoute(request, path) : call(request, match);
  }

  private Answer call(ServerRequest request, Match match) {
    Route route = match.route();
    if (route.needsRobot() && !robotRuns.getAsBoolean()) {
      return Answer.NOT_RUNNING;
    }
    try {
      return route
          .handler()
          .handle(
              new HelidonCall(
                  request.prologue(),
                  request.headers(),
                  request.remotePeer(),
                  match.parameters(),
                  () -> request.content().inputStream()));
    } catch (InvalidInputException e) {
      return Answer.invalid(e);
    } catch (AnswerException e) {
      return e.answer();
    } catch (IOException e) {
      log.warn("Cannot answer {}: {}", request.path().rawPath(), e.toString());
      return Answer.error(500, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.error(503, "shutting down");
    }
  }

  private Answer noRoute(ServerRequest request, String path) {
    Set<String> methods = routes.methods(path);
    if (!methods.isEmpty()) {
      return WRONG_METHOD.withHeaders(Map.of("Allow", String.join(", ", methods)));
    }
    String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
    if (!other.isEmpty() && !routes.methods(other).isEmpty()) {
      String query = request.prologue().query().rawValue();
      String location =
          "http://" + request.authority() + other + (query.isEmpty() ? "" : "?" + query);
      return new Answer(307, Answer.TEXT, new byte[0], Map.of("Location", location));
    }
    return NOT_FOUND;
  }

  private static @Nullable Header preflight(ServerRequest request) {
    return request.headers().find(HeaderNames.create("Access-Control-Request-Method")).orElse(null);
  }

  private static Answer preflightAnswer(String origin, ServerRequest request) {
    if (!Guard.corsAllows(origin)) {
      return Answer.text(400, "Disallowed CORS origin");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Access-Control-Allow-Methods", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, QUERY");
    headers.put("Access-Control-Max-Age", "600");
    request
        .headers()
        .first(HeaderNames.create("Access-Control-Request-Headers"))
        .filter(asked -> HEADER_NAMES.matcher(asked).matches())
        .ifPresent(asked -> headers.put("Access-Control-Allow-Headers", asked));
    return Answer.text(200, "OK").withHeaders(headers);
  }

  private static void send(ServerResponse response, Answer answer, @Nullable String origin) {
    if (answer.status() != 200) {
      response.status(Status.create(answer.status()));
    }
    if (answer.contentType().equals(Answer.JSON)) {
      response.header(JSON);
    } else if (!answer.contentType().isEmpty()) {
      response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
    }
    answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    if (origin != null && Guard.corsAllows(origin)) {
      response.header(HeaderNames.create("Access-Control-Allow-Origin"), origin);
      response.header(HeaderNames.create("Vary"), "Origin");
    }
    response.send(answer.body());
  }
}
