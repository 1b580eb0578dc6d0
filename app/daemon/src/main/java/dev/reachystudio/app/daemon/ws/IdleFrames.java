package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The idle reset as frames of {@code /ws/sdk} and {@code /api/move/ws/updates}. */
public final class IdleFrames implements Consumer<CommandEvent> {

  private final Consumer<Map<String, ?>> listeners;

  /** Tells listeners of announcements and cancellations. */
  public IdleFrames(Consumer<Map<String, ?>> listeners) {
    this.listeners = listeners;
  }

  @Override
  public void accept(CommandEvent event) {
    if (event instanceof CommandEvent.IdleResetAnnounced announced) {
      Map<String, Object> json = frame("idle_reset_announced", announced.policy());
      json.put("in_s", announced.startsInNs() / 1e9);
      listeners.accept(json);
    } else if (event instanceof CommandEvent.IdleResetCancelled cancelled) {
      Map<String, Object> json = frame("idle_reset_cancelled", cancelled.policy());
      json.put("reason", cancelled.reason());
      listeners.accept(json);
    }
  }

  private static Map<String, Object> frame(String type, IdlePolicy policy) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    json.put("policy", policy.wireName());
    return json;
  }
}
