package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.serial.registers.Units;

/**
 * How the motor bus is driven.
 *
 * @param baud bits per second on the wire
 * @param watchdogMs silence on the bus after which the motors stop by themselves, milliseconds, up
 *     to 2540; becomes the next multiple of 20; 0 for never
 * @param reading what is read of every motor each tick
 * @param voltageWaitMs how long opening waits for the motors' supply to come up, milliseconds
 * @param realTime what the bus thread asks of the operating system
 */
public record BusSettings(
    int baud, int watchdogMs, Reading reading, long voltageWaitMs, RealTimeRequest realTime) {

  /** What is read of every motor each tick. */
  public enum Reading {
    /** Position alone: the shortest tick. Speeds and currents are unknown then. */
    POSITION,
    /** Current, speed and position. */
    ALL
  }

  private static final int MAX_WATCHDOG_MS = 2540;

  /**
   * @throws IllegalArgumentException naming the setting, its value and what is allowed
   */
  public BusSettings {
    if (baud <= 0) {
      throw new IllegalArgumentException("baud is " + baud + ": it must be greater than 0");
    }
    if (watchdogMs < 0 || watchdogMs > MAX_WATCHDOG_MS) {
      throw new IllegalArgumentException(
          "watchdogMs is " + watchdogMs + ": it must be 0 for off, or at most " + MAX_WATCHDOG_MS);
    }
    if (voltageWaitMs < 0) {
      throw new IllegalArgumentException(
          "voltageWaitMs is " + voltageWaitMs + ": it must not be negative");
    }
  }

  /** 1 MBd, a watchdog of half a second, all readings, 30 s for the supply to come up. */
  public static BusSettings defaults() {
    return new BusSettings(1_000_000, 500, Reading.ALL, 30_000, RealTimeRequest.AUTO);
  }

  /** These settings with another watchdog; 0 for none. */
  public BusSettings withWatchdogMs(int newWatchdogMs) {
    return new BusSettings(baud, newWatchdogMs, reading, voltageWaitMs, realTime);
  }

  /** These settings with another reading. */
  public BusSettings withReading(Reading newReading) {
    return new BusSettings(baud, watchdogMs, newReading, voltageWaitMs, realTime);
  }

  /** These settings with another wait for the supply, milliseconds. */
  public BusSettings withVoltageWaitMs(long newVoltageWaitMs) {
    return new BusSettings(baud, watchdogMs, reading, newVoltageWaitMs, realTime);
  }

  /** These settings with another request to the operating system. */
  public BusSettings withRealTime(RealTimeRequest newRealTime) {
    return new BusSettings(baud, watchdogMs, reading, voltageWaitMs, newRealTime);
  }

  /** What goes into the motors' watchdog register. */
  int watchdogUnits() {
    return watchdogMs == 0 ? 0 : Units.watchdogCounts(watchdogNs());
  }

  /** The watchdog, nanoseconds; 0 for none. */
  long watchdogNs() {
    return watchdogMs * 1_000_000L;
  }
}
