package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.MotorBus;

/**
 * Lets the tools onto a bus: alone, or in turns with a control loop that goes on meanwhile. A turn
 * is short, a few milliseconds; pauses lie between turns.
 */
public interface BusAccess {

  /** What is done in one turn. */
  @FunctionalInterface
  interface Work<T> {
    T with(MotorBus bus) throws BusException;
  }

  /**
   * Does some work at the bus.
   *
   * @param work runs at once or in the bus's own thread; the call waits for it
   * @return what the work returned
   * @throws BusException if the work failed, or the bus is gone
   * @throws InterruptedException if the thread was interrupted while it waited for its turn
   */
  <T> T turn(Work<T> work) throws BusException, InterruptedException;

  /** A bus that nobody else uses. */
  static BusAccess alone(MotorBus bus) {
    return new BusAccess() {
      @Override
      public <T> T turn(Work<T> work) throws BusException, InterruptedException {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        return work.with(bus);
      }
    };
  }
}
