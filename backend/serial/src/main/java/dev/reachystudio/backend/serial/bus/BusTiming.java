package dev.reachystudio.backend.serial.bus;

/**
 * How long answers may take.
 *
 * @param baud bits per second
 * @param usbAllowanceNs what USB and the operating system may add to a request and its answers,
 *     nanoseconds. A bridge at full speed works in frames of 1 ms, so 1–2 ms; the rest is for a
 *     busy computer
 * @param maxAllowanceNs what the allowance may grow to by itself when answers come later than that,
 *     nanoseconds
 * @param answerGapNs pause of a motor before it answers, nanoseconds
 * @param lateWindowNs how long after its request an answer may still turn up, nanoseconds
 * @param attempts how often a transaction is tried in all
 */
public record BusTiming(
    int baud,
    long usbAllowanceNs,
    long maxAllowanceNs,
    long answerGapNs,
    long lateWindowNs,
    int attempts) {

  private static final long NS_PER_S = 1_000_000_000;
  private static final int BITS_PER_BYTE = 10;

  public BusTiming {
    if (baud <= 0 || attempts < 1) {
      throw new IllegalArgumentException("no timing of a bus: " + baud + " Bd, " + attempts);
    }
    if (usbAllowanceNs <= 0 || maxAllowanceNs < usbAllowanceNs || answerGapNs < 0) {
      throw new IllegalArgumentException("no allowance: " + usbAllowanceNs + " ns");
    }
  }

  /** What suits this robot on a USB port: 4 ms allowance, up to 16 ms; four attempts. */
  public static BusTiming at(int baud) {
    return new BusTiming(baud, 4_000_000, 16_000_000, 50_000, 16_000_000, 4);
  }

  /** The same at another speed. */
  public BusTiming withBaud(int otherBaud) {
    return new BusTiming(
        otherBaud, usbAllowanceNs, maxAllowanceNs, answerGapNs, lateWindowNs, attempts);
  }

  /** The same with another allowance; the greatest one grows with it where it must. */
  public BusTiming withUsbAllowanceNs(long allowanceNs) {
    return new BusTiming(
        baud,
        allowanceNs,
        Math.max(allowanceNs, maxAllowanceNs),
        answerGapNs,
        lateWindowNs,
        attempts);
  }

  /** The same with another number of attempts. */
  public BusTiming withAttempts(int otherAttempts) {
    return new BusTiming(
        baud, usbAllowanceNs, maxAllowanceNs, answerGapNs, lateWindowNs, otherAttempts);
  }

  /** Time of some bytes on the wire, nanoseconds. */
  public long wireNs(long bytes) {
    return bytes * BITS_PER_BYTE * NS_PER_S / baud;
  }
}
