package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.state.RobotState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The taps that are open. Opening and closing replaces the array, so that the control thread goes
 * through one that nobody changes.
 */
final class StateTaps {

  private static final StateTap[] NONE = {};

  private final AtomicReference<StateTap[]> taps = new AtomicReference<>(NONE);

  /** Opens a tap; any thread. */
  StateTap open(int capacity) {
    StateTap tap = new StateTap(capacity, this::remove);
    taps.updateAndGet(
        open -> {
          StateTap[] more = Arrays.copyOf(open, open.length + 1);
          more[open.length] = tap;
          return more;
        });
    return tap;
  }

  /** Offers a snapshot to all; control thread. */
  void offer(RobotState state) {
    StateTap[] open = taps.getAcquire();
    for (int i = 0; i < open.length; i++) {
      open[i].offer(state);
    }
  }

  private void remove(StateTap tap) {
    taps.updateAndGet(
        open -> {
          List<StateTap> left = new ArrayList<>(Arrays.asList(open));
          left.remove(tap);
          return left.toArray(NONE);
        });
  }
}
