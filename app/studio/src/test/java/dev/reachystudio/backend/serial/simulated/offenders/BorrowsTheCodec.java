package dev.reachystudio.backend.serial.simulated.offenders;

import dev.reachystudio.backend.serial.codec.Crc16;

/**
 * An offender for the architecture tests: a simulator with the driver's check sum proves nothing.
 */
public final class BorrowsTheCodec {
  /** The same slip on both sides would go unnoticed. */
  public int crc(byte[] packet) {
    return Crc16.of(packet, 0, packet.length);
  }
}
