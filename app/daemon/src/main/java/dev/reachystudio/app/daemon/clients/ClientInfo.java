package dev.reachystudio.app.daemon.clients;

import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client at one moment.
 *
 * @param id identity while it is connected
 * @param transport way in
 * @param label name for people
 * @param address remote address with port, or empty for the studio itself
 * @param since when it appeared
 * @param lastCommand name of its last command, or null
 * @param lastCommandAt when that came, or null
 * @param lastOutcome what became of it, or null when it is not decided or nobody asks
 * @param commandsPerSecond commands in the last whole second
 * @param last30s commands in each of the last 30 seconds, oldest first; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // drawn as it is, 30 numbers once a second
public record ClientInfo(
    String id,
    Origin.Transport transport,
    String label,
    String address,
    Instant since,
    @Nullable String lastCommand,
    @Nullable Instant lastCommandAt,
    @Nullable Outcome lastOutcome,
    double commandsPerSecond,
    int[] last30s) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClientInfo that
        && id.equals(that.id)
        && Objects.equals(lastCommandAt, that.lastCommandAt)
        && Objects.equals(lastOutcome, that.lastOutcome)
        && Arrays.equals(last30s, that.last30s);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
