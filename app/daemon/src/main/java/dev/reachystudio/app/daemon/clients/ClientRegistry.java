package dev.reachystudio.app.daemon.clients;

import dev.reachystudio.protocol.command.Origin;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is connected. Sockets are listed while they are open, callers of routes for a while after.
 * Any thread.
 */
public final class ClientRegistry {

  /** How long a caller of routes stays listed after its last command. */
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final Clock clock;
  private final Map<String, ClientActivity> clients = new ConcurrentHashMap<>();

  public ClientRegistry(Clock clock) {
    this.clock = clock;
  }

  /** Lists a client until {@link #leave}. */
  public ClientActivity join(Origin origin, String address) {
    ClientActivity client = new ClientActivity(origin, address, clock);
    clients.put(origin.clientId(), client);
    return client;
  }

  /** The client with this origin, listed from now on if it is new. */
  public ClientActivity client(Origin origin, String address) {
    ClientActivity known = clients.get(origin.clientId());
    return known != null
        ? known
        : clients.computeIfAbsent(
            origin.clientId(), id -> new ClientActivity(origin, address, clock));
  }

  /** Takes a client off the list. */
  public void leave(ClientActivity client) {
    clients.remove(client.origin().clientId(), client);
  }

  /** Everybody who is listed now, oldest first. */
  public List<ClientInfo> list() {
    forgetIdle();
    List<ClientInfo> infos = new ArrayList<>();
    for (ClientActivity client : clients.values()) {
      infos.add(client.info());
    }
    infos.sort(Comparator.comparing(ClientInfo::since));
    return infos;
  }

  private void forgetIdle() {
    clients
        .values()
        .removeIf(
            client ->
                client.origin().transport() == Origin.Transport.REST
                    && client.lastSeen().plus(IDLE).isBefore(clock.instant()));
  }
}
