package dev.reachystudio.protocol.command;

/**
 * Who sent a command.
 *
 * @param clientId identity of the client, stable while it is connected
 * @param transport way in
 * @param label name for people, such as {@code Studio} or an address with port
 */
public record Origin(String clientId, Transport transport, String label) {

  /** Ways a command comes in. */
  public enum Transport {
    IN_PROCESS,
    REST,
    SDK_SOCKET,
    SOCKET,
    DATA_CHANNEL
  }

  /** The daemon itself: wake-up on start, sleep on stop. */
  public static final Origin DAEMON = new Origin("daemon", Transport.IN_PROCESS, "Daemon");

  /** The studio's window. */
  public static final Origin STUDIO = new Origin("studio", Transport.IN_PROCESS, "Studio");
}
