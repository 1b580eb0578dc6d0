package dev.reachystudio.backend.serial.simulated;

/**
 * How much of the wire's time a simulated bus takes.
 *
 * @param paced whether bytes take their time (10 bits each) and motors their return delay; if not,
 *     every answer is there when the instruction has been handed over
 * @param usbFrameNs bytes go to and come from the motors only at the frames of a USB of this
 *     period; 0 means at once. Full-speed USB has 1 ms.
 */
public record WirePacing(boolean paced, long usbFrameNs) {

  /** Everything at once: for tests that step a clock. */
  public static final WirePacing NONE = new WirePacing(false, 0);

  /** The wire itself, and no USB between. */
  public static final WirePacing WIRE = new WirePacing(true, 0);

  /** Two bytes' worth of thinking before each answer, beside the return delay. */
  private static final long TURNAROUND_NS = 5_000;

  private static final long BITS_PER_BYTE = 10;

  public WirePacing {
    if (usbFrameNs < 0) {
      throw new IllegalArgumentException("usbFrameNs must be 0 or more, not " + usbFrameNs);
    }
  }

  /** The wire behind a USB with frames of this period, nanoseconds. */
  public static WirePacing usb(long frameNs) {
    return new WirePacing(true, frameNs);
  }

  long bytesNs(int count, int baud) {
    return paced ? count * BITS_PER_BYTE * 1_000_000_000L / baud : 0;
  }

  long turnaroundNs(long returnDelayNs) {
    return paced ? TURNAROUND_NS + returnDelayNs : 0;
  }

  /** The next moment at which bytes go over the USB. */
  long atFrame(long nowNs) {
    if (usbFrameNs == 0) {
      return nowNs;
    }
    long past = Math.floorMod(nowNs, usbFrameNs);
    return past == 0 ? nowNs : nowNs - past + usbFrameNs;
  }
}
