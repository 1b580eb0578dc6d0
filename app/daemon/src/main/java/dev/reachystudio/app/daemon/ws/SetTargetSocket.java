package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.app.daemon.clients.ClientRegistry;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.JsonReader;
import dev.reachystudio.protocol.json.wire.JsonText;
import dev.reachystudio.protocol.json.wire.MotionInput;
import dev.reachystudio.protocol.json.wire.MotionInput.TargetRequest;
import dev.reachystudio.protocol.json.wire.OutcomeJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/move/ws/set_target}: one streamed target per frame; a wrong one is answered, a right
 * one is not.
 */
public final class SetTargetSocket implements SocketEndpoint {

  private static final long SILENCE_NS = 1_000_000_000;

  private final RobotDesk desk;
  private final ClientRegistry clients;
  private final StreamClamps clamps;
  private @Nullable ClientActivity client;
  private long lastToldNs = System.nanoTime() - SILENCE_NS;

  public SetTargetSocket(RobotDesk desk, ClientRegistry clients, StreamClamps clamps) {
    this.desk = desk;
    this.clients = clients;
    this.clamps = clamps;
  }

  @Override
  public void opened(Peer peer) {
    Origin origin =
        new Origin("target-" + peer.id(), Origin.Transport.SOCKET, "Targets " + peer.address());
    client = clients.join(origin, peer.address());
    clamps.join(origin.clientId(), peer);
  }

  @Override
  public void text(Peer peer, String text) {
    ClientActivity sender = client;
    if (sender == null) {
      return;
    }
    try {
      TargetRequest target = MotionInput.readTarget(JsonReader.read(text), List.of());
      tell(peer, desk.stream(new Command.SetTarget(target.targets(), target.strict()), sender));
    } catch (JsonReader.JsonException e) {
      error(peer, "Invalid JSON: " + e.getMessage() + " at character " + e.offset());
    } catch (InvalidInputException e) {
      error(peer, String.valueOf(e.getMessage()));
    }
  }

  /** Refused and clamped targets are told at most once a second. */
  private void tell(Peer peer, Outcome outcome) {
    boolean told = outcome instanceof Outcome.Refused || outcome instanceof Outcome.Clamped;
    long nowNs = System.nanoTime();
    if (told && nowNs - lastToldNs >= SILENCE_NS) {
      lastToldNs = nowNs;
      peer.send(Frames.text(JsonText.bytes(OutcomeJson.commandResult("set_target", outcome))));
    }
  }

  @Override
  public void binary(Peer peer, long lengthBytes) {
    error(peer, "a target is a text frame, not a binary one");
  }

  @Override
  public void oversized(Peer peer, long lengthBytes) {
    error(peer, "a frame may have " + FrameReader.MAX_MESSAGE_BYTES + " bytes");
  }

  private static void error(Peer peer, String detail) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", "error");
    json.put("detail", detail);
    peer.send(Frames.text(JsonText.bytes(json)));
  }

  @Override
  public void closed(Peer peer) {
    if (client != null) {
      clamps.leave(client.origin().clientId());
      clients.leave(client);
    }
  }

  @Override
  public boolean endsWithRobot() {
    return true;
  }
}
