package dev.reachystudio.app.daemon.http;

import dev.reachystudio.app.daemon.PortInUseException;
import dev.reachystudio.app.daemon.ws.SocketHub;
import dev.reachystudio.protocol.json.wire.JsonText;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderValues;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.media.MediaContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** HTTP and WebSocket on one port. Opened and closed by its owner's thread. */
public final class HttpServer implements AutoCloseable {

  /** Error texts of the HTTP library in the shape of all others. */
  private static final DirectHandler ERRORS =
      (request, type, status, headers, message) ->
          DirectHandler.TransportResponse.builder()
              .status(status)
              .headers(headers.set(HeaderValues.create("Content-Type", Answer.JSON)))
              .entity(JsonText.bytes(Map.of("detail", message)))
              .build();

  private final RouteTable routes;
  private final List<SocketRoute> sockets;
  private final SocketHub hub;
  private final BooleanSupplier robotRuns;
  private @Nullable WebServer server;
  private String host = "";

  /**
   * @param routes what is answered
   * @param sockets where WebSockets are let in
   * @param hub lists the open WebSockets
   * @param robotRuns whether a robot runs
   */
  public HttpServer(
      List<Route> routes, List<SocketRoute> sockets, SocketHub hub, BooleanSupplier robotRuns) {
    this.routes = new RouteTable(routes);
    this.sockets = sockets;
    this.hub = hub;
    this.robotRuns = robotRuns;
  }

  /**
   * Binds an address.
   *
   * @param address host name or address
   * @param port 0 for a free one
   * @throws PortInUseException if the port is taken
   * @throws IOException if it cannot be bound for another reason
   */
  public synchronized void open(String address, int port) throws IOException {
    WebServer starting = build(InetAddress.getByName(address), port);
    try {
      starting.start();
    } catch (RuntimeException e) {
      throw bindFailure(address, port, e);
    }
    server = starting;
    host = address;
  }

  private static IOException bindFailure(String address, int port, RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException bind) {
        String text = String.valueOf(bind.getMessage());
        if (text.contains("in use")) {
          return new PortInUseException(
              port, "Port " + port + " is in use by " + PortHolder.describe(port), bind);
        }
        return new IOException("Cannot bind " + address + ":" + port + ": " + text, bind);
      }
    }
    return new IOException("Cannot bind " + address + ":" + port + ": " + e.getMessage(), e);
  }

  private WebServer build(InetAddress address, int port) {
    SocketGate gate = new SocketGate(sockets, hub, robotRuns);
    HttpGateway gateway = new HttpGateway(routes, gate, robotRuns);
    DirectHandlers.Builder errors = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      errors.addHandler(type, ERRORS);
    }
    return WebServer.builder()
        .address(address)
        .port(port)
        .shutdownHook(false)
        .shutdownGracePeriod(Duration.ofMillis(500))
        .featuresDiscoverServices(false)
        .protocolsDiscoverServices(false)
        .contentEncoding(
            ContentEncodingContext.builder().contentEncodingsDiscoverServices(false).build())
        .mediaContext(MediaContext.builder().mediaSupportsDiscoverServices(false).build())
        .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
        .directHandlers(errors.build())
        .addConnectionSelector(
            Http1ConnectionSelector.builder()
                .config(Http1Config.builder().build())
                .addUpgrader(gate)
                .build())
        .routing(HttpRouting.builder().any(gateway))
        .build();
  }

  /**
   * Binds another address with the same port.
   *
   * @throws IOException if it cannot be bound; the present one is bound again
   */
  public synchronized void rebind(String address) throws IOException {
    int port = port();
    String before = host;
    close();
    try {
      open(address, port);
    } catch (IOException e) {
      open(before, port);
      throw e;
    }
  }

  /** The address that is bound. */
  public synchronized String host() {
    return host;
  }

  /** The port that is bound, −1 if none. */
  public synchronized int port() {
    return server == null ? -1 : server.port();
  }

  @Override
  public synchronized void close() {
    hub.closeAll();
    WebServer stopping = server;
    server = null;
    if (stopping != null) {
      stopping.stop();
    }
  }
}
