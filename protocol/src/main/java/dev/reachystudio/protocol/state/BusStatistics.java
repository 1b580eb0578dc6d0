package dev.reachystudio.protocol.state;

/**
 * How well the motor bus does. Counters are since it was opened first and survive reconnections.
 *
 * @param tickHz bus ticks in the last second
 * @param answers answers awaited
 * @param timeouts answers that did not come
 * @param crcErrors answers that came damaged
 * @param wrongIds answers of a motor that was not asked
 * @param retries transactions asked once more
 * @param timeoutRate share of answers that did not come in the last second, 0…1
 * @param crcErrorRate share of answers that came damaged in the last second, 0…1
 * @param clampedGoals goals beyond a motor's own limits that were clamped before they were sent
 * @param reconnections times the port was opened again
 * @param wireUsPerTick time the bytes of a tick take on the wire, microseconds; mean of the last
 *     second
 */
public record BusStatistics(
    double tickHz,
    long answers,
    long timeouts,
    long crcErrors,
    long wrongIds,
    long retries,
    double timeoutRate,
    double crcErrorRate,
    long clampedGoals,
    long reconnections,
    double wireUsPerTick) {

  /** Nothing happened yet. */
  public static final BusStatistics NONE = new BusStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
