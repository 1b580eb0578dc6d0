package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.state.RobotState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends states at exact rates: deadlines are absolute, and every tick is encoded once for all
 * clients that asked for the same. One thread of its own, started with the first client;
 * subscribing from any thread.
 */
public final class StateBroadcaster implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StateBroadcaster.class);

  /** Delays up to this are made up for: fewer frames than an outbox holds, at any rate. */
  private static final long MADE_UP_FOR_NS = 250_000_000;

  /** What is sent at each tick. Equal feeds with the same rate share their frames. */
  public interface Feed {
    /**
     * Encodes a tick.
     *
     * @param state newest snapshot
     * @return frames to send in this order
     */
    List<byte[]> encode(RobotState state);
  }

  private static final class Group {
    private final Feed feed;
    private final long periodNs;
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private long nextNs;

    Group(Feed feed, long periodNs, long firstNs) {
      this.feed = feed;
      this.periodNs = periodNs;
      this.nextNs = firstNs;
    }
  }

  private final Supplier<@Nullable RobotControl> robot;
  private final double updateRateHz;
  private final List<Group> groups = new ArrayList<>();
  private @Nullable Thread thread;
  private volatile boolean closed;

  /**
   * @param robot the running robot, or null
   * @param updateRateHz rate of the control loop; nothing is sent faster
   */
  public StateBroadcaster(Supplier<@Nullable RobotControl> robot, double updateRateHz) {
    this.robot = robot;
    this.updateRateHz = updateRateHz;
  }

  /**
   * Sends a feed to a peer until the subscription is closed.
   *
   * @param rateHz ticks per second, above 0
   */
  public Registration subscribe(Feed feed, double rateHz, Peer peer) {
    long periodNs = Math.round(1e9 / Math.min(rateHz, updateRateHz));
    synchronized (groups) {
      Group group = find(feed, periodNs);
      if (group == null) {
        group = new Group(feed, periodNs, firstTickNs());
        groups.add(group);
      }
      group.peers.add(peer);
      wake();
      Group joined = group;
      return () -> unsubscribe(joined, peer);
    }
  }

  private void unsubscribe(Group group, Peer peer) {
    synchronized (groups) {
      group.peers.remove(peer);
      if (group.peers.isEmpty()) {
        groups.remove(group);
      }
    }
  }

  private @Nullable Group find(Feed feed, long periodNs) {
    for (Group group : groups) {
      if (group.periodNs == periodNs && group.feed.equals(feed)) {
        return group;
      }
    }
    return null;
  }

  /**
   * Half a period after a cycle of the control loop: as both keep their phase, each tick then finds
   * exactly one new snapshot at the loop's own rate.
   */
  private long firstTickNs() {
    long nowNs = System.nanoTime();
    RobotControl control = robot.get();
    if (control == null) {
      return nowNs;
    }
    long sinceCycleNs = control.nowNs() - control.state().timeNs();
    return nowNs - sinceCycleNs + Math.round(0.5e9 / updateRateHz);
  }

  private void wake() {
    Thread running = thread;
    if (running == null) {
      running =
          Threads.platform(
              "state-broadcaster", (t, bug) -> log.error("The broadcaster died", bug), this::run);
      thread = running;
      running.start();
    } else {
      LockSupport.unpark(running);
    }
  }

  private void run() {
    while (!closed) {
      Group next = earliest();
      if (next == null) {
        LockSupport.park(this);
        continue;
      }
      long nowNs = System.nanoTime();
      long waitNs = next.nextNs - nowNs;
      if (waitNs > 0) {
        LockSupport.parkNanos(this, waitNs);
      } else {
        tick(next);
        advance(next, nowNs);
      }
    }
  }

  private @Nullable Group earliest() {
    synchronized (groups) {
      Group earliest = null;
      for (Group group : groups) {
        if (earliest == null || group.nextNs - earliest.nextNs < 0) {
          earliest = group;
        }
      }
      return earliest;
    }
  }

  /**
   * Missed ticks are made up for, so that the rate stays exact; after a long delay whole periods
   * are skipped.
   */
  private static void advance(Group group, long nowNs) {
    long lateNs = nowNs - group.nextNs;
    long skipped = lateNs > MADE_UP_FOR_NS ? lateNs / group.periodNs : 0;
    group.nextNs += (skipped + 1) * group.periodNs;
  }

  private void tick(Group group) {
    RobotControl control = robot.get();
    if (control == null) {
      return;
    }
    try {
      for (byte[] frame : group.feed.encode(control.state())) {
        for (Peer peer : group.peers) {
          peer.send(frame);
        }
      }
    } catch (RuntimeException e) {
      log.error("Cannot encode a state", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    synchronized (groups) {
      LockSupport.unpark(thread);
    }
  }
}
