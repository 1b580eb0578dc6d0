package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.json.wire.JsonText;
import dev.reachystudio.protocol.json.wire.OutcomeJson;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells a client on a socket what the limits did to its stream. The loop tells it at most once a
 * second for each client. Any thread.
 */
public final class StreamClamps implements Consumer<CommandEvent> {

  private final Map<String, Peer> peers = new ConcurrentHashMap<>();

  /** From now on a client is told. */
  void join(String clientId, Peer peer) {
    peers.put(clientId, peer);
  }

  /** A client is gone. */
  void leave(String clientId) {
    peers.remove(clientId);
  }

  @Override
  public void accept(CommandEvent event) {
    if (event instanceof CommandEvent.StreamClamped clamped) {
      Peer peer = peers.get(clamped.origin().clientId());
      if (peer != null) {
        Outcome outcome = new Outcome.Clamped(clamped.clamps());
        peer.send(Frames.text(JsonText.bytes(OutcomeJson.commandResult("set_target", outcome))));
      }
    }
  }
}
