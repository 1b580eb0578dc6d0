package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.RealTime;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.port.PortException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the thread {@code serial-bus} does: ticks while there is a port, and looks for it while
 * there is none.
 */
final class BusDuty {

  /** How often it looks whether the port is still there while nobody asks for anything. */
  private static final long IDLE_NS = 20_000_000L;

  private static final long REOPEN_NS = 200_000_000L;

  /** What was asked last has this long to be read back when the robot is closed. */
  private static final long FINISHES_NS = 500_000_000L;

  private final BusParts parts;
  private final PortConnector connector;
  private final LoopClock clock;
  private @Nullable BusLink link;
  private @Nullable BusTick tick;
  private long triedNs;
  private volatile boolean closing;
  private volatile boolean connected = true;

  BusDuty(BusParts parts, PortConnector connector, BusLink opened, LoopClock clock) {
    this.parts = parts;
    this.connector = connector;
    this.clock = clock;
    use(opened);
  }

  /** Whether there is a port; any thread. */
  boolean isConnected() {
    return connected;
  }

  /** Before the thread starts: hands over what was found. */
  void publish() {
    BusTick ready = tick;
    if (ready != null) {
      ready.publish();
    }
  }

  /** Until {@link #end}. */
  void run() {
    var _ = RealTime.ask(parts.settings().realTime());
    parts.exchange().servedBy(Thread.currentThread());
    parts.turns().servedBy(Thread.currentThread());
    while (!closing) {
      BusLink present = link;
      try {
        if (present == null) {
          reconnect();
        } else {
          serve(present);
        }
      } catch (BusUnpluggedException e) {
        lost(present);
      } catch (RuntimeException | Error e) {
        // The port is opened anew, so that nothing of what went wrong is left.
        BugLog.survived("The driver of the motor bus met a bug and begins again", e);
        lost(present);
      }
    }
    parts.exchange().servedBy(null);
    parts.turns().refuse("the robot was closed");
    finish();
  }

  /** Asks the thread to end. */
  void end(Thread thread) {
    closing = true;
    LockSupport.unpark(thread);
  }

  /** What was asked last is still done: letting go before closing above all. */
  private void finish() {
    BusLink last = link;
    BusTick ticking = tick;
    if (last == null || ticking == null) {
      return;
    }
    try (last) {
      long endNs = clock.nowNs() + FINISHES_NS;
      boolean open = true;
      while (open && clock.nowNs() < endNs) {
        ticking.obey();
        open = parts.exchange().waits() || !last.torque.isSettled();
      }
    } catch (BusUnpluggedException e) {
      // Gone: the motors' watchdogs stop them.
    }
  }

  private void use(BusLink opened) {
    link = opened;
    tick = new BusTick(parts, opened, clock);
  }

  private void serve(BusLink present) throws BusUnpluggedException {
    BusTick ticking = tick;
    if (ticking == null || present.bus().isGone()) {
      lost(present);
    } else if (parts.exchange().takeTick()) {
      ticking.run();
    } else if (parts.exchange().waits()) {
      ticking.obey();
    } else if (!parts.turns().isEmpty() && ticking.hasRoom()) {
      ticking.give(parts.turns());
    } else {
      clock.waitUntil(clock.nowNs() + IDLE_NS);
    }
  }

  private void lost(@Nullable BusLink gone) {
    if (gone == null) {
      return;
    }
    long nowNs = clock.nowNs();
    connected = false;
    link = null;
    tick = null;
    parts.goals().forget();
    parts.exchange().giveBack(gone.torque.unfinishedRelease());
    parts.figures().ended(gone.bus().counters());
    parts
        .rules()
        .unplugged(
            true,
            nowNs,
            "The robot's port "
                + gone.bus().portName()
                + " is gone; it is opened again when it is back. Check the USB cable");
    parts.turns().refuse(connector.description() + " is unplugged");
    publishLost();
    triedNs = nowNs;
    // Last: closing a device that is gone can take a while.
    gone.close();
  }

  private void publishLost() {
    parts
        .exchange()
        .publish(parts.samples().make(0, false, connector.description(), clock.nowNs()));
  }

  private void reconnect() throws BusUnpluggedException {
    long nowNs = clock.nowNs();
    if (nowNs - triedNs < REOPEN_NS) {
      clock.waitUntil(triedNs + REOPEN_NS);
      return;
    }
    triedNs = nowNs;
    try {
      BusLink opened = new BusLink(connector.open(parts.settings().baud()), parts, clock);
      try {
        opened.meetAgain();
      } catch (BusUnpluggedException | RuntimeException | Error e) {
        parts.figures().ended(opened.bus().counters());
        opened.close();
        throw e;
      }
      parts.figures().reconnected();
      parts.rules().unplugged(false, nowNs, "");
      use(opened);
      parts.turns().open();
      connected = true;
    } catch (PortException e) {
      // Not there yet, or not permitted yet: the next time.
      publishLost();
    }
  }
}
