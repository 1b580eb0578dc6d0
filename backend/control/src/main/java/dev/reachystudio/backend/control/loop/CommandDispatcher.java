package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells people what the control thread decided: completes the futures and calls the listeners, in
 * the order of the decisions, on a thread of its own. The control thread never wakes anybody: while
 * something is pending this thread looks every millisecond, while somebody streams twenty times a
 * second, otherwise it sleeps.
 */
final class CommandDispatcher implements AutoCloseable {

  private static final long LOOK_NS = 1_000_000;

  /** While somebody streams, what the limits do to the stream is looked for this often. */
  private static final long STREAM_LOOK_NS = 50_000_000;

  /** So many looks after the last target of a stream. */
  private static final int STREAM_LOOKS = 4;

  private static final Outcome.Refused ENDED =
      Outcome.Refused.of(RefusalReason.NOT_RUNNING, "the control loop has ended");

  private final Queue<PendingCommand> inbox = new ConcurrentLinkedQueue<>();
  private final List<PendingCommand> open = new ArrayList<>();
  private final List<Watch> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> watches = new CopyOnWriteArrayList<>();
  private final Clock clock;
  private final LongSupplier released;
  private final Refusals refusals;
  private final StreamClamps streamClamps;
  private final Thread thread;
  private volatile boolean running;
  private final AtomicInteger refusers = new AtomicInteger();
  private volatile boolean closed;
  private final AtomicInteger streamLooks = new AtomicInteger();

  CommandDispatcher(
      Clock clock, Refusals refusals, StreamClamps streamClamps, LongSupplier released) {
    this.clock = clock;
    this.released = released;
    this.streamClamps = streamClamps;
    this.refusals = refusals;
    thread = Threads.platform("dispatcher", BugLog::uncaught, this::run);
  }

  /** Starts the thread; without it {@link #pump} does its work. */
  void start() {
    running = true;
    thread.start();
  }

  /** Takes care of a command from now on. Any thread; before the control thread gets it. */
  void track(PendingCommand pending) {
    inbox.add(pending);
    if (closed) {
      refuseRest();
    } else {
      LockSupport.unpark(thread);
    }
  }

  RobotControl.Registration watch(Consumer<CommandEvent> listener) {
    Watch own = new Watch(listener);
    listeners.add(own);
    return () -> listeners.remove(own);
  }

  /** Wakes the thread up once; not for every cycle. */
  void look() {
    LockSupport.unpark(thread);
  }

  /** Somebody streams: from now on this thread looks for what the limits do to it. Any thread. */
  void expectStreamClamps() {
    if (streamLooks.getAndSet(STREAM_LOOKS) <= 0) {
      LockSupport.unpark(thread);
    }
  }

  /** Called on this thread whenever it looks. */
  void onLook(Runnable watch) {
    watches.add(watch);
  }

  /** Tells everything that was decided. One thread at a time. */
  void pump() {
    long upTo = released.getAsLong();
    for (PendingCommand pending = inbox.poll(); pending != null; pending = inbox.poll()) {
      open.add(pending);
    }
    List<Told> told = new ArrayList<>();
    for (PendingCommand pending : open) {
      // Ended is read first: whatever ended had been decided and started before.
      boolean ended = pending.isEnded();
      boolean started = pending.isStarted();
      if (!pending.told && pending.isDecided()) {
        told.add(new Told(pending.decidedOrder, pending, What.DECISION));
      }
      if (!pending.startTold && started) {
        told.add(new Told(pending.startedOrder, pending, What.START));
      }
      if (ended) {
        told.add(new Told(endOrder(pending), pending, What.END));
      }
    }
    told.sort(Comparator.comparingLong(Told::order));
    for (Told one : told) {
      if (one.order > upTo) {
        break;
      }
      tell(one);
    }
    open.removeIf(pending -> pending.end.isDone());
    tellStreamClamps();
    watches.forEach(Runnable::run);
  }

  /** Ends the thread; what is still open is refused or cancelled. The control thread has ended. */
  @Override
  public void close() {
    closed = true;
    running = false;
    if (thread.isAlive() && !thread.equals(Thread.currentThread())) {
      LockSupport.unpark(thread);
      joinThread();
    }
    refuseRest();
  }

  private void run() {
    while (running) {
      pump();
      if (!inbox.isEmpty()) {
        continue;
      }
      if (open.isEmpty() && streamLooks.get() <= 0) {
        LockSupport.park(this);
      } else if (open.isEmpty()) {
        streamLooks.decrementAndGet();
        LockSupport.parkNanos(this, STREAM_LOOK_NS);
      } else {
        LockSupport.parkNanos(this, LOOK_NS);
      }
    }
  }

  /** By whoever closes, and by senders that come later; only one at a time does the work. */
  private void refuseRest() {
    if (refusers.getAndIncrement() != 0) {
      return;
    }
    int seen;
    do {
      seen = refusers.get();
      pump();
      for (PendingCommand pending : open) {
        if (!pending.told) {
          pending.decideEarly(ENDED);
        }
      }
      pump();
    } while (!refusers.compareAndSet(seen, 0));
  }

  private void tell(Told one) {
    PendingCommand pending = one.pending;
    switch (one.what) {
      case DECISION -> tellDecision(pending);
      case START -> tellStart(pending);
      case END -> tellEnd(pending);
    }
  }

  private void tellDecision(PendingCommand pending) {
    pending.told = true;
    Outcome outcome = refusals.note(OutcomeTexts.outcome(pending));
    Instant now = clock.instant();
    boolean refused = outcome instanceof Outcome.Refused;
    pending.outcome.complete(outcome);
    emit(new CommandEvent.Decided(now, pending.origin, pending.command, outcome));
    PlannedMove plan = pending.plan;
    if (plan == null || refused) {
      pending.end.complete(OutcomeTexts.end(pending, outcome));
    }
  }

  private void tellStreamClamps() {
    for (StreamClamp clamp = streamClamps.poll(); clamp != null; clamp = streamClamps.poll()) {
      emit(
          new CommandEvent.StreamClamped(
              clock.instant(), clamp.origin(), OutcomeTexts.clamps(clamp)));
    }
  }

  private void tellStart(PendingCommand pending) {
    pending.startTold = true;
    PlannedMove plan = pending.plannedMove();
    emit(
        new CommandEvent.MoveStarted(
            clock.instant(),
            pending.origin,
            plan.moveId,
            plan.kind,
            plan.name,
            plan.startNs,
            plan.move.soundCues()));
  }

  private void tellEnd(PendingCommand pending) {
    PlannedMove plan = pending.plan;
    if (plan == null || pending.end.isDone()) {
      return;
    }
    MoveEnd end = OutcomeTexts.end(pending, Outcome.EXECUTED);
    pending.end.complete(end);
    emit(
        new CommandEvent.MoveEnded(
            clock.instant(), pending.origin, plan.moveId, plan.kind, plan.name, end));
  }

  private void emit(CommandEvent event) {
    for (Watch watch : listeners) {
      try {
        watch.listener.accept(event);
      } catch (RuntimeException | Error e) {
        BugLog.survived("A listener of command events failed", e);
      }
    }
  }

  private void joinThread() {
    try {
      thread.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long endOrder(PendingCommand pending) {
    return pending.reason != null || pending.earlyOutcome != null
        ? pending.decidedOrder
        : pending.endedOrder;
  }

  /** Not a record: the same listener may watch twice and ends each on its own. */
  private static final class Watch {
    private final Consumer<CommandEvent> listener;

    private Watch(Consumer<CommandEvent> listener) {
      this.listener = listener;
    }
  }

  private enum What {
    DECISION,
    START,
    END
  }

  private record Told(long order, PendingCommand pending, What what) {}
}
