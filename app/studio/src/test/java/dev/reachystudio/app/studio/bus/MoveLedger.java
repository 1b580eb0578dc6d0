package dev.reachystudio.app.studio.bus;

import dev.reachystudio.protocol.json.wire.JsonReader;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which moves were accepted, and which have ended, as the socket with move updates tells. */
public final class MoveLedger implements WebSocket.Listener {

  private static final Set<String> ENDS = Set.of("move_completed", "move_cancelled", "move_failed");

  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private final StringBuilder part = new StringBuilder();

  /** A move was accepted; its end must come. */
  public void accepted(String moveId) {
    accepted.add(moveId);
  }

  /** How many moves were accepted. */
  public int moves() {
    return accepted.size();
  }

  /** The moves whose end has not come. */
  public Set<String> open() {
    Set<String> open = ConcurrentHashMap.newKeySet();
    open.addAll(accepted);
    open.removeAll(ended);
    return open;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      take(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void take(String text) {
    try {
      if (JsonReader.read(text) instanceof Map<?, ?> frame
          && ENDS.contains(String.valueOf(frame.get("type")))) {
        ended.add(String.valueOf(frame.get("uuid")));
      }
    } catch (JsonReader.JsonException e) {
      throw new IllegalStateException("no JSON: " + text, e);
    }
  }
}
