package dev.reachystudio.app.daemon.clients;

import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one client does: its last command and how many there were in each of the last seconds. Any
 * thread.
 */
public final class ClientActivity {

  private static final int SECONDS = 30;

  private final Origin origin;
  private final String address;
  private final Clock clock;
  private final Instant since;
  private final int[] counts = new int[SECONDS + 1];
  private long second;
  private @Nullable String lastCommand;
  private @Nullable Instant lastCommandAt;
  private @Nullable Outcome lastOutcome;

  ClientActivity(Origin origin, String address, Clock clock) {
    this.origin = origin;
    this.address = address;
    this.clock = clock;
    this.since = clock.instant();
    this.second = since.getEpochSecond();
  }

  /** Who it is. */
  public Origin origin() {
    return origin;
  }

  /** Notes a command, before it is decided. */
  public synchronized void commanded(String name) {
    Instant now = clock.instant();
    roll(now.getEpochSecond());
    counts[SECONDS]++;
    lastCommand = name;
    lastCommandAt = now;
    lastOutcome = null;
  }

  /** Notes what became of the last command. */
  public synchronized void decided(Outcome outcome) {
    lastOutcome = outcome;
  }

  synchronized Instant lastSeen() {
    return lastCommandAt == null ? since : lastCommandAt;
  }

  synchronized ClientInfo info() {
    roll(clock.instant().getEpochSecond());
    int[] last30s = new int[SECONDS];
    System.arraycopy(counts, 0, last30s, 0, SECONDS);
    return new ClientInfo(
        origin.clientId(),
        origin.transport(),
        origin.label(),
        address,
        since,
        lastCommand,
        lastCommandAt,
        lastOutcome,
        counts[SECONDS - 1],
        last30s);
  }

  private void roll(long now) {
    long steps = Math.clamp(now - second, 0, SECONDS + 1);
    for (long step = 0; step < steps; step++) {
      System.arraycopy(counts, 1, counts, 0, SECONDS);
      counts[SECONDS] = 0;
    }
    second = Math.max(second, now);
  }
}
