package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusCounters;
import dev.reachystudio.protocol.state.BusStatistics;

/** How well the bus does: counters over all openings of the port, rates of the last second. */
final class BusFigures {

  private static final long SECOND_NS = 1_000_000_000L;
  private static final double US_PER_BYTE_AT_1_BAUD = 1e7;

  private final double usPerByte;
  private BusCounters earlier = BusCounters.NONE;
  private BusCounters present = BusCounters.NONE;
  private BusCounters secondBegan = BusCounters.NONE;
  private long secondBeganNs;
  private long ticks;
  private long ticksBefore;
  private long reasked;
  private long reconnections;
  private BusStatistics latest = BusStatistics.NONE;

  BusFigures(int baud) {
    usPerByte = US_PER_BYTE_AT_1_BAUD / baud;
  }

  /** A port was given up: its counters stay. */
  void ended(BusCounters counters) {
    earlier = earlier.plus(counters);
    present = earlier;
  }

  /** The port was opened again. */
  void reconnected() {
    reconnections++;
  }

  /** Motors were asked a second time in a tick. */
  void askedAgain() {
    reasked++;
  }

  /** A tick was made. */
  void tick(BusCounters counters, long clampedGoals, long nowNs) {
    ticks++;
    present = earlier.plus(counters);
    if (nowNs - secondBeganNs >= SECOND_NS) {
      latest = over((nowNs - secondBeganNs) / 1e9, clampedGoals);
      secondBegan = present;
      secondBeganNs = nowNs;
      ticksBefore = ticks;
    }
  }

  /** The newest figures; the counters are of now. */
  BusStatistics statistics(long clampedGoals) {
    return with(
        latest.tickHz(),
        latest.timeoutRate(),
        latest.crcErrorRate(),
        latest.wireUsPerTick(),
        clampedGoals);
  }

  private BusStatistics over(double seconds, long clampedGoals) {
    long awaited = Math.max(1, present.awaited() - secondBegan.awaited());
    long newTicks = Math.max(1, ticks - ticksBefore);
    long bytes =
        present.bytesSent()
            + present.bytesReceived()
            - secondBegan.bytesSent()
            - secondBegan.bytesReceived();
    return with(
        (ticks - ticksBefore) / seconds,
        (double) (present.timeouts() - secondBegan.timeouts()) / awaited,
        (double) (present.crcErrors() - secondBegan.crcErrors()) / awaited,
        bytes * usPerByte / newTicks,
        clampedGoals);
  }

  private BusStatistics with(
      double tickHz, double timeoutRate, double crcErrorRate, double wireUs, long clampedGoals) {
    return new BusStatistics(
        tickHz,
        present.awaited(),
        present.timeouts(),
        present.crcErrors(),
        present.wrongIds(),
        present.retries() + reasked,
        timeoutRate,
        crcErrorRate,
        clampedGoals,
        reconnections,
        wireUs);
  }
}
