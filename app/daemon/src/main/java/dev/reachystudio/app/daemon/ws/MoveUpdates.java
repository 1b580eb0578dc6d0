package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.json.wire.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * {@code /api/move/ws/updates}: every move's start and end, and what is announced without a move,
 * to everybody who listens.
 */
public final class MoveUpdates implements Consumer<CommandEvent> {

  private final Set<Peer> peers = ConcurrentHashMap.newKeySet();
  private final IdleFrames idle = new IdleFrames(this::send);
  private final FaultFrames faults = new FaultFrames(this::send);
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();

  /** One listener's end. */
  public SocketEndpoint endpoint() {
    return new SocketEndpoint() {
      @Override
      public void opened(Peer peer) {
        peers.add(peer);
      }

      @Override
      public void closed(Peer peer) {
        peers.remove(peer);
      }
    };
  }

  /** Called in order, by the dispatcher's thread. */
  @Override
  public void accept(CommandEvent event) {
    switch (event) {
      case CommandEvent.MoveStarted started -> {
        running.add(started.moveId());
        tell("move_started", started.moveId(), "");
      }
      case CommandEvent.MoveEnded ended -> {
        // A move that waited for its turn is cancelled without ever having begun.
        boolean began = running.remove(ended.moveId());
        if (began || ended.end().kind() == MoveEnd.Kind.CANCELLED) {
          tell(word(ended.end().kind()), ended.moveId(), ended.end().details());
        }
      }
      case CommandEvent.StreamClamped _ -> {
        // no move
      }
      case CommandEvent.IdleResetAnnounced _, CommandEvent.IdleResetCancelled _ ->
          idle.accept(event);
      case CommandEvent.FaultsChanged _ -> faults.accept(event);
      case CommandEvent.Decided decided -> {
        if (decided.command() instanceof Command.StartsMove move
            && decided.outcome() instanceof Outcome.Refused refused) {
          tell("move_failed", move.moveId(), refused.text());
        }
      }
    }
  }

  private static String word(MoveEnd.Kind kind) {
    return switch (kind) {
      case COMPLETED -> "move_completed";
      case CANCELLED -> "move_cancelled";
      case FAILED -> "move_failed";
    };
  }

  private void tell(String type, UUID moveId, String details) {
    if (peers.isEmpty()) {
      return;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    json.put("uuid", moveId);
    json.put("details", details);
    send(json);
  }

  private void send(Map<String, ?> json) {
    byte[] frame = Frames.text(JsonText.bytes(json));
    peers.forEach(peer -> peer.send(frame));
  }
}
