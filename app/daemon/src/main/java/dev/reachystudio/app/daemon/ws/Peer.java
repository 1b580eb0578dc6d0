package dev.reachystudio.app.daemon.ws;

/** The other end of a WebSocket. Any thread; nothing here waits for the network. */
public interface Peer {

  /** Number of the connection, unique while the process runs. */
  long id();

  /** Remote address with port. */
  String address();

  /**
   * Sends a frame; when the outbox is full the oldest frame in it is dropped.
   *
   * @param frame made by {@link Frames}; not to be changed, may be shared among peers
   */
  void send(byte[] frame);

  /**
   * Closes the connection after what is in the outbox.
   *
   * @param code close code
   * @param reason at most 123 bytes
   */
  void close(int code, String reason);
}
