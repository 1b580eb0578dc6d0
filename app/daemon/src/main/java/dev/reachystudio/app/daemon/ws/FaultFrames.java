package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.json.wire.StatusJson;
import java.util.Map;
import java.util.function.Consumer;

/** Changes of the robot's faults as frames of {@code /ws/sdk} and {@code /api/move/ws/updates}. */
public final class FaultFrames implements Consumer<CommandEvent> {

  private final Consumer<Map<String, ?>> listeners;

  /** Tells listeners of every change. */
  public FaultFrames(Consumer<Map<String, ?>> listeners) {
    this.listeners = listeners;
  }

  @Override
  public void accept(CommandEvent event) {
    if (event instanceof CommandEvent.FaultsChanged changed) {
      listeners.accept(StatusJson.faultsChanged(changed));
    }
  }
}
