package dev.reachystudio.lock;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One slot per daemon for managed apps and remote sessions. Direct clients never touch it.
 *
 * <p>States: free, local app, remote session. A local app evicts a remote session; nothing evicts a
 * local app. Possession is a {@link Lease}: only the lease that was granted can give the robot
 * back, so a late release of an evicted holder does nothing. Any thread; no mutex is held while
 * listeners run.
 */
public final class RobotAppLock {

  /** Name that a remote session is shown under. */
  public static final String REMOTE_HOLDER_NAME = "remote";

  /**
   * What is held, and by which lease; a new object for every change, so identity tells leases
   * apart.
   */
  private record Slot(LockStatus status, @Nullable HeldLease lease) {}

  private final Clock clock;
  private final AtomicReference<Slot> slot;
  private final CopyOnWriteArrayList<LockListener> listeners = new CopyOnWriteArrayList<>();

  /**
   * A free lock.
   *
   * @param clock wall clock for the time stamps
   */
  public RobotAppLock(Clock clock) {
    this.clock = clock;
    this.slot = new AtomicReference<>(freeSlot(clock.instant()));
  }

  /** The lock now. */
  public LockStatus status() {
    return held().status();
  }

  /**
   * Tells a listener of every change from now on.
   *
   * @param listener see {@link LockListener} for its threads
   * @return ends the listening
   */
  public AutoCloseable listen(LockListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Takes the robot for a local app, ending a remote session that holds it.
   *
   * @param appName name of the app
   */
  public Acquisition acquireLocalApp(String appName) {
    return acquire(LockState.LOCAL_APP, appName, true);
  }

  /**
   * Takes the robot for a local app only if nobody has it.
   *
   * @param appName name of the app
   */
  public Acquisition tryAcquireLocalApp(String appName) {
    return acquire(LockState.LOCAL_APP, appName, false);
  }

  /** Takes the robot for a remote session only if nobody has it. */
  public Acquisition tryAcquireRemoteSession() {
    return acquire(LockState.REMOTE_SESSION, REMOTE_HOLDER_NAME, false);
  }

  private Acquisition acquire(LockState wanted, String holderName, boolean evictsRemote) {
    var lease = new HeldLease();
    while (true) {
      Slot held = held();
      LockState found = held.status().state();
      boolean evicts = found == LockState.REMOTE_SESSION && evictsRemote;
      if (found != LockState.FREE && !evicts) {
        return new Acquisition.Refused(held.status(), refusal(held.status()));
      }
      var taken = new Slot(new LockStatus(wanted, holderName, clock.instant()), lease);
      if (slot.compareAndSet(held, taken)) {
        tellAcquired(wanted, holderName, evicts);
        return new Acquisition.Granted(lease);
      }
    }
  }

  private Slot held() {
    return Objects.requireNonNull(slot.get());
  }

  private void tellAcquired(LockState state, String holderName, boolean evictedRemote) {
    for (LockListener listener : listeners) {
      if (evictedRemote) {
        listener.remoteSessionEvicted(holderName);
      }
      if (state == LockState.LOCAL_APP) {
        listener.localAppAcquired(holderName);
      } else {
        listener.remoteSessionAcquired();
      }
    }
  }

  private static String refusal(LockStatus holder) {
    return holder.state() == LockState.LOCAL_APP
        ? "A local app is already running: '" + holder.holderName() + "'"
        : "A remote session holds the robot";
  }

  private static Slot freeSlot(Instant since) {
    return new Slot(new LockStatus(LockState.FREE, null, since), null);
  }

  private final class HeldLease implements Lease {

    @Override
    public boolean valid() {
      return held().lease() == this;
    }

    @Override
    public void release(boolean expectsHandoff) {
      Slot held = held();
      if (held.lease() == this && slot.compareAndSet(held, freeSlot(clock.instant()))) {
        for (LockListener listener : listeners) {
          listener.becameFree(expectsHandoff);
        }
      }
    }
  }
}
