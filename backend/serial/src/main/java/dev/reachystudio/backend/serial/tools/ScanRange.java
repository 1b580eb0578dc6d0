package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.codec.Packet;
import dev.reachystudio.backend.serial.registers.BaudRate;
import java.util.List;

/**
 * Where motors are looked for.
 *
 * @param bauds speeds, in this order
 * @param fromId first id
 * @param toId last id, at most 252
 */
public record ScanRange(List<BaudRate> bauds, int fromId, int toId) {

  /** The speed of the robot and of new motors first, as that is where motors are. */
  private static final List<BaudRate> LIKELY_FIRST =
      List.of(
          BaudRate.B1M,
          BaudRate.B57600,
          BaudRate.B115200,
          BaudRate.B2M,
          BaudRate.B3M,
          BaudRate.B4M,
          BaudRate.B9600);

  /** Every speed and every id. */
  public static final ScanRange EVERYWHERE = new ScanRange(LIKELY_FIRST, 0, Packet.MAX_ID);

  /**
   * @throws IllegalArgumentException naming what is wrong
   */
  public ScanRange {
    bauds = List.copyOf(bauds);
    if (bauds.isEmpty()) {
      throw new IllegalArgumentException("no speed to look at");
    }
    if (fromId < 0 || toId > Packet.MAX_ID || fromId > toId) {
      throw new IllegalArgumentException(
          "ids must lie within 0 and " + Packet.MAX_ID + ", were " + fromId + " to " + toId);
    }
  }

  /** These ids at other speeds. */
  public ScanRange at(List<BaudRate> otherBauds) {
    return new ScanRange(otherBauds, fromId, toId);
  }

  /** Other ids at these speeds. */
  public ScanRange ids(int from, int to) {
    return new ScanRange(bauds, from, to);
  }

  boolean contains(int id) {
    return id >= fromId && id <= toId;
  }

  int idCount() {
    return toId - fromId + 1;
  }
}
