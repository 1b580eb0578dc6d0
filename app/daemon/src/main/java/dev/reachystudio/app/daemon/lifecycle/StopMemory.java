package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.app.daemon.store.ConfigFolder;
import dev.reachystudio.protocol.state.EmergencyStopState;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the emergency stop, so that it outlives the robot's session and the process. Any
 * thread.
 */
final class StopMemory {

  private static final Logger log = LoggerFactory.getLogger(StopMemory.class);
  private static final String FILE = "emergency_stop";

  private final ConfigFolder folder;
  private EmergencyStopState state;

  StopMemory(ConfigFolder folder) {
    this.folder = folder;
    this.state = folder.readText(FILE).map(StopMemory::parse).orElse(EmergencyStopState.RELEASED);
    if (state.engaged()) {
      log.warn("The emergency stop is still engaged from before; release it to move the robot");
    }
  }

  synchronized EmergencyStopState get() {
    return state;
  }

  synchronized void set(EmergencyStopState next) {
    if (next == state) {
      return;
    }
    state = next;
    folder.writeText(FILE, next.name().toLowerCase(Locale.ROOT) + "\n");
  }

  /** Anything unreadable counts as engaged: the safe side. */
  private static EmergencyStopState parse(String text) {
    return switch (text.strip()) {
      case "released" -> EmergencyStopState.RELEASED;
      case "engaged_off" -> EmergencyStopState.ENGAGED_OFF;
      default -> EmergencyStopState.ENGAGED_HOLD;
    };
  }
}
