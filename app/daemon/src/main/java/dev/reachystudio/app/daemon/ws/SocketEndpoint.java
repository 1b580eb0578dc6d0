package dev.reachystudio.app.daemon.ws;

/** Our end of one WebSocket. Called by its connection's own thread, one call at a time. */
public interface SocketEndpoint {

  /** The connection is open. */
  void opened(Peer peer);

  /** A whole text message came. */
  default void text(Peer peer, String text) {}

  /** A whole binary message came. */
  default void binary(Peer peer, byte[] payload) {
    binary(peer, payload.length);
  }

  /** A whole binary message came, for those who want none. */
  default void binary(Peer peer, long lengthBytes) {}

  /** A message came that is too large; it was thrown away. */
  default void oversized(Peer peer, long lengthBytes) {}

  /** The connection is over. Called exactly once after {@link #opened}. */
  default void closed(Peer peer) {}

  /** Whether the socket is closed for a reconnect when the robot stops or restarts. */
  default boolean endsWithRobot() {
    return false;
  }

  /** Whether it is closed, too, when another robot takes the place of the one that runs. */
  default boolean endsWithBus() {
    return false;
  }
}
