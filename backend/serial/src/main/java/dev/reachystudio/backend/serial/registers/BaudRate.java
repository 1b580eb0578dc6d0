package dev.reachystudio.backend.serial.registers;

import java.util.Optional;

/** The speeds motors can be set to. The code in {@link Register#BAUD_RATE} is the ordinal. */
public enum BaudRate {
  B9600(0, 9_600),
  B57600(1, 57_600),
  B115200(2, 115_200),
  B1M(3, 1_000_000),
  B2M(4, 2_000_000),
  B3M(5, 3_000_000),
  B4M(6, 4_000_000);

  private final int code;
  private final int bitsPerS;

  BaudRate(int code, int bitsPerS) {
    this.code = code;
    this.bitsPerS = bitsPerS;
  }

  /** Bits per second. */
  public int bitsPerS() {
    return bitsPerS;
  }

  /** What is written to {@link Register#BAUD_RATE}. */
  public int code() {
    return code;
  }

  /** The setting for a speed; empty when motors have none. */
  public static Optional<BaudRate> ofBitsPerS(int bitsPerS) {
    for (BaudRate rate : values()) {
      if (rate.bitsPerS == bitsPerS) {
        return Optional.of(rate);
      }
    }
    return Optional.empty();
  }
}
