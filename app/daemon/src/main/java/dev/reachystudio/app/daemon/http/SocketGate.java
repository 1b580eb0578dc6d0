package dev.reachystudio.app.daemon.http;

import dev.reachystudio.app.daemon.ws.SocketEndpoint;
import dev.reachystudio.app.daemon.ws.SocketHub;
import dev.reachystudio.app.daemon.ws.WebSocketConnection;
import dev.reachystudio.app.daemon.ws.WebSocketHandshake;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets WebSockets in. A handshake that is not let in is left to HTTP, which answers it with the
 * same refusal: that is the only way to a status of our own.
 */
final class SocketGate implements Http1Upgrader {

  /** The reference answers a refused handshake without a body. */
  private static final Answer FORBIDDEN = Answer.text(403, "");

  private final RouteTable table;
  private final Map<String, SocketRoute> routes;
  private final SocketHub hub;
  private final BooleanSupplier robotRuns;

  SocketGate(List<SocketRoute> sockets, SocketHub hub, BooleanSupplier robotRuns) {
    this.hub = hub;
    this.robotRuns = robotRuns;
    List<Route> asRoutes = new ArrayList<>();
    Map<String, SocketRoute> byPattern = new HashMap<>();
    for (SocketRoute socket : sockets) {
      asRoutes.add(Route.of("GET", socket.pattern(), socket.summary(), call -> FORBIDDEN));
      byPattern.put(socket.pattern(), socket);
    }
    this.table = new RouteTable(asRoutes);
    this.routes = Map.copyOf(byPattern);
  }

  static boolean asksForSocket(Headers headers) {
    return headers.contains(HeaderNames.UPGRADE)
        && headers.get(HeaderNames.UPGRADE).get().equalsIgnoreCase("websocket");
  }

  @Override
  public String supportedProtocol() {
    return "websocket";
  }

  @Override
  public @Nullable ServerConnection upgrade(
      ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
    if (guard(prologue, headers) != null) {
      return null;
    }
    RouteTable.Match match = table.find("GET", prologue.uriPath().rawPath());
    String key = WebSocketHandshake.key(headers);
    if (match == null || key == null) {
      return null;
    }
    SocketRoute route = route(match);
    if (route.needsRobot() && !robotRuns.getAsBoolean()) {
      return null;
    }
    try {
      SocketEndpoint endpoint =
          route.opener().open(call(prologue, headers, context.remotePeer(), match));
      return new WebSocketConnection(context, key, endpoint, hub);
    } catch (InvalidInputException e) {
      return null;
    }
  }

  /** Why a handshake is refused; null if the path is no socket. */
  @Nullable Answer refusal(HttpPrologue prologue, Headers headers, PeerInfo peer) {
    Answer guarded = guard(prologue, headers);
    if (guarded != null) {
      return guarded.status() == 403 ? FORBIDDEN : guarded;
    }
    RouteTable.Match match = table.find("GET", prologue.uriPath().rawPath());
    if (match == null) {
      return FORBIDDEN;
    }
    if (WebSocketHandshake.key(headers) == null) {
      return Answer.error(400, "Not a WebSocket handshake of version 13");
    }
    SocketRoute route = route(match);
    if (route.needsRobot() && !robotRuns.getAsBoolean()) {
      return Answer.NOT_RUNNING;
    }
    return FORBIDDEN;
  }

  private static @Nullable Answer guard(HttpPrologue prologue, Headers headers) {
    return Guard.check(
        prologue.method().text(),
        true,
        headers.all(HeaderNames.HOST, List::of),
        headers.all(HeaderNames.ORIGIN, List::of));
  }

  private SocketRoute route(RouteTable.Match match) {
    SocketRoute route = routes.get(match.route().pattern());
    if (route == null) {
      throw new IllegalStateException("no socket under " + match.route().pattern());
    }
    return route;
  }

  private static Call call(
      HttpPrologue prologue, Headers headers, PeerInfo peer, RouteTable.Match match) {
    return new HelidonCall(prologue, headers, peer, match.parameters(), null);
  }
}
