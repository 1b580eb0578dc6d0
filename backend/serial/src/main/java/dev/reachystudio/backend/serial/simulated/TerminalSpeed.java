package dev.reachystudio.backend.serial.simulated;

/**
 * Speeds of terminals as the C library says them: a plain number on macOS and in new versions of
 * glibc, else a code.
 */
final class TerminalSpeed {

  /** Speeds of the codes 0 to 15. */
  private static final int[] SLOW = {
    0, 50, 75, 110, 134, 150, 200, 300, 600, 1_200, 1_800, 2_400, 4_800, 9_600, 19_200, 38_400
  };

  /** The code that says that the speed is somewhere else, and those after it. */
  private static final int FAST_CODES = 0x1000;

  private static final int[] FAST = {
    0, 57_600, 115_200, 230_400, 460_800, 500_000, 576_000, 921_600, 1_000_000, 1_152_000,
    1_500_000, 2_000_000, 2_500_000, 3_000_000, 3_500_000, 4_000_000
  };

  private TerminalSpeed() {}

  /** Bits per second; 0 when the code does not tell. */
  static int baud(int code) {
    if (code < SLOW.length) {
      return SLOW[Math.max(0, code)];
    }
    int fast = code - FAST_CODES;
    return fast >= 0 && fast < FAST.length ? FAST[fast] : code;
  }
}
