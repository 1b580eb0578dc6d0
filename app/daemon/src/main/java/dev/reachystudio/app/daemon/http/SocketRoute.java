package dev.reachystudio.app.daemon.http;

import dev.reachystudio.app.daemon.ws.SocketEndpoint;
import dev.reachystudio.protocol.json.wire.InvalidInputException;

/**
 * What happens on a WebSocket under a path.
 *
 * @param pattern path, as for {@link Route}
 * @param needsRobot refuse the handshake with 503 while no robot runs
 * @param summary one sentence for the list of routes
 * @param opener makes the endpoint of one connection
 */
public record SocketRoute(String pattern, boolean needsRobot, String summary, Opener opener) {

  /** Makes the endpoint of one connection. */
  @FunctionalInterface
  public interface Opener {
    /**
     * @throws InvalidInputException if the query is wrong; the handshake is refused with 403
     */
    SocketEndpoint open(Call call) throws InvalidInputException;
  }
}
