package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.app.daemon.lifecycle.RobotLifecycle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** All open WebSockets. Any thread. */
public final class SocketHub {

  /** Close code "service restart": clients reconnect. */
  private static final int SERVICE_RESTART = 1012;

  private final Set<WebSocketConnection> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong ids = new AtomicLong();

  long nextId() {
    return ids.incrementAndGet();
  }

  void add(WebSocketConnection connection) {
    open.add(connection);
  }

  void remove(WebSocketConnection connection) {
    open.remove(connection);
  }

  /** How many are open. */
  public int size() {
    return open.size();
  }

  /**
   * Closes the sockets that show the robot, so that their clients reconnect to the next one; where
   * another robot follows at once, those that only make sense with the one that ends.
   */
  public void robotEnds(RobotLifecycle.Ending why) {
    for (WebSocketConnection connection : open) {
      SocketEndpoint endpoint = connection.endpoint();
      boolean ends =
          switch (why) {
            case STOPS -> endpoint.endsWithRobot();
            case CHANGES -> endpoint.endsWithBus();
          };
      if (ends) {
        connection.close(SERVICE_RESTART, "the robot stops or restarts");
      }
    }
  }

  /** Closes all. */
  public void closeAll() {
    for (WebSocketConnection connection : open) {
      connection.close(1001, "shutting down");
    }
  }
}
