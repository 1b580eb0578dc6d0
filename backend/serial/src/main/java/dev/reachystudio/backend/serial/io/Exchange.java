package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where the control thread and the bus thread meet. The control thread leaves goals and requests
 * and wakes the bus thread; the bus thread leaves samples. Neither ever waits for the other.
 *
 * <p>A bus tick is asked for once a control cycle: by the write, so that the goal is on the wire at
 * once and the reading is there for the next cycle; or by the read, when the cycle before wrote
 * nothing. Ticks that were asked for while one was under way are one tick afterwards, so that a
 * stall is followed by no burst.
 */
final class Exchange {

  private final GoalHandOff goals = new GoalHandOff();
  private final AtomicReference<@Nullable TorqueRequest> request = new AtomicReference<>();
  private volatile BusSample sample;
  private volatile long asked;
  private volatile @Nullable Thread busThread;

  // Control thread.
  private long epoch;
  private long asking;
  private long readingsSeen;
  private boolean wroteSinceRead;
  private boolean askedThisCycle;

  // Bus thread.
  private long served;
  private long takenEpoch;

  Exchange(BusSample first) {
    sample = first;
  }

  // ---- control thread ----

  /** Fills the inputs with the newest sample; asks for a tick when nobody else will. */
  void read(IoInputs inputs) {
    BusSample newest = sample;
    newest.fill(inputs, readingsSeen, epoch);
    readingsSeen = newest.readings();
    askedThisCycle = false;
    if (!wroteSinceRead) {
      ask();
    }
    wroteSinceRead = false;
  }

  /** Hands goals over and asks for a tick, unless this cycle's read did. */
  void write(IoTargets targets) {
    goals.filling().set(targets, epoch);
    goals.publish();
    wroteSinceRead = true;
    if (askedThisCycle) {
      wake();
    } else {
      ask();
    }
  }

  /** Number for the next request. */
  long nextEpoch() {
    return ++epoch;
  }

  /** Hands a request over; replaces one that waits. */
  void request(TorqueRequest newest) {
    request.set(newest);
    wake();
  }

  private void ask() {
    askedThisCycle = true;
    asked = ++asking;
    wake();
  }

  private void wake() {
    LockSupport.unpark(busThread);
  }

  // ---- bus thread ----

  /** Who is to be woken. */
  void servedBy(@Nullable Thread thread) {
    busThread = thread;
  }

  /** Whether a tick is asked for; all that were asked for until now are one. */
  boolean takeTick() {
    long now = asked;
    boolean due = now != served;
    served = now;
    return due;
  }

  /** The newest goals, if there are new ones. */
  @Nullable Goals takeGoals() {
    return goals.take();
  }

  /** The newest request, if there is one; it is taken once. */
  @Nullable TorqueRequest takeRequest() {
    TorqueRequest newest = request.get() == null ? null : request.getAndSet(null);
    takenEpoch = newest == null ? takenEpoch : newest.epoch();
    return newest;
  }

  /** Puts a request back that was taken in vain, unless there is a newer one. */
  void giveBack(@Nullable TorqueRequest taken) {
    if (taken != null) {
      request.compareAndSet(null, taken);
    }
  }

  /** Number of the request that was taken last; 0 before the first. */
  long takenEpoch() {
    return takenEpoch;
  }

  /** Whether something is to be told to the motors that nobody took. */
  boolean waits() {
    return request.get() != null || goals.isNew();
  }

  /** Hands a sample over. */
  void publish(BusSample newest) {
    sample = newest;
  }
}
