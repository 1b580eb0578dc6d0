package dev.reachystudio.backend.serial.bus;

/**
 * What a {@link MotorBus} has done since it was opened.
 *
 * @param awaited answers awaited
 * @param good answers that came undamaged
 * @param timeouts answers that did not come
 * @param crcErrors answers that came damaged
 * @param wrongIds answers of a motor that was not asked, or not in its turn
 * @param lateAnswers answers that came after they had been given up
 * @param retries transactions asked once more
 * @param bytesSent bytes on the wire to the motors
 * @param bytesReceived bytes on the wire from the motors, noise included
 */
public record BusCounters(
    long awaited,
    long good,
    long timeouts,
    long crcErrors,
    long wrongIds,
    long lateAnswers,
    long retries,
    long bytesSent,
    long bytesReceived) {

  /** Nothing happened yet. */
  public static final BusCounters NONE = new BusCounters(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** These and others together, such as those of the port before it was opened again. */
  public BusCounters plus(BusCounters other) {
    return new BusCounters(
        awaited + other.awaited,
        good + other.good,
        timeouts + other.timeouts,
        crcErrors + other.crcErrors,
        wrongIds + other.wrongIds,
        lateAnswers + other.lateAnswers,
        retries + other.retries,
        bytesSent + other.bytesSent,
        bytesReceived + other.bytesReceived);
  }
}
