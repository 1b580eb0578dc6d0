package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.simulation.SimulationPace;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Time that can run faster or slower than the wall's, stand still, and go on by single steps. It
 * goes on from where it is: no change of the pace makes it jump, and it never goes back. The pace
 * is changed and read from any thread; only the control thread waits.
 */
public final class SimulationClock implements LoopClock {

  /** How often the loop looks while time stands still; commands are answered that quickly. */
  private static final long PAUSED_WAIT_NS = 10_000_000L;

  /**
   * A pause that lets others run while the computer works as fast as it can: with real-time rights
   * a thread that never waits would take a processor for itself. About a tenth of the 0.4 ms that
   * physics takes for a control period.
   */
  private static final long BREATH_NS = 50_000L;

  /** Over how long the factor of real time is taken. */
  private static final long SECOND_NS = 1_000_000_000L;

  /**
   * A line through time: at {@code wallNs} it was {@code loopNs}, and it rises with the pace.
   *
   * @param stepsLeft periods that paused time is yet to go on by
   * @param history where earlier lines began
   */
  private record Line(
      long wallNs, long loopNs, SimulationPace pace, int stepsLeft, TimeHistory history) {

    boolean runsFree() {
      return !pace.paused() && pace.speed() == SimulationPace.MAX;
    }

    long at(long nowWallNs) {
      if (pace.paused() || pace.speed() == SimulationPace.MAX) {
        return loopNs;
      }
      return loopNs + Math.round((nowWallNs - wallNs) * pace.speed());
    }

    Line paced(SimulationPace newPace, long nowWallNs) {
      long nowLoopNs = at(nowWallNs);
      return new Line(nowWallNs, nowLoopNs, newPace, 0, history.with(nowWallNs, nowLoopNs));
    }

    /** Time that runs as fast as it can has no speed of its own: it is looked up once a second. */
    Line jumped(long toLoopNs, long nowWallNs, int newStepsLeft) {
      boolean due = nowWallNs - history.latestWallNs() >= SECOND_NS;
      return new Line(
          nowWallNs,
          Math.max(toLoopNs, loopNs),
          pace,
          newStepsLeft,
          due ? history.with(nowWallNs, loopNs) : history);
    }
  }

  private final LongSupplier wallClock;
  private final LongConsumer parking;
  private final BooleanSupplier caughtUp;
  private final AtomicReference<Line> line;
  private volatile @Nullable Thread waiting;

  /**
   * A clock that starts in true time.
   *
   * @param caughtUp whether the simulation is where the loop's time is; asked while time runs as
   *     fast as it can
   */
  public SimulationClock(BooleanSupplier caughtUp) {
    this(System::nanoTime, LockSupport::parkNanos, caughtUp);
  }

  /**
   * The same by another wall's time.
   *
   * @param wallClock the wall's time, nanoseconds; never goes back
   * @param parking lets at most so many nanoseconds of it pass
   * @param caughtUp whether the simulation is where the loop's time is
   */
  SimulationClock(LongSupplier wallClock, LongConsumer parking, BooleanSupplier caughtUp) {
    this.wallClock = wallClock;
    this.parking = parking;
    this.caughtUp = caughtUp;
    long nowNs = wallClock.getAsLong();
    line =
        new AtomicReference<>(
            new Line(nowNs, nowNs, SimulationPace.REAL_TIME, 0, TimeHistory.from(nowNs, nowNs)));
  }

  @Override
  public long nowNs() {
    return line().at(wallClock.getAsLong());
  }

  @Override
  public boolean isPaused() {
    return line().pace.paused();
  }

  @Override
  public long wallNowNs() {
    return wallClock.getAsLong();
  }

  @Override
  public long wallNs(long loopNs) {
    long nowWallNs = wallClock.getAsLong();
    Line now = line();
    return now.history.wallNs(loopNs, nowWallNs, now.at(nowWallNs));
  }

  @Override
  public long wallSpanNs(long loopSpanNs) {
    SimulationPace pace = line().pace;
    return pace.speed() == SimulationPace.MAX ? 0 : Math.round(loopSpanNs / pace.speed());
  }

  /** How time runs. */
  public SimulationPace pace() {
    return line().pace;
  }

  /** Simulated time by the wall's over the last second. */
  public double realTimeFactor() {
    long nowWallNs = wallClock.getAsLong();
    Line now = line();
    return now.history.rate(SECOND_NS, nowWallNs, now.at(nowWallNs));
  }

  /** Changes how time runs, from now on; steps that were not made yet are forgotten. */
  public void setPace(SimulationPace pace) {
    line.updateAndGet(now -> now.paced(pace, wallClock.getAsLong()));
    LockSupport.unpark(waiting);
  }

  /**
   * Lets paused time go on to the loop's next cycle: by one control period. Several steps that are
   * asked for at once are made one after the other.
   *
   * @return whether it will; time that runs is not stepped
   */
  public boolean step() {
    Line before =
        line.getAndUpdate(
            now ->
                now.pace.paused()
                    ? new Line(now.wallNs, now.loopNs, now.pace, now.stepsLeft + 1, now.history)
                    : now);
    LockSupport.unpark(waiting);
    return before.pace.paused();
  }

  @Override
  public void waitUntil(long deadlineNs) {
    waiting = Thread.currentThread();
    Line now = line();
    if (now.pace.paused()) {
      if (now.stepsLeft > 0) {
        jump(now, deadlineNs, now.stepsLeft - 1);
      } else {
        parking.accept(PAUSED_WAIT_NS);
      }
    } else if (now.runsFree()) {
      parking.accept(BREATH_NS);
      if (caughtUp.getAsBoolean()) {
        jump(now, deadlineNs, 0);
      }
    } else {
      long leftNs = deadlineNs - now.at(wallClock.getAsLong());
      if (leftNs > 0) {
        parking.accept((long) Math.ceil(leftNs / now.pace.speed()));
      }
    }
  }

  /** Whoever changed the pace meanwhile wins; the loop looks again. */
  private Line line() {
    return Objects.requireNonNull(line.get());
  }

  private void jump(Line from, long deadlineNs, int stepsLeft) {
    boolean _ = line.compareAndSet(from, from.jumped(deadlineNs, wallClock.getAsLong(), stepsLeft));
  }
}
