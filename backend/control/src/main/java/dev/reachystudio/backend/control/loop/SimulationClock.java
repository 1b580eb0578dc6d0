package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.simulation.SimulationPace;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Time that can run faster or slower than the wall's, stand still, and go on by single steps. It
 * goes on from where it is: no change of the pace makes it jump. The pace is changed from any
 * thread; only the control thread waits.
 */
public final class SimulationClock implements LoopClock {

  /** How often the loop looks while time stands still; commands are answered that quickly. */
  private static final long PAUSED_WAIT_NS = 10_000_000L;

  /** A pause that lets others run while the computer works as fast as it can. */
  private static final long BREATH_NS = 20_000L;

  /** A line through time: at {@code wallNs} it was {@code loopNs}, and it rises with the pace. */
  private record Line(long wallNs, long loopNs, SimulationPace pace) {

    long at(long nowWallNs) {
      if (pace.paused() || pace.speed() == SimulationPace.MAX) {
        return loopNs;
      }
      return loopNs + Math.round((nowWallNs - wallNs) * pace.speed());
    }
  }

  private final LongSupplier wallClock;
  private final BooleanSupplier caughtUp;
  private volatile Line line;

  /**
   * A clock that starts in true time.
   *
   * @param caughtUp whether the simulation is where the loop's time is; asked while time runs as
   *     fast as it can
   */
  public SimulationClock(BooleanSupplier caughtUp) {
    this(System::nanoTime, caughtUp);
  }

  SimulationClock(LongSupplier wallClock, BooleanSupplier caughtUp) {
    this.wallClock = wallClock;
    this.caughtUp = caughtUp;
    long nowNs = wallClock.getAsLong();
    line = new Line(nowNs, nowNs, SimulationPace.REAL_TIME);
  }

  @Override
  public long nowNs() {
    return line.at(wallClock.getAsLong());
  }

  @Override
  public boolean isPaused() {
    return line.pace.paused();
  }

  /** How time runs. */
  public SimulationPace pace() {
    return line.pace;
  }

  /** Changes how time runs, from now on. */
  public synchronized void setPace(SimulationPace pace) {
    long wallNs = wallClock.getAsLong();
    line = new Line(wallNs, line.at(wallNs), pace);
  }

  /**
   * Lets paused time go on by a step.
   *
   * @param durationNs how far, nanoseconds
   * @return whether it did; time that runs is not stepped
   */
  public synchronized boolean step(long durationNs) {
    Line now = line;
    if (!now.pace.paused()) {
      return false;
    }
    line = new Line(now.wallNs, now.loopNs + durationNs, now.pace);
    return true;
  }

  @Override
  public void waitUntil(long deadlineNs) {
    Line now = line;
    if (now.pace.paused()) {
      LockSupport.parkNanos(PAUSED_WAIT_NS);
    } else if (now.pace.speed() == SimulationPace.MAX) {
      LockSupport.parkNanos(BREATH_NS);
      if (caughtUp.getAsBoolean()) {
        jumpTo(deadlineNs);
      }
    } else {
      long leftNs = deadlineNs - now.at(wallClock.getAsLong());
      if (leftNs > 0) {
        LockSupport.parkNanos((long) Math.ceil(leftNs / now.pace.speed()));
      }
    }
  }

  private synchronized void jumpTo(long deadlineNs) {
    Line now = line;
    if (now.pace.speed() == SimulationPace.MAX && !now.pace.paused() && deadlineNs > now.loopNs) {
      line = new Line(wallClock.getAsLong(), deadlineNs, now.pace);
    }
  }
}
