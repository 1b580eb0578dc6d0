package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.tools.BusAccess;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets tools and packets of clients onto the bus of a running robot: one turn after the other, in
 * the bus thread, between two ticks. Any thread asks and waits.
 */
final class Turns implements BusAccess {

  private final Queue<Turn<?>> waiting = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Thread busThread;
  private volatile @Nullable String refusal;

  /** Somebody's work, and what becomes of it. */
  private record Turn<T>(Work<T> work, CompletableFuture<T> result) {

    void run(MotorBus bus) throws BusUnpluggedException {
      try {
        if (!result.isCancelled()) {
          result.complete(work.with(bus));
        }
      } catch (BusUnpluggedException e) {
        result.completeExceptionally(e);
        throw e;
      } catch (BusException | RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    }
  }

  @Override
  public <T> T turn(Work<T> work) throws BusException, InterruptedException {
    Turn<T> turn = new Turn<>(work, new CompletableFuture<>());
    waiting.add(turn);
    String now = refusal;
    if (now != null) {
      refuse(now);
    }
    LockSupport.unpark(busThread);
    try {
      return turn.result().get();
    } catch (InterruptedException e) {
      turn.result().cancel(false);
      throw e;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case BusException failed -> throw failed;
        case RuntimeException bug -> throw bug;
        case Error bug -> throw bug;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  // ---- bus thread ----

  void servedBy(Thread thread) {
    busThread = thread;
  }

  /** Whether somebody waits. */
  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Gives one turn. */
  void give(MotorBus bus) throws BusUnpluggedException {
    Turn<?> turn = waiting.poll();
    if (turn != null) {
      turn.run(bus);
    }
  }

  /** From now on there are turns. */
  void open() {
    refusal = null;
  }

  /** From now on there are none, and nobody waits in vain. */
  void refuse(String why) {
    refusal = why;
    for (Turn<?> turn = waiting.poll(); turn != null; turn = waiting.poll()) {
      turn.result().completeExceptionally(new BusUnpluggedException(why));
    }
  }
}
