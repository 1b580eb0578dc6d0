package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.Problems;
import dev.reachystudio.protocol.json.wire.StateJson;
import dev.reachystudio.protocol.json.wire.StateQuery;
import dev.reachystudio.protocol.state.RobotState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api/state/ws/full}: the full state at the rate asked for; nothing is read. */
public final class StateSocket implements SocketEndpoint {

  private static final double DEFAULT_RATE_HZ = 10;

  private record FullState(StateQuery query) implements StateBroadcaster.Feed {
    @Override
    public List<byte[]> encode(RobotState state) {
      return List.of(Frames.text(StateJson.full(state, query, Instant.now())));
    }
  }

  private final StateBroadcaster broadcaster;
  private final StateQuery query;
  private final double rateHz;
  private @Nullable Registration subscription;

  /**
   * @param query flags of the state, and {@code frequency} in frames per second
   * @throws InvalidInputException if a flag or the frequency cannot be read
   */
  public StateSocket(StateBroadcaster broadcaster, Map<String, String> query)
      throws InvalidInputException {
    this.broadcaster = broadcaster;
    this.query = StateQuery.of(query).withControlMode();
    Problems problems = new Problems();
    Double frequency = StateQuery.number(query, "frequency", DEFAULT_RATE_HZ, problems);
    problems.check();
    this.rateHz = frequency == null ? DEFAULT_RATE_HZ : frequency;
  }

  @Override
  public void opened(Peer peer) {
    if (rateHz <= 0) {
      peer.close(1008, "frequency: Input should be greater than 0");
    } else {
      subscription = broadcaster.subscribe(new FullState(query), rateHz, peer);
    }
  }

  @Override
  public void closed(Peer peer) {
    if (subscription != null) {
      subscription.close();
    }
  }

  @Override
  public boolean endsWithRobot() {
    return true;
  }
}
