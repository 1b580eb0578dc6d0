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
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
    InetAddress bound = InetAddress.getByName(address);
    checkFree(bound, port);
    WebServer starting = build(bound, port).start();
    if (!starting.isRunning()) {
      throw new IOException("Cannot bind " + address + ":" + port);
    }
    server = starting;
    host = address;
  }

  /** The HTTP library only logs why it cannot bind, so this is found out before. */
  private static void checkFree(InetAddress address, int port) throws IOException {
    try (ServerSocket trial = new ServerSocket()) {
      trial.setReuseAddress(true);
      trial.bind(new InetSocketAddress(address, port));
    } catch (BindException e) {
      String text = String.valueOf(e.getMessage());
      if (text.contains("in use")) {
        throw new PortInUseException(
            port, "Port " + port + " is in use by " + PortHolder.describe(port), e);
      }
      throw new IOException(
          "Cannot bind " + address.getHostAddress() + ":" + port + ": " + text, e);
    }
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
                // Headers are checked by the guard; two Hosts would otherwise end without an
                // answer.
                .config(Http1Config.builder().validateRequestHeaders(false).build())
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
