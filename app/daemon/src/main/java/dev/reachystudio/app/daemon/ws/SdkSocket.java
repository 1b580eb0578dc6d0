package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.app.daemon.clients.ClientRegistry;
import dev.reachystudio.app.daemon.sdk.SdkCommands;
import dev.reachystudio.app.daemon.sdk.SdkReplies;
import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.JsonReader;
import dev.reachystudio.protocol.json.wire.JsonText;
import dev.reachystudio.protocol.json.wire.OutcomeJson;
import dev.reachystudio.protocol.json.wire.SdkMessage;
import dev.reachystudio.protocol.json.wire.SdkMessageReader;
import dev.reachystudio.protocol.json.wire.WireTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /ws/sdk}: one client of the SDK. Whatever it sends, it stays connected: what cannot be
 * done is told in a {@code command_result}, what was done as asked is not told, as in the
 * reference.
 */
final class SdkSocket implements SocketEndpoint {

  private final SdkHub hub;
  private final SdkCommands commands;
  private final ClientRegistry clients;
  private @Nullable Registration frames;
  private @Nullable ClientActivity client;
  private @Nullable SdkReplies replies;

  SdkSocket(SdkHub hub, SdkCommands commands, ClientRegistry clients) {
    this.hub = hub;
    this.commands = commands;
    this.clients = clients;
  }

  @Override
  public void opened(Peer peer) {
    Origin origin =
        new Origin("sdk-" + peer.id(), Origin.Transport.SDK_SOCKET, "SDK " + peer.address());
    client = clients.join(origin, peer.address());
    replies = new Replies(peer, hub);
    frames = hub.join(peer, origin.clientId());
  }

  @Override
  public void text(Peer peer, String text) {
    ClientActivity sender = client;
    SdkReplies answers = replies;
    if (sender == null || answers == null) {
      return;
    }
    Object json = null;
    try {
      json = JsonReader.read(text);
      SdkMessage message = SdkMessageReader.read(json);
      commands.execute(String.valueOf(SdkMessageReader.type(json)), message, sender, answers);
    } catch (JsonReader.JsonException e) {
      refuse(peer, null, null, "not JSON: " + e.getMessage() + " at character " + e.offset());
    } catch (InvalidInputException e) {
      refuse(peer, SdkMessageReader.type(json), e.problems().getFirst().field(), e.getMessage());
    }
  }

  @Override
  public void binary(Peer peer, long lengthBytes) {
    refuse(peer, null, null, "a command is a text frame, not a binary one");
  }

  @Override
  public void oversized(Peer peer, long lengthBytes) {
    refuse(
        peer,
        null,
        null,
        "a message may have " + FrameReader.MAX_MESSAGE_BYTES + " bytes, not " + lengthBytes);
  }

  private static void refuse(
      Peer peer, @Nullable String command, @Nullable String field, @Nullable String text) {
    Outcome refused = new Outcome.Refused(RefusalReason.INVALID, field, String.valueOf(text), null);
    peer.send(Frames.text(JsonText.bytes(OutcomeJson.commandResult(command, refused))));
  }

  @Override
  public void closed(Peer peer) {
    if (frames != null) {
      frames.close();
    }
    if (client != null) {
      clients.leave(client);
    }
  }

  @Override
  public boolean endsWithRobot() {
    return true;
  }

  /** Answers of one client; streams are answered at most once a second. */
  private static final class Replies implements SdkReplies {

    private static final long STREAM_SILENCE_NS = 1_000_000_000;

    private final Peer peer;
    private final SdkHub hub;
    private long lastStreamNs = System.nanoTime() - STREAM_SILENCE_NS;

    Replies(Peer peer, SdkHub hub) {
      this.peer = peer;
      this.hub = hub;
    }

    @Override
    public void decided(String command, Outcome outcome) {
      boolean told = outcome instanceof Outcome.Refused || outcome instanceof Outcome.Clamped;
      if (told && !(isStream(command) && tooSoon())) {
        peer.send(Frames.text(JsonText.bytes(OutcomeJson.commandResult(command, outcome))));
      }
    }

    private static boolean isStream(String command) {
      return switch (command) {
        case "set_target", "set_full_target", "set_head_joints", "set_body_yaw", "set_antennas" ->
            true;
        default -> false;
      };
    }

    private synchronized boolean tooSoon() {
      long nowNs = System.nanoTime();
      if (nowNs - lastStreamNs < STREAM_SILENCE_NS) {
        return true;
      }
      lastStreamNs = nowNs;
      return false;
    }

    @Override
    public void answer(SdkMessage.Subject subject, @Nullable Object value) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("type", "command_result");
      json.put("command", "get_" + subject.name().toLowerCase(Locale.ROOT));
      json.put("outcome", "executed");
      json.put("result", value);
      peer.send(Frames.text(JsonText.bytes(json)));
    }

    @Override
    public void answered(
        String command, Outcome outcome, Map<String, ? extends @Nullable Object> fields) {
      Map<String, @Nullable Object> json = OutcomeJson.commandResult(command, outcome);
      json.putAll(fields);
      peer.send(Frames.text(JsonText.bytes(json)));
    }

    @Override
    public void taskEnded(UUID task, @Nullable String error) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("type", "task_progress");
      json.put("uuid", task);
      json.put("finished", true);
      json.put("error", error);
      json.put("timestamp", WireTime.local(Instant.now()));
      hub.broadcast(json);
    }

    @Override
    public void recorded(byte[] json) {
      byte[] begin = "{\"type\":\"recorded_data\",\"data\":".getBytes(StandardCharsets.UTF_8);
      byte[] message = Arrays.copyOf(begin, begin.length + json.length + 1);
      System.arraycopy(json, 0, message, begin.length, json.length);
      message[message.length - 1] = '}';
      hub.broadcast(message);
    }
  }
}
